import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readReply } from '../reading/read-reply.ts';
import { LARGEST_LETTER, UnreadableLetter } from './letter.ts';
import { HTML_MAIL, TWO_PART_MAIL, wordDocument } from './letters.fixtures.ts';
import { readLetter } from './read-letter.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GBK = Buffer.from([0xd2, 0xd1, 0xba, 0xcb, 0xb2, 0xe9]); // 已核查
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from('已核查')],
    ['UTF-8 with its mark', Buffer.from('\ufeff已核查')],
    ['GBK', GBK],
    ['UTF-16', utf16('已核查')],
  ])('in %s', async (_, bytes) => {
    expect(readReply((await readLetter(file('answer.txt', bytes))).text, 'unit').text).toBe('已核查');
  });

  test('in markdown stays as it is', async () => {
    expect((await readLetter(file('answer.MD', '# 一\n\n- 二\n'))).text).toBe('# 一\n\n- 二\n');
  });
});

describe('a mail', () => {
  test('is read by its text, whatever its encoding, and its enclosures are named', async () => {
    const letter = await readLetter(file('answer.eml', TWO_PART_MAIL));
    expect(readReply(letter.text, 'unit')).toEqual({ command: { name: 'settle' }, text: '已核查。' });
    expect(letter.leftOut).toEqual(['邮件有 1 个附件：清单.pdf']);
  });

  test('with nothing but HTML is read for its words, and what it quotes is no command', async () => {
    const { text } = await readLetter(file('html.eml', HTML_MAIL));
    expect(readReply(text, 'unit')).toEqual({ command: null, text: '情况属实 。\n已整改 <清单>\n窗口已更换' });
  });
});

describe('a Word document', () => {
  test('gives its paragraphs and the cells of its tables', async () => {
    const letter = await readLetter(
      file('answer.docx', wordDocument(['/办结', '一、情况属实 <核查>。', ''], ['措施', '已完成'])),
    );
    expect(letter).toEqual({ text: '/办结\n一、情况属实 <核查>。\n措施\n已完成', leftOut: [] });
  });
});

describe('what is no letter is refused with what to do', () => {
  test.each([
    ['answer.doc', 'x', /另存为 \.docx/],
    ['answer.pdf', 'x', /另存为 \.docx/],
    ['no-ending', 'x', /能读 \.docx/],
    ['constructor', 'x', /能读 \.docx/],
    ['empty.txt', ' \n', /没有文字/],
    ['empty.docx', wordDocument([]), /没有文字/],
    ['broken.docx', 'PK\u0003\u0004', /不是 Word 文档/],
    ['broken.eml', '这不是邮件', /不是邮件/],
    ['odd.txt', Buffer.from([0xff, 0x81, 0x00, 0x81, 0xff]), /编码认不出来/],
  ])('%s', async (name, content, message) => {
    const read = readLetter(file(name, content));
    await expect(read).rejects.toThrow(UnreadableLetter);
    await expect(read).rejects.toThrow(message);
  });

  test('a file that is not there, a folder, and one that is too large', async () => {
    await expect(readLetter(join(folder, 'nowhere.txt'))).rejects.toThrow(/没有这个文件/);
    mkdirSync(join(folder, 'folder.txt'));
    await expect(readLetter(join(folder, 'folder.txt'))).rejects.toThrow(/读不到.*EISDIR/);
    const large = file('large.txt', '');
    truncateSync(large, LARGEST_LETTER + 1);
    await expect(readLetter(large)).rejects.toThrow(/太大了/);
  });
});
