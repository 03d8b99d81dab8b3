import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Fault } from './fault.ts';
import { decode, MAX_BYTES } from './text.ts';
import { unreadable } from './walk.ts';

/** The text of a file that `walk` listed, or why it has none. */
export function textOf(root: string, file: string): { text: string } | { faults: readonly Fault[] } {
  const path = `${root}/${file}`;
  try {
    const bytes = contentOf(path);
    if (bytes.length > MAX_BYTES) {
      return { faults: [{ code: 'too-large', args: { bytes: statSync(path).size, limit: MAX_BYTES } }] };
    }
    const decoded = decode(bytes);
    return 'fault' in decoded ? { faults: [decoded.fault] } : decoded;
  } catch (error) {
    return { faults: [unreadable(error, file)] };
  }
}

/** One piece of memory for one file after the other, a byte longer than a file may be. */
const BYTES = Buffer.allocUnsafeSlow(MAX_BYTES + 1);

/** A file's bytes, or as many as show that it is too large; they are there until the next file is read. */
function contentOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let more = -1; more !== 0 && length < BYTES.length; length += more) {
      more = readSync(file, BYTES, length, BYTES.length - length, null);
    }
    return BYTES.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
