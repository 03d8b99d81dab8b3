import { type FormFault, readForm } from '../../forms/read-form.ts';
import { REPLY_CHOICES, replyForm } from '../../forms/reply-form.ts';
import { plainNumber } from '../../words/document-number.ts';
import { visible } from '../../words/visible.ts';
import type { Reply } from '../plan/decide.ts';
import { commandIn } from './command.ts';

/** A filled-in reply form: the number that was written, without what differs from hand to hand, and what it says. */
export interface ReplyForm {
  readonly dispatch: string;
  readonly reply: Reply;
}

/**
 * Reads 单位回复 from an issue's text. What the unit chose is the command; in the box for the text a line that looks like
 * one is text, and nothing is taken for a mail's tail.
 */
export function readReplyForm(body: string): ReplyForm | { readonly faults: readonly FormFault[] } {
  const read = readForm(replyForm, body);
  if ('faults' in read) return read;
  const { dispatch = '', what = '', text = '' } = read.filled;
  const command = commandIn(REPLY_CHOICES[what as keyof typeof REPLY_CHOICES], 'unit');
  return {
    dispatch: plainNumber(String(dispatch)),
    reply: { command: command && { name: command.name }, text: visible(String(text)).trim() },
  };
}
