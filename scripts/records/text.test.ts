import { describe, expect, test } from 'vitest';
import { decode, MAX_BYTES } from './text.ts';

const RECORD = '---\nid: R2022-0001\n---\n原话\n';
/** `中文` in GBK. */
const GBK = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);

describe('text in UTF-8', () => {
  test('is taken as it is', () => expect(decode(Buffer.from(RECORD))).toEqual({ text: RECORD }));
  test('may be empty', () => expect(decode(Buffer.alloc(0))).toEqual({ text: '' }));
  test('loses its byte order mark', () => expect(decode(Buffer.from(`\ufeff${RECORD}`))).toEqual({ text: RECORD }));
  test('keeps its Windows line ends', () => expect(decode(Buffer.from('a\r\nb'))).toEqual({ text: 'a\r\nb' }));
  test('may be as large as the limit', () => expect(decode(Buffer.alloc(MAX_BYTES, 'a'))).toHaveProperty('text'));
});

describe('what is no text', () => {
  test('a byte too many', () => {
    expect(decode(Buffer.alloc(MAX_BYTES + 1, 'a'))).toEqual({
      fault: { code: 'too-large', args: { bytes: MAX_BYTES + 1, limit: MAX_BYTES } },
    });
  });

  test('a zero byte, with its line and column in characters', () => {
    expect(decode(Buffer.from('---\n原\0话\n'))).toEqual({
      fault: { code: 'nul-byte', args: { offset: 7 }, line: 2, column: 2 },
    });
  });

  test.each([
    ['GBK', Buffer.concat([Buffer.from('---\ntitle: '), GBK, Buffer.from('\n---\n')]), 'gbk', 2],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${RECORD}`, 'utf16le'), 'utf-16', 1],
    ['UTF-16 without it', Buffer.from('编号: 1\n编号: 2\n', 'utf16le'), 'utf-16', 1],
    ['something damaged', Buffer.concat([Buffer.from('---\nid: x\n'), Buffer.from([0xff, 0xff, 0xff])]), null, 3],
    ['a character cut in two', Buffer.from('---\n中').subarray(0, 5), null, 2],
  ])('%s is named, with the first line it is met on', (_, bytes, looksLike, line) => {
    expect(decode(bytes)).toEqual({ fault: { code: 'not-utf8', args: { looksLike }, line, column: 1 } });
  });

  test('a lone surrogate as bytes is refused', () => {
    expect(decode(Buffer.from([0xed, 0xa0, 0x80]))).toMatchObject({ fault: { code: 'not-utf8' } });
  });
});
