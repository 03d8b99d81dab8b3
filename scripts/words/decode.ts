/**
 * The text of bytes that people's programs wrote: UTF-8 (with or without a byte order mark), UTF-16 with one, or
 * GBK/GB18030, which is what programs on a Chinese Windows write. UTF-8 is tried first, because GBK text is hardly ever
 * valid UTF-8, while nearly anything is valid GBK. Nothing is replaced by a question mark.
 *
 * @returns null when it is none of them
 */
export function decodeAnyText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return null;
}

function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
