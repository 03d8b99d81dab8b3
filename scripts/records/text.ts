import { isUtf8 } from 'node:buffer';
import type { Fault } from './fault.ts';

/** A record is a page or two of text; anything larger is a file put in the wrong place. In bytes. */
export const MAX_BYTES = 1_048_576;

/**
 * A file's bytes as text, or why they are none: too large, NUL bytes, or another encoding than UTF-8. A byte order
 * mark is dropped. Nothing is replaced or guessed.
 */
export function decode(bytes: Buffer): { text: string } | { fault: Fault } {
  if (bytes.length > MAX_BYTES) return { fault: { code: 'too-large', args: { bytes: bytes.length, limit: MAX_BYTES } } };
  if (!isUtf8(bytes)) return { fault: { code: 'not-utf8', args: { looksLike: otherEncoding(bytes) }, ...firstBadLine(bytes) } };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { fault: { code: 'nul-byte', args: { offset: nul }, ...positionOf(bytes, nul) } };
  const text = bytes.toString('utf8');
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

const NEWLINE = 0x0a;

function firstBadLine(bytes: Buffer): { line: number; column: number } {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    // Every line break is a byte of its own in UTF-8, so a text is UTF-8 when all its lines are.
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return { line, column: 1 };
    start = end + 1;
  }
}

function positionOf(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset).toString('utf8').split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function otherEncoding(bytes: Buffer): 'gbk' | 'utf-16' | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16';
  // Without its mark, UTF-16 shows by the zero half of every letter and digit, which no Chinese encoding has.
  if (bytes.includes(0)) return bytes.length % 2 === 0 ? 'utf-16' : null;
  try {
    const text = new TextDecoder('gbk', { fatal: true }).decode(bytes);
    // Almost any bytes decode to something; Chinese shows by its characters.
    return /\p{Script=Han}/u.test(text) && !/[\p{Co}\p{Cn}\ufffd\x80-\x9f]/u.test(text) ? 'gbk' : null;
  } catch {
    return null;
  }
}
