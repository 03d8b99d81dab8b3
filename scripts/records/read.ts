import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asMeant } from './as-meant.ts';
import { cutTexts } from './cut-texts.ts';
import type { Fault } from './fault.ts';
import { textOf } from './file-text.ts';
import { takeApart, takePlainlyApart } from './front-matter.ts';
import type { FileKind } from './kinds.ts';
import type { PlainText } from './plain-text.ts';
import { type Misfit, misfit } from './validate.ts';
import { isInside } from './walk.ts';
import { readYaml } from './yaml.ts';

/** What reading a file gave: a value of its kind's type, or why not; and what YAML may have left out of it unasked. */
export type Read<T> =
  | { readonly value: T; readonly body: string; readonly remarks?: readonly Fault[] }
  | { readonly misfit: Misfit; readonly body: string; readonly remarks?: readonly Fault[] }
  | { readonly faults: readonly Fault[] };

/** Reads a markdown record: bytes, text, front matter, schema. Nothing is half-read. */
export function readRecord<T>(root: string, file: string, kind: FileKind): Read<T> {
  // Records are met by `walk`, which lists plain files and follows no link out of the root.
  const content = textOf(root, file);
  return 'faults' in content ? content : parseRecord(content.text, kind);
}

/** Reads a markdown record's text: front matter, schema. */
export function parseRecord<T>(text: string, kind: FileKind): Read<T> {
  const parts = takeApart(text);
  if ('faults' in parts) return parts;
  const frontMatter = text.slice(0, text.length - parts.body.length);
  return withRemarks(held(kind, parts.value, parts.body), frontMatter, parts.value);
}

/** Reads a plain text: the same as `readRecord` makes of its file; null when only the careful way can say what is wrong. */
export function parsePlainRecord<T>(text: PlainText, kind: FileKind): Read<T> | null {
  const parts = takePlainlyApart(text);
  return parts && withRemarks(held<T>(kind, parts.value, parts.body), text.frontMatter, parts.value);
}

/** Reads the text of a YAML file. */
export function parseData<T>(text: string, kind: FileKind): Read<T> {
  const parsed = readYaml(text);
  return 'faults' in parsed ? parsed : held(kind, parsed.value, '');
}

/** Reads a YAML or JSON file of the county's lists or policies. An empty file is an empty value of `whenEmpty`. */
export function readData<T>(root: string, file: string, kind: FileKind, whenEmpty: unknown): Read<T> {
  const content = readText(root, file);
  if ('faults' in content) return content;
  const parsed = file.endsWith('.json') ? readJson(content.text) : readYaml(content.text);
  return 'faults' in parsed ? parsed : held(kind, parsed.value ?? whenEmpty, '');
}

/** JSON is YAML too, but read fifty times as fast. What is wrong in it, and where, the careful reader says. */
function readJson(text: string): ReturnType<typeof readYaml> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return readYaml(text);
  }
}

/** The text of a file that was asked for by name, or why it has none. A link out of the root is not followed. */
export function readText(root: string, file: string): { text: string } | { faults: readonly Fault[] } {
  return refused(root, file) ?? textOf(root, file);
}

/** A way out of the root, and what is no plain file, are not opened at all. */
function refused(root: string, file: string): { faults: readonly Fault[] } | null {
  try {
    const path = realpathSync.native(join(root, file));
    if (!isInside(realpathSync.native(root), path)) return { faults: [{ code: 'outside-root', args: { target: '' } }] };
    return statSync(path).isFile() ? null : { faults: [{ code: 'not-a-file', args: {} }] };
  } catch {
    return null; // that it can't be read is for the reading to say
  }
}

function held<T>(kind: FileKind, value: unknown, body: string): Read<T> {
  if (misfit(kind, value) === null) return { value: ownCopy(value) as T, body };
  const meant = asMeant(value);
  const wrong = misfit(kind, meant);
  return wrong ? { misfit: { ...wrong, written: value }, body } : { value: meant as T, body };
}

function withRemarks<T>(read: Read<T>, frontMatter: string, value: unknown): Read<T> {
  const remarks = cutTexts(frontMatter, value);
  return remarks.length > 0 ? { ...read, remarks } : read;
}

/** Words cut from a text keep all of it in memory; copied, a county takes less than half, and the copying pays for itself. */
const ownCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
