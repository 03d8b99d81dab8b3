import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NASTY, parseXml } from './open-data.fixtures.ts';
import { readable, readableLine, toJson, xml } from './text.ts';

describe('a text that people read', () => {
  test.each([
    ['甲\u202e乙', '甲⟦U+202E⟧乙'],
    ['甲\u0007\u0085\ufffe', '甲⟦U+0007⟧⟦U+0085⟧⟦U+FFFE⟧'],
    ['甲\r\n乙\r丙\t丁', '甲\n乙\n丙\t丁'],
    ['甲\ud800乙😀', '甲\ufffd乙😀'],
  ])('%j → %j', (text, expected) => expect(readable(text)).toBe(expected));

  it('on one line', () => expect(readableLine(' 甲\r\n\u2028乙 ')).toBe('甲 ⟦U+2028⟧乙'));
});

describe('XML', () => {
  it('holds any text, as text, in elements and in attributes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(NASTY)), (text) => {
        const { text: inside, children, attributes } = parseXml(`<a b="${xml(text)}">${xml(text)}</a>`);
        expect(children).toEqual([]);
        expect(inside).toBe(readable(text));
        expect(attributes.b).toBe(readable(text).replaceAll(/[\n\t]/g, ' '));
      }),
    );
  });
});

describe('JSON', () => {
  it('keeps every text as it was, with nothing tricky in the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(NASTY)), (text) => {
        const json = toJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[<\u202a-\u202e\u2066-\u2069\n]/);
      }),
    );
  });
});
