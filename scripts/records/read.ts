import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { takeApart } from './front-matter.ts';
import type { FileKind } from './kinds.ts';
import { decode } from './text.ts';
import { type Misfit, misfit } from './validate.ts';
import { readYaml } from './yaml.ts';

/** What reading a file gave: a value of its kind's type, or why not. */
export type Read<T> =
  | { readonly value: T; readonly body: string }
  | { readonly misfit: Misfit; readonly body: string }
  | { readonly faults: readonly Fault[] };

/** Reads a markdown record: bytes, text, front matter, schema. Nothing is half-read. */
export function readRecord<T>(root: string, file: string, kind: FileKind): Read<T> {
  const content = readText(root, file);
  if ('faults' in content) return content;
  const parts = takeApart(content.text);
  return 'faults' in parts ? parts : held(kind, parts.value, parts.body);
}

/** Reads a YAML file of the county's lists or policies. An empty file is an empty value of `whenEmpty`. */
export function readData<T>(root: string, file: string, kind: FileKind, whenEmpty: unknown): Read<T> {
  const content = readText(root, file);
  if ('faults' in content) return content;
  const parsed = readYaml(content.text);
  return 'faults' in parsed ? parsed : held(kind, parsed.value ?? whenEmpty, '');
}

/** A file's text, or why it has none. */
export function readText(root: string, file: string): { text: string } | { faults: readonly Fault[] } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      faults: [
        reason === 'ERR_FS_FILE_TOO_LARGE'
          ? { code: 'too-large', args: { bytes: Number.NaN, limit: 0 } }
          : { code: 'unreadable', args: { reason } },
      ],
    };
  }
  const decoded = decode(bytes);
  return 'fault' in decoded ? { faults: [decoded.fault] } : decoded;
}

function held<T>(kind: FileKind, value: unknown, body: string): Read<T> {
  const wrong = misfit(kind, value);
  return wrong ? { misfit: wrong, body } : { value: value as T, body };
}
