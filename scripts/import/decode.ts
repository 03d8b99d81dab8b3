import { decodeAnyText } from '../words/decode.ts';
import { ImportError } from './error.ts';

/** A table's bytes as text. @throws ImportError `table` when their encoding can't be told */
export function decodeTable(bytes: Uint8Array): string {
  const text = decodeAnyText(bytes);
  if (text !== null) return text;
  throw new ImportError('table', [
    {
      zh: '表格的文字编码认不出来：应为 UTF-8 或 GBK 的 CSV，或 XLSX。请用表格软件另存为“CSV UTF-8”或 .xlsx 再导入。',
      en: 'the encoding of the table is unknown; save it as "CSV UTF-8" or .xlsx.',
    },
  ]);
}
