import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply } from './read-reply.ts';
import { REPLIES } from './replies.fixtures.ts';

describe('replies as they come', () => {
  test('there are at least forty, each under a name of its own', () => {
    expect(REPLIES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(REPLIES.map(({ name }) => name)).size).toBe(REPLIES.length);
  });

  test.each(REPLIES)('$name', ({ role, text, command, said }) => {
    expect(readReply(text, role)).toEqual({ command, text: said });
  });
});

/** What mail programs put below an answer: everything from the first line that isn't the writer's. */
const TAILS = REPLIES.flatMap(({ text }) => {
  const start = text.search(
    /\n+(?:-+(?: |&nbsp;)*(?:原始邮件|回复的原邮件)|At 2022|发件人：|_{10}|From: |发自我的|来自我的|体验办 <|在 2022|-----Original)/u,
  );
  return start > 0 ? [text.slice(start)] : [];
});

describe('whatever is written above a quoted mail', () => {
  // Words and commands, as somebody may write them; a line that itself opens a quotation is another matter.
  const line = fc.oneof(
    fc.constantFrom(
      '/签收',
      '/退单 不属本单位',
      '／办结',
      '/通过',
      '情况属实。',
      '',
      '附件：清单',
      '1. 已整改',
      '——',
      '#12',
      '@someone',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[>＞:：\n\r\u2028\u2029\u0085<]|--|__/.test(text)),
  );
  const answer = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
  const role = fc.constantFrom('unit', 'office') as fc.Arbitrary<'unit' | 'office'>;

  test('there are tails of many programs', () => expect(TAILS.length).toBeGreaterThanOrEqual(9));

  test('the tail changes nothing', () => {
    fc.assert(
      fc.property(
        answer.filter((text) => text.trim() !== ''),
        fc.constantFrom(...TAILS),
        role,
        (text, tail, side) => {
          expect(readReply(text + tail, side)).toEqual(readReply(text, side));
        },
      ),
    );
  });

  test('a tail alone is no command', () => {
    for (const tail of TAILS) for (const side of ['unit', 'office'] as const) expect(readReply(tail, side).command).toBeNull();
  });

  test('nothing below the first line becomes one, and no text breaks the reading', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), answer, fc.constantFrom(...TAILS));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), role, (parts, side) => {
        expect(readReply(['不是命令', ...parts].join('\n'), side).command).toBeNull();
      }),
    );
  });
});
