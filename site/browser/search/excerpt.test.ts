import { describe, expect, test } from 'vitest';
import { FIELD_END, separated } from '../../lib/search-text.ts';
import { excerpt, fieldsOf, marked } from './excerpt.ts';

const shown = (pieces: ReturnType<typeof marked>) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('the fields of what was kept', () => {
  test('are those between the title and its names, as they were written', () => {
    const kept = ['标题', '一、二。', 'Form A'].map(separated).concat('title4e00 title4e8c').join(` ${FIELD_END} `);
    expect(fieldsOf(kept)).toEqual(['一、二。', 'Form A']);
    expect(fieldsOf(['标题', 'title4e00'].join(` ${FIELD_END} `))).toEqual([]);
  });
});

describe('hits in a text', () => {
  test.each([
    ['不动产登记', ['不动'], '[不动]产登记'],
    ['登记登记', ['登记'], '[登记][登记]'],
    ['办Form A', ['form'], '办[Form] A'],
    ['不动产登记', ['不动', '不动产'], '[不动产]登记'],
    ['产登记', ['不动'], '产登记'],
    ['', ['不'], ''],
  ])('%s, looked for %j: %s', (text, phrases, pieces) => expect(shown(marked(text, phrases))).toBe(pieces));

  test('nothing of the text is lost', () => {
    const text = '材料反复退回，材料不全';
    expect(
      marked(text, ['材料', '退'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('the passage around a hit', () => {
  const long = `${'前'.repeat(60)}不动产${'后'.repeat(120)}`;

  test('is of the first field that has one', () => {
    expect(shown(excerpt(['没有', '有不动产的', '不动产'], ['不动产']))).toBe('有[不动产]的');
  });

  test('is cut on both sides where there is more', () => {
    const passage = shown(excerpt([long], ['不动产']));
    expect(passage).toMatch(/^…前{16}\[不动产\]后+…$/);
    expect(passage.length).toBeLessThan(100);
  });

  test('begins with the field when the hit is near its beginning', () => {
    expect(shown(excerpt(['前前不动产'], ['不动产']))).toBe('前前[不动产]');
  });

  test('is the beginning when only the title has the hit, and nothing when there is nothing', () => {
    expect(shown(excerpt(['别的内容'], ['不动产']))).toBe('别的内容');
    expect(excerpt([], ['不动产'])).toEqual([]);
  });
});
