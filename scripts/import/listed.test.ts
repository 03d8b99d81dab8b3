import { describe, expect, it } from 'vitest';
import { plainMapping } from './fixtures/mapping.ts';
import { requireListed } from './listed.ts';
import { readMapping } from './read-mapping.ts';

const LISTED = { themes: ['starting-business', 'paying-taxes', 'other'], stages: ['approval', 'other'] };
const check = (more: string) => () => requireListed(readMapping(plainMapping(more)), LISTED);

describe('3.2 a mapping names only themes and stages of the county', () => {
  it('takes them as they are, and a mapping without any', () => {
    expect(check('')).not.toThrow();
    expect(check('theme: paying-taxes\nstage: { column: 环节, values: { 审批: approval }, default: other }')).not.toThrow();
  });

  it.each([
    [
      'a constant',
      'theme: start-business',
      /^映射文件的 theme 写的是“start-business”，data\/themes\.yaml 的 themes 里没有这个编号。是不是 starting-business？请改正。\n/,
    ],
    ['a word’s', 'stage: { column: 环节, values: { 审批: aproval } }', /stage\.values\.审批 写的是“aproval”.+是不是 approval？/],
    [
      'the default',
      'theme: { column: 类, values: {}, default: paying-tax }',
      /theme\.default 写的是“paying-tax”.+是不是 paying-taxes？/,
    ],
    ['one like no other', 'theme: quite-another', /可用的有 starting-business、paying-taxes、other。请改正。\n/],
  ])('refuses %s', (_, more, message) => expect(check(more)).toThrow(message));

  it('names every strange one at once', () =>
    expect(check('theme: a\nstage: b')).toThrow(/theme 写的是“a”[\s\S]+stage 写的是“b”/));
});
