import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutral, neutralLine } from './neutral.ts';

/** What a forge or a workflow would act on. */
const ACTIVE: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@[\p{L}\p{N}_-]/u],
  ['a reference', /#\d|\bGH-\d/i],
  ['an address of an issue or a commit', /\/(?:issues|pull|pulls|discussions|commits?)\/[0-9a-f]/i],
  ['a hidden comment', /<!--/],
  ['a command of a log', /^[ \t]*::/m],
  ['a command of the channel', /^[ \t]*[/\uff0f]/m],
];

describe('what is echoed does nothing', () => {
  test.each([
    '请 @zhang-san 办理',
    'fixes #1, closes o/r#22',
    'GH-7 与 gh-8',
    'https://github.com/o/r/issues/12 https://github.com/o/r/commit/abc1234',
    '<!-- ledger:dispatch:D2022-0001 -->',
    '::set-output name=x::y\n  ::error::z',
    '/办结\n／办结\n  /通过',
    'a\r\n/办结\r::x',
    '@@a ##1 <!<!-- --',
  ])('%j', (text) => {
    const safe = neutral(text);
    for (const [what, form] of ACTIVE) expect(safe, what).not.toMatch(form);
    expect(safe.replaceAll('\u200b', '')).toBe(text.replaceAll(/\r\n?/g, '\n'));
  });

  test('however it is put together, and only once', () => {
    const parts = fc.constantFrom('@', '#', '1', 'a', '/', '／', ':', '<', '!', '-', '\n', ' ', '\r', 'issues/', 'GH-', '\u200b');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const safe = neutral(pieces.join(''));
        for (const [what, form] of ACTIVE) expect(safe, what).not.toMatch(form);
        expect(neutral(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  test('ordinary text stays as it is', () => {
    const text = '据反映，企业变更登记须往返3次（2022年3月），收费150元／件，网址 https://yunxi.example/a/b。';
    expect(neutral(text)).toBe(text);
  });

  test('a line has no breaks', () => expect(neutralLine(' a\n/b\t c ')).toBe('a /b c'));
});
