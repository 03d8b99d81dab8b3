import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COLUMNS } from '../../components/dispatch-row.tsx';
import { FACETS, type Facet } from '../../lib/facets.ts';
import { type LedgerQuery, readQuery, sortOf, sortText, writeQuery } from './query.ts';

const EVERYTHING: LedgerQuery = { chosen: {}, text: '', sort: null };

const anyQuery: fc.Arbitrary<LedgerQuery> = fc.record({
  chosen: fc.dictionary(fc.constantFrom(...FACETS), fc.string({ minLength: 1 }), { noNullPrototype: true }),
  text: fc.string({ unit: 'binary' }).map((text) => text.trim()),
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { nil: null }),
});

describe('an address', () => {
  it('says what is asked for, and nothing when all is', () => {
    expect(writeQuery(EVERYTHING)).toBe('');
    const asked: LedgerQuery = {
      chosen: { nature: 'special', unit: 'housing' },
      text: ' 证明 ',
      sort: { column: 'due', descending: true },
    };
    expect(writeQuery(asked)).toBe('?unit=housing&nature=special&q=%E8%AF%81%E6%98%8E&sort=-due');
  });

  it('is one for one question, in whatever order it was put together', () => {
    const ids: Partial<Record<Facet, string>> = { quarter: '2022-Q1', unit: 'tax', state: 'closed' };
    const turned = Object.fromEntries(Object.entries(ids).reverse());
    expect(writeQuery({ ...EVERYTHING, chosen: turned })).toBe(writeQuery({ ...EVERYTHING, chosen: ids }));
  });

  it('is read back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  test.each([
    ['', EVERYTHING],
    ['?', EVERYTHING],
    ['?unit=&q=&sort=', EVERYTHING],
    ['?sort=bogus&page=3&__proto__=x&utm_source=y', EVERYTHING],
    ['?sort=-', EVERYTHING],
    ['?q=a+b', { ...EVERYTHING, text: 'a b' }],
    ['?unit=tax&unit=housing', { ...EVERYTHING, chosen: { unit: 'tax' } }],
    ['?q=%E8%AF%8', { ...EVERYTHING, text: '\ufffd%8' }],
  ])('%s is taken for what makes sense of it', (search, expected) => expect(readQuery(search)).toEqual(expected));
});

describe('an order', () => {
  it('is a column, with a minus for from the end', () => {
    expect(sortOf('due')).toEqual({ column: 'due', descending: false });
    expect(sortOf('-days')).toEqual({ column: 'days', descending: true });
    expect(sortText({ column: 'days', descending: true })).toBe('-days');
    for (const none of ['', '-', '--due', 'Due', 'toString']) expect(sortOf(none)).toBeNull();
  });
});
