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
  if (!isUtf8(bytes)) return { fault: { code: 'not-utf8', args: { looksLike: otherEncoding(bytes) } } };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { fault: { code: 'nul-byte', args: { offset: nul } } };
  const text = bytes.toString('utf8');
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

function otherEncoding(bytes: Buffer): 'gbk' | 'utf-16' | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16';
  try {
    new TextDecoder('gbk', { fatal: true }).decode(bytes);
    return 'gbk';
  } catch {
    return null;
  }
}
