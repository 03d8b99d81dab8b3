import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FACET_IDS, FACETS, type Facet } from '../../lib/facets.ts';
import { filterDispatches } from './filter.ts';
import { anyDispatches, listed } from './ledger.fixtures.ts';

const finds = (text: string) => filterDispatches([listed()], { chosen: {}, text }).length === 1;

describe('words', () => {
  test.each([
    ['the id', 'D2022-0001'],
    ['the id, in small letters', 'd2022'],
    ['its number', '〔2022〕1号'],
    ['the title', '告知不到位'],
    ['a part of a word', '次性'],
    ['the unit', '住房'],
    ['the theme', '开办企业'],
    ['a problem type', '效率'],
    ['full-width letters and digits', 'Ｄ２０２２'],
    ['several words, in any order', '住房 告知'],
    ['several words with a full-width space', '告知　住房'],
    ['nothing at all', '   '],
  ])('find by %s', (_, text) => expect(finds(text)).toBe(true));

  test.each([
    ['what is nowhere', '税务'],
    ['one word that is there and one that isn’t', '住房 税务'],
    ['what would span two fields', '不到位住房'],
    ['a pattern', '.*'],
    ['words of the program that nobody reads', 'on-time'],
  ])('don’t find by %s', (_, text) => expect(finds(text)).toBe(false));

  it('find by a short name of the unit, and not by that of another', () => {
    const shortNames = new Map([
      ['housing', '住建局、建设局'],
      ['tax', '办税厅'],
    ]);
    const found = (text: string) => filterDispatches([listed()], { chosen: {}, text }, shortNames).length;
    expect(['住建', '建设局', '住建 告知', '办税'].map(found)).toEqual([1, 1, 1, 0]);
  });

  it('find one without a title by its theme, and never by the word null', () => {
    const hidden = listed({ content: null, number: null, theme: null });
    expect(filterDispatches([hidden], { chosen: {}, text: '住房' })).toHaveLength(1);
    expect(filterDispatches([hidden], { chosen: {}, text: 'null' })).toHaveLength(0);
  });
});

describe('conditions', () => {
  test.each([
    ['unit', 'housing'],
    ['theme', 'starting-business'],
    ['problem', 'inefficiency'],
    ['nature', 'general'],
    ['state', 'closed'],
    ['verdict', 'on-time'],
    ['quarter', '2022-Q1'],
    ['year', '2022'],
  ] satisfies [Facet, string][])('by %s', (facet, id) => {
    const by = (value: string) => filterDispatches([listed()], { chosen: { [facet]: value }, text: '' });
    expect(by(id)).toHaveLength(1);
    expect(by('other')).toEqual([]);
    // Not by a part of an id.
    expect(by(id.slice(0, -1))).toEqual([]);
  });

  it('one with several problem types meets each of them, one without a theme none', () => {
    const several = listed({ theme: null, problems: [listed().problems[0] ?? never(), { id: 'other', label: '其他' }] });
    for (const problem of ['inefficiency', 'other']) {
      expect(filterDispatches([several], { chosen: { problem }, text: '' })).toHaveLength(1);
    }
    expect(filterDispatches([several], { chosen: { theme: 'starting-business' }, text: '' })).toEqual([]);
  });

  it('quarters begin and end with their months', () => {
    const of = (dispatched: string) => FACET_IDS.quarter(listed({ dispatched }))[0];
    expect(['2022-01-01', '2022-03-31', '2022-04-01', '2022-12-31', '2023-01-01'].map(of)).toEqual([
      '2022-Q1',
      '2022-Q1',
      '2022-Q2',
      '2022-Q4',
      '2023-Q1',
    ]);
  });
});

describe('all conditions together', () => {
  const chosen = fc.record(
    {
      unit: fc.constantFrom('housing', 'tax'),
      problem: fc.constantFrom('x', 'y'),
      nature: fc.constantFrom('general', 'special'),
    },
    { requiredKeys: [] },
  );
  const text = fc.constantFrom('', '办证', 'ab', '单位tax');

  it('keep what meets each, in the order it came, whichever is asked for first', () => {
    fc.assert(
      fc.property(anyDispatches, chosen, text, (dispatches, conditions, words) => {
        const together = filterDispatches(dispatches, { chosen: conditions, text: words });
        const inTurn = (facets: readonly Facet[]) =>
          facets.reduce(
            (left, facet) => {
              const id = (conditions as Partial<Record<Facet, string>>)[facet];
              return id === undefined ? left : filterDispatches(left, { chosen: { [facet]: id }, text: '' });
            },
            filterDispatches(dispatches, { chosen: {}, text: words }),
          );
        expect(inTurn(FACETS)).toEqual(together);
        expect(inTurn(FACETS.toReversed())).toEqual(together);
        expect(together).toEqual(dispatches.filter((dispatch) => together.includes(dispatch)));
        // Asking once more changes nothing.
        expect(filterDispatches(together, { chosen: conditions, text: words })).toEqual(together);
      }),
    );
  });

  it('no condition keeps everything', () => {
    fc.assert(
      fc.property(anyDispatches, (dispatches) => {
        expect(filterDispatches(dispatches, { chosen: {}, text: '' })).toEqual(dispatches);
      }),
    );
  });
});

function never(): never {
  throw new Error('the fixture has a problem type');
}
