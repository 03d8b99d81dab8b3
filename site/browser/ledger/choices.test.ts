import { describe, expect, it, test } from 'vitest';
import { COLUMNS } from '../../components/dispatch-row.tsx';
import { FACETS, type Facet } from '../../lib/facets.ts';
import { type Choice, captionText, conditionsFor, foundText, ownText, sortChoices } from './choices.ts';
import { sortOf } from './query.ts';

const choices = (...values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

const VIEWS = new Map<Facet, readonly Choice[]>([
  ['state', choices('closed', 'declined')],
  ['unit', choices('housing', 'tax')],
  ['nature', choices('general')],
  ['quarter', choices('2023-Q1', '2022-Q4', '2022-Q3')],
  ['year', choices('2023', '2022')],
]);

const valuesOf = (conditions: ReadonlyMap<Facet, readonly Choice[]>) =>
  Object.fromEntries([...conditions].map(([facet, of]) => [facet, of.map(({ value }) => value)]));

describe('the conditions of a page', () => {
  it('of the whole ledger are all among which there is something to choose; the year is the quarter’s', () => {
    expect(valuesOf(conditionsFor(null, VIEWS))).toEqual({
      state: ['closed', 'declined'],
      unit: ['housing', 'tax'],
      quarter: ['2023-Q1', '2022-Q4', '2022-Q3'],
    });
  });

  it('of a list leave out what all its rows share', () => {
    expect(Object.keys(valuesOf(conditionsFor({ facet: 'unit', id: 'tax' }, VIEWS)))).toEqual(['state', 'quarter']);
  });

  it('of a year have its own quarters', () => {
    expect(valuesOf(conditionsFor({ facet: 'year', id: '2022' }, VIEWS)).quarter).toEqual(['2022-Q4', '2022-Q3']);
    expect(valuesOf(conditionsFor({ facet: 'year', id: '2023' }, VIEWS)).quarter).toBeUndefined();
  });

  it('stand in the order of the ways through the ledger', () => {
    const facets = [...conditionsFor(null, VIEWS).keys()];
    expect(facets).toEqual(FACETS.filter((facet) => facets.includes(facet)));
  });
});

describe('the orders to choose from', () => {
  it('are both of each column, and the pages’ own first and once', () => {
    const sorts = sortChoices(COLUMNS);
    expect(sorts).toHaveLength(COLUMNS.length * 2);
    expect(sorts[0]).toEqual({ value: '', label: '转办：新的在前' });
    expect(sorts.map(({ value }) => value)).not.toContain('-dispatched');
    expect(new Set(sorts.map(({ label }) => label)).size).toBe(sorts.length);
    for (const { value } of sorts.slice(1)) expect(sortOf(value), value).not.toBeNull();
  });

  it('leave out a column the page hasn’t', () => {
    const labels = sortChoices(COLUMNS.filter((column) => column !== 'unit')).map(({ label }) => label);
    expect(labels.some((label) => label.includes('责任单位'))).toBe(false);
  });
});

describe('the count', () => {
  test.each([
    [{ total: 57, found: 57, shown: 57 }, '共57件，显示57件'],
    [{ total: 57, found: 12, shown: 12 }, '共57件，显示12件'],
    [{ total: 57, found: 0, shown: 0 }, '共57件，显示0件'],
    [{ total: 10_000, found: 10_000, shown: 300 }, '共10000件，显示前300件'],
    [{ total: 10_000, found: 1200, shown: 300 }, '共10000件，符合条件1200件，显示前300件'],
  ])('%o', (counts, text) => expect(foundText(counts)).toBe(text));

  it('of a page as it was built says when it is a part', () => {
    expect(ownText(57, 57)).toBe('共57件，显示57件');
    expect(ownText(410, 110)).toBe('共410件，本页110件');
  });
});

describe('the caption of what was asked for', () => {
  const conditions = new Map<Facet, readonly Choice[]>([
    ['unit', [{ value: 'housing', label: '住建局' }]],
    ['nature', [{ value: 'special', label: '特殊' }]],
  ]);
  const sorts = sortChoices(COLUMNS);

  it('names the conditions, how many there are and their order', () => {
    const query = { chosen: { nature: 'special', unit: 'housing' }, text: '证明', sort: sortOf('-days') };
    expect(captionText(query, conditions, sorts, 12)).toBe(
      '责任单位：住建局，性质：特殊，关键词：证明。12件，用时（工作日）：多的在前',
    );
    expect(captionText({ ...query, sort: null }, conditions, sorts, 0)).toBe(
      '责任单位：住建局，性质：特殊，关键词：证明。没有符合条件的转办件',
    );
  });

  it('of another order alone says that it is everything', () => {
    expect(captionText({ chosen: {}, text: '', sort: sortOf('due') }, conditions, sorts, 57)).toBe('全部57件，截止：早的在前');
  });
});
