import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Category, Officer, Term } from '../records/schema/officers.ts';
import { always, officer, since, TRIAL, term, Y2022, Y2023 } from './officer.fixtures.ts';
import { capExcesses, ratioDeviation } from './recruitment.ts';

const LETTER: Record<Category, string> = { official: 'A', enterprise: 'B', community: 'C' };

/** `count` officers of a category with the same terms, coded A1, A2 … (B for enterprises, C for the community). */
const group = (category: Category, count: number, terms: Term[] = [Y2022], more: Partial<Officer> = {}): Officer[] =>
  Array.from({ length: count }, (_, i) => officer(terms, { code: `${LETTER[category]}${i + 1}`, category, ...more }));

const full = [...group('official', 6), ...group('enterprise', 9), ...group('community', 15)];
const codes = (officers: Officer[]) => officers.map(({ code }) => code);

describe('2.1 recruitment caps', () => {
  test('6, 9 and 15 officers fill every cap and exceed none', () => {
    expect(capExcesses(full, '2022-06-01', always())).toEqual([]);
  });

  test.each([
    ['official', 6],
    ['enterprise', 9],
    ['community', 15],
  ] as const)('one %s officer more than %d exceeds the category’s cap, with the places of the others free', (category, cap) => {
    const officers = group(category, cap + 1);
    expect(capExcesses(officers, '2022-06-01', always())).toEqual([
      { scope: category, day: '2022-01-01', inService: cap + 1, cap, codes: codes(officers), newcomer: cap },
    ]);
  });

  test('the 31st officer exceeds the category’s cap and the total, each from its own first day', () => {
    const seventh = officer([term('2022-02-01', '2023-01-31')], { code: 'A7', category: 'official' });
    const tenth = officer([term('2022-03-01', '2023-02-28')], { code: 'B10', category: 'enterprise' });
    const found = capExcesses([...full, seventh, tenth], '2022-06-01', always());
    expect(found.map(({ scope, day, inService, cap }) => [scope, day, inService, cap])).toEqual([
      ['official', '2022-02-01', 7, 6],
      ['enterprise', '2022-03-01', 10, 9],
      ['total', '2022-02-01', 31, 30],
    ]);
    expect(found[0]?.codes).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
    expect(found.map(({ newcomer }) => newcomer)).toEqual([30, 31, 30]);
  });

  test('officers who follow one another share a place, for it is the same day that counts', () => {
    const first = group('official', 6, [term('2022-01-01', '2022-06-30')]);
    expect(capExcesses([...first, ...group('official', 6, [term('2022-07-01', '2023-06-30')])], '2022-12-01', always())).toEqual(
      [],
    );
    const early = capExcesses([...first, ...group('official', 1, [term('2022-06-30', '2023-06-29')])], '2022-12-01', always());
    expect(early.map(({ scope, day, inService }) => [scope, day, inService])).toEqual([['official', '2022-06-30', 7]]);
  });

  test('a cap lowered later charges the next letter of its own category, and nobody else’s', () => {
    const policyOn = since('2022-07-01', { maxByCategory: { ...TRIAL.maxByCategory, community: 10 } });
    const letter = (category: Category, appointed: string) => officer([term(appointed, '2023-06-30')], { code: 'N1', category });
    const community = group('community', 15);
    expect(capExcesses([...community, letter('official', '2022-08-01')], '2022-09-01', policyOn)).toEqual([]);
    const found = capExcesses(
      [...community, letter('official', '2022-08-01'), letter('community', '2022-09-01')],
      '2022-09-01',
      policyOn,
    );
    expect(found.map(({ scope, day, inService, cap, newcomer }) => [scope, day, inService, cap, newcomer])).toEqual([
      ['community', '2022-09-01', 16, 10, 16],
    ]);
  });

  test('a dismissal frees the place on its own day', () => {
    const dismissed = officer([Y2022], { code: 'A6', category: 'official', dismissal: { on: '2022-05-16', basis: '7.4' } });
    const roster = (appointed: string) => [
      ...group('official', 5),
      dismissed,
      officer([term(appointed, '2023-05-15')], { code: 'A7', category: 'official' }),
    ];
    expect(capExcesses(roster('2022-05-16'), '2022-06-01', always())).toEqual([]);
    expect(capExcesses(roster('2022-05-15'), '2022-06-01', always()).map(({ day }) => day)).toEqual(['2022-05-15']);
  });

  test('a letter after asOf has not been signed yet', () => {
    const officers = [...group('official', 6), officer([term('2022-08-01', '2023-07-31')], { code: 'A7', category: 'official' })];
    expect(capExcesses(officers, '2022-07-31', always())).toEqual([]);
    expect(capExcesses(officers, '2022-08-01', always())).toHaveLength(1);
  });

  test('an excess that was mended is still told, once, and one that comes back is not told again', () => {
    const extra = officer([term('2022-03-01', '2022-03-31'), term('2022-10-01', '2022-10-31')], {
      code: 'A7',
      category: 'official',
    });
    const found = capExcesses([...group('official', 6), extra], '2022-12-31', always());
    expect(found.map(({ scope, day }) => [scope, day])).toEqual([['official', '2022-03-01']]);
  });

  test('a lower cap of a later policy binds from the next appointment, a renewal included', () => {
    const policyOn = since('2022-06-01', { maxByCategory: { official: 4, enterprise: 9, community: 15 } });
    expect(capExcesses(group('official', 5), '2022-12-31', policyOn)).toEqual([]);
    const renewed = capExcesses(group('official', 5, [Y2022, Y2023]), '2023-01-01', policyOn);
    expect(renewed.map(({ scope, day, inService, cap }) => [scope, day, inService, cap])).toEqual([
      ['official', '2023-01-01', 5, 4],
    ]);
  });

  test('a lower total binds although no category is exceeded', () => {
    const found = capExcesses(full, '2022-06-01', always({ maxOfficers: 29 }));
    expect(found.map(({ scope, inService, cap }) => [scope, inService, cap])).toEqual([['total', 30, 29]]);
  });

  test('an empty roster exceeds nothing', () => {
    expect(capExcesses([], '2022-06-01', always())).toEqual([]);
  });
});

