import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { reasonOf } from '../../records/walk.ts';
import { decodeAnyText } from '../../words/decode.ts';
import { LARGEST_LETTER, type Letter, UnreadableLetter } from './letter.ts';

/** The kinds of file an answer may come in, and how each is read. What reads a kind is loaded when it is met. */
const READERS: Readonly<Record<string, (bytes: Buffer) => Letter | Promise<Letter>>> = {
  '.txt': readText,
  '.md': readText,
  '.eml': async (bytes) => (await import('./mail.ts')).readMail(bytes),
  '.docx': async (bytes) => (await import('./word.ts')).readWord(bytes),
};

/**
 * Reads an answer from a file, by the ending of its name.
 *
 * @param path absolute, or relative to the working folder
 * @throws UnreadableLetter when the file can't be read, is of another kind, or holds no text
 */
export async function readLetter(path: string): Promise<Letter> {
  const ending = extname(path).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) {
    throw new UnreadableLetter(
      `“${path}”不是能读的回复文件。能读 .docx、.eml、.txt 和 .md；其他格式（.doc、.wps、.pdf、图片）请先另存为 .docx 或 .txt。\n` +
        `cannot read "${path}": use .docx, .eml, .txt or .md.`,
    );
  }
  const letter = await reader(bytesOf(path));
  if (letter.text.trim() !== '') return letter;
  throw new UnreadableLetter(
    `“${path}”里没有文字${letter.leftOut.length > 0 ? `（${letter.leftOut.join('；')}）` : ''}。扫描件请把答复的文字录入 .txt 再登记。\n` +
      `"${path}" holds no text.`,
  );
}

function bytesOf(path: string): Buffer {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > LARGEST_LETTER) {
      throw new UnreadableLetter(
        `“${path}”有 ${Math.round(size / 1_000_000)} MB，太大了。请只登记答复的正文，附件另存。\n"${path}" is too large: ${size} bytes.`,
      );
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadableLetter) throw error;
    throw new UnreadableLetter(
      `读不到“${path}”（${reasonOf(error) === 'ENOENT' ? '没有这个文件' : reasonOf(error)}）。请核对文件名和位置。\ncannot read "${path}" (${reasonOf(error)}).`,
    );
  } finally {
    if (file !== null) closeSync(file);
  }
}

function readText(bytes: Buffer): Letter {
  const text = decodeAnyText(bytes);
  if (text !== null) return { text, leftOut: [] };
  throw new UnreadableLetter(
    '文件的文字编码认不出来：应为 UTF-8 或 GBK 的文本。请用记事本另存为“UTF-8”再登记。\nthe encoding of the file is unknown; save it as UTF-8.',
  );
}
