import { ImportError } from './error.ts';

/**
 * A table's bytes as text: UTF-8 (with or without a byte order mark), Excel's "Unicode text" (UTF-16 with one), or
 * GBK/GB18030, which is what Excel writes on a Chinese Windows. UTF-8 is tried first, because GBK text is hardly
 * ever valid UTF-8, while nearly anything is valid GBK. Nothing is replaced by a question mark.
 *
 * @throws ImportError `table` when it is none of them
 */
export function decodeTable(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  throw new ImportError('table', [
    {
      zh: '表格的文字编码认不出来：应为 UTF-8 或 GBK 的 CSV，或 XLSX。请用表格软件另存为“CSV UTF-8”或 .xlsx 再导入。',
      en: 'the encoding of the table is unknown; save it as "CSV UTF-8" or .xlsx.',
    },
  ]);
}