describe('2.1 recruitment caps: whatever the roster', () => {
  const anyRoster = fc
    .array(
      fc.record({
        category: fc.constantFrom<Category>('official', 'enterprise', 'community'),
        from: fc.integer({ min: 1, max: 9 }),
        to: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 20 },
    )
    .map((entries) =>
      entries.map(({ category, from, to }, i) =>
        officer([term(`2022-0${Math.min(from, to)}-05`, `2022-0${Math.max(from, to)}-20`)], { code: `X${i}`, category }),
      ),
    );
  const small = (cap: number) => always({ maxOfficers: cap, maxByCategory: { official: cap, enterprise: cap, community: cap } });

  test('what exceeds a higher cap exceeds a lower one, no later', () => {
    fc.assert(
      fc.property(anyRoster, fc.integer({ min: 0, max: 6 }), (roster, cap) => {
        const lower = new Map(capExcesses(roster, '2022-12-31', small(cap)).map(({ scope, day }) => [scope, day]));
        for (const { scope, day } of capExcesses(roster, '2022-12-31', small(cap + 1))) {
          expect(lower.has(scope)).toBe(true);
          expect((lower.get(scope) as string) <= day).toBe(true);
        }
      }),
    );
  });

  test('one officer more never mends an excess', () => {
    fc.assert(
      fc.property(anyRoster, fc.integer({ min: 0, max: 6 }), (roster, cap) => {
        const scopes = (officers: Officer[]) => capExcesses(officers, '2022-12-31', small(cap)).map(({ scope }) => scope);
        expect(scopes(roster)).toEqual(expect.arrayContaining(scopes(roster.slice(1))));
      }),
    );
  });

  test('every excess names as many codes as it counts, and more than the cap', () => {
    fc.assert(
      fc.property(anyRoster, fc.integer({ min: 0, max: 6 }), (roster, cap) => {
        for (const found of capExcesses(roster, '2022-12-31', small(cap))) {
          expect(found.codes).toHaveLength(found.inService);
          expect(found.inService).toBeGreaterThan(found.cap);
        }
      }),
    );
  });
});

describe('2.1 recruitment ratio', () => {
  const roster = (official: number, enterprise: number, community: number) => [
    ...group('official', official),
    ...group('enterprise', enterprise),
    ...group('community', community),
  ];
  const deviation = (...counts: [number, number, number]) => ratioDeviation(roster(...counts), '2022-06-01', TRIAL);
  const targets = (...counts: [number, number, number]) => deviation(...counts)?.categories.map(({ target }) => target);

  test.each([
    ['30 in service, exactly 2:3:5', [6, 9, 15]],
    ['10 in service, exactly 2:3:5', [2, 3, 5]],
    ['1 in service: shares 0.2, 0.3, 0.5, the place goes to the community', [0, 0, 1]],
    ['3 in service: shares 0.6, 0.9, 1.5; whole 0, 0, 1 and the two largest remainders 0.9 and 0.6', [1, 1, 1]],
    ['7 in service: shares 1.4, 2.1, 3.5; whole 1, 2, 3 and the largest remainder 0.5', [1, 2, 4]],
    ['5 in service: shares 1, 1.5, 2.5; equal remainders, the community may have the place', [1, 1, 3]],
    ['5 in service: equal remainders, the enterprises may have it as well', [1, 2, 2]],
    ['nobody in service', [0, 0, 0]],
  ] as const)('in the ratio: %s', (_, counts) => {
    expect(deviation(...(counts as [number, number, number]))).toBeNull();
  });

  test.each([
    ['one place moved from the community to the officials', [7, 9, 14], [6, 9, 15]],
    ['only officials', [3, 0, 0], [1, 1, 1]],
    ['the place went to a smaller remainder', [2, 2, 3], [1, 2, 4]],
    ['a whole share may not be rounded up', [2, 1, 2], [1, 1, 3]],
    ['two above the share', [0, 0, 3], [1, 1, 1]],
  ] as const)('beside the ratio: %s', (_, counts, expected) => {
    expect(targets(...(counts as [number, number, number]))).toEqual(expected);
  });

  test('it shows the actual numbers, the exact share and the target', () => {
    expect(deviation(3, 2, 2)).toEqual({
      inService: 7,
      categories: [
        { category: 'official', actual: 3, share: 1.4, target: 1 },
        { category: 'enterprise', actual: 2, share: 2.1, target: 2 },
        { category: 'community', actual: 2, share: 3.5, target: 4 },
      ],
    });
  });

  test('only those in service on the day are counted', () => {
    const officers = [...roster(2, 3, 5), ...group('official', 4, [term('2022-07-01', '2023-06-30')])];
    expect(ratioDeviation(officers, '2022-06-30', TRIAL)).toBeNull();
    expect(ratioDeviation(officers, '2022-07-01', TRIAL)?.inService).toBe(14);
  });

  test('another policy’s ratio is another target', () => {
    expect(ratioDeviation(roster(2, 2, 2), '2022-06-01', { ratio: { official: 1, enterprise: 1, community: 1 } })).toBeNull();
    expect(ratioDeviation(roster(2, 2, 2), '2022-06-01', { ratio: { official: 0, enterprise: 0, community: 0 } })).toBeNull();
  });

  test('targets add up to those in service, none a whole place off its share, and keep to the ratio themselves', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(18), (a, b, c) => {
        const found = deviation(a, b, c);
        if (!found) return;
        const [official, enterprise, community] = found.categories.map(({ target }) => target) as [number, number, number];
        expect(official + enterprise + community).toBe(found.inService);
        for (const { share, target } of found.categories) expect(Math.abs(share - target)).toBeLessThan(1);
        expect(deviation(official, enterprise, community)).toBeNull();
      }),
    );
  });
});
