import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, FIELD_END, joined, phrasesOf, separated, titleNames } from './search-text.ts';

describe('text for the index', () => {
  test('every sign is a word of its own', () => {
    expect(separated('不动产D2').split(/\s+/).filter(Boolean)).toEqual(['不', '动', '产', 'D', '2']);
  });

  test('comes back as it was written', () => {
    for (const text of ['办理“不动产登记”，3个工作日。', 'Form A 第二联', '〔2022〕31号', '𠮷野家、㐀', '']) {
      expect(joined(separated(text))).toBe(text);
    }
  });

  test('figures and letters of full width as everyone types them, punctuation as it is', () => {
    expect(joined(separated('（Ａ１号）'))).toBe('（A1号）');
  });

  test('whatever is written: nothing is lost but the kind of white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text
          .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize('NFKC'))
          .replaceAll('\u200b', '')
          .replaceAll('␣', ' ')
          .trim()
          .replaceAll(/\s+/gu, ' ');
        expect(joined(separated(text)).replaceAll(/\s+/gu, ' ').trim()).toBe(plain.trim());
      }),
    );
  });

  test('no field can hold what parts fields: a phrase would have to have a sign that is none', () => {
    expect(phrasesOf(FIELD_END)).toEqual([]);
  });
});

describe('a query', () => {
  test.each([
    ['不动产', ['不动产']],
    ['  不动产　登记 ', ['不动产', '登记']],
    ['D2022-0031', ['d2022', '0031']],
    ['〔２０２２〕３１号', ['2022', '31号']],
    ['一般、特殊', ['一般', '特殊']],
    ['登记 登记', ['登记']],
    ['"', []],
    ['……', []],
    ['', []],
  ])('“%s” asks for %j', (query, phrases) => expect(phrasesOf(query)).toEqual(phrases));

  test('a phrase is asked for sign by sign, in quotes', () => {
    expect(asked('不动产', 'text')).toBe('"不 动 产"');
    expect(asked('a1', 'text')).toBe('"a 1"');
  });

  test('in a title by the names of its signs, which are in the index as they are asked for', () => {
    const question = asked('不动', 'title').slice(1, -1);
    expect(titleNames('关于不动产')).toContain(question);
    expect(titleNames('关于动不产')).not.toContain(question);
    expect(titleNames('Form Ａ')).toBe(asked('forma', 'title').slice(1, -1));
  });

  test('no quote of a reader reaches Pagefind', () => {
    for (const phrase of phrasesOf('"不动" OR "产\\"')) expect(asked(phrase, 'text').slice(1, -1)).not.toMatch(/["\\]/);
  });
});
