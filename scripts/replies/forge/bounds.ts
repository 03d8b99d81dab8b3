import { unsendable } from './failure.ts';
import type { ForgeLabel } from './forge.ts';

/**
 * Refuses what a forge would: a call less, and the same everywhere. Characters are those of JavaScript.
 *
 * @throws ForgeFailure `refused` when a title or a body is too long or a title is empty
 */
export function checkDraft({ title, body }: { readonly title?: string | undefined; readonly body?: string | undefined }): void {
  if (title !== undefined && (title.trim() === '' || title.length > 256)) throw unsendable('a title has 1 to 256 characters');
  if (body !== undefined && body.length > 65_536) throw unsendable('a body has at most 65,536 characters');
}

/** @throws ForgeFailure `refused` when the name, the colour or the description isn't one */
export function checkLabel({ name, color, description }: ForgeLabel): void {
  if (name.trim() === '' || name.length > 50) throw unsendable('the name of a label has 1 to 50 characters');
  if (!/^[0-9a-f]{6}$/.test(color)) throw unsendable('the colour of a label is six hexadecimal digits');
  if (description.length > 100) throw unsendable('the description of a label has at most 100 characters');
}
