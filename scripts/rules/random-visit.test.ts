import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentOf, drawVisits, isSeed, pick, textOf, type VisitQuestion, verifyDraw } from './random-visit.ts';

const SEED = `${'00'.repeat(31)}01`;
const DAYS = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'];
const UNITS = ['housing', 'market-regulation', 'power-supply'];
const allYear = [{ from: '2022-01-01', to: '2022-12-31' }];

const question = (change: Partial<VisitQuestion> = {}): VisitQuestion => ({
  days: DAYS,
  units: UNITS,
  officers: [
    { code: 'K7M3XP', service: [{ from: '2022-03-02', to: '2022-03-03' }] },
    { code: 'B4TN8W', conflicts: ['housing'], service: allYear },
  ],
  ...change,
});

/** The seeds of the tests that count: always the same ones, so that what they find is always the same. */
const seeds = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => createHash('sha256').update(`seed ${i}`).digest('hex'));

describe('4.1 a draw, worked apart from the program', () => {
  // Worked with Python's hashlib and hmac, by the recipe in docs/decisions/0012-random-visits.md.
  const commitment = '3a9e140f1be6a5c1393774da41e9b6e53f0e758e89d3ca3182de3a9214fa4bd2';

  test('the text of the question', () => {
    expect(textOf(question())).toBe(
      'B4TN8W: market-regulation power-supply: 2022-03-01 2022-03-02 2022-03-03 2022-03-04\n' +
        'K7M3XP: housing market-regulation power-supply: 2022-03-02 2022-03-03',
    );
  });

  test('the commitment', () => {
    expect(commitmentOf(SEED, question())).toBe(commitment);
  });

  test('the visits', () => {
    // B4TN8W: 2309758904 mod 2 = 0, 3299169962 mod 4 = 2. K7M3XP: 450338709 mod 3 = 0, 4115344366 mod 2 = 0.
    expect(drawVisits(SEED, question())).toEqual([
      { officer: 'B4TN8W', unit: 'market-regulation', day: '2022-03-03' },
      { officer: 'K7M3XP', unit: 'housing', day: '2022-03-02' },
    ]);
  });
});

describe('4.1 5.3 who can be sent where, and when', () => {
  const only = (officer: VisitQuestion['officers'][number], change: Partial<VisitQuestion> = {}) =>
    question({ officers: [officer], ...change });

  test.each<[string, VisitQuestion, number]>([
    [
      'one unit and one day leave no choice',
      only({ code: 'K7M3XP', service: allYear }, { units: ['tax'], days: ['2022-03-01'] }),
      1,
    ],
    ['every unit a conflict', only({ code: 'K7M3XP', conflicts: UNITS, service: allYear }), 0],
    ['not in service in the window', only({ code: 'K7M3XP', service: [{ from: '2022-03-05', to: '2022-12-31' }] }), 0],
    ['never in service', only({ code: 'K7M3XP', service: [] }), 0],
    ['no unit', question({ units: [] }), 0],
    ['no day', question({ days: [] }), 0],
    ['no officer', question({ officers: [] }), 0],
  ])('%s', (_, asked, visits) => {
    expect(drawVisits(SEED, asked)).toHaveLength(visits);
  });

  test('the last day of service can be drawn, the day after it never', () => {
    const until = only({ code: 'K7M3XP', service: [{ from: '2022-01-01', to: '2022-03-02' }] });
    const drawn = new Set(seeds(100).map((seed) => drawVisits(seed, until)[0]?.day));
    expect([...drawn].sort()).toEqual(['2022-03-01', '2022-03-02']);
  });

  test('two officers can meet at one unit', () => {
    const meets = seeds(100).filter((seed) => new Set(drawVisits(seed, question()).map(({ unit }) => unit)).size === 1);
    expect(meets.length).toBeGreaterThan(0);
  });
});

const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const anyUnit = fc.integer({ min: 0, max: 20 }).map((n) => `unit-${n}`);
const anyDay = fc.integer({ min: 1, max: 31 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
const anyOfficer = fc.record({
  code: fc.string({ unit: fc.constantFrom(...'ABCDEFGH'), minLength: 4, maxLength: 6 }),
  conflicts: fc.array(anyUnit, { maxLength: 5 }),
  service: fc.tuple(anyDay, anyDay).map(([a, b]) => [a < b ? { from: a, to: b } : { from: b, to: a }]),
});
const anyQuestion = fc.record({
  days: fc.array(anyDay, { maxLength: 25 }),
  units: fc.array(anyUnit, { maxLength: 20 }),
  officers: fc.uniqueArray(anyOfficer, { selector: ({ code }) => code, maxLength: 8 }),
});

describe('4.1 any draw', () => {
  test('goes only where and when its officer can go (5.3), each officer once', () => {
    fc.assert(
      fc.property(anySeed, anyQuestion, (seed, asked) => {
        const visits = drawVisits(seed, asked);
        expect(new Set(visits.map(({ officer }) => officer)).size).toBe(visits.length);
        for (const { officer, unit, day } of visits) {
          const { conflicts, service } = asked.officers.find(({ code }) => code === officer)!;
          expect(asked.units).toContain(unit);
          expect(conflicts).not.toContain(unit);
          expect(asked.days).toContain(day);
          expect(service.some(({ from, to }) => from <= day && day <= to)).toBe(true);
        }
      }),
    );
  });

  test('is the same each time, whatever the order in the files', () => {
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const twice = anyQuestion.chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.record({
          days: shuffled([...asked.days, ...asked.days]),
          units: shuffled([...asked.units, ...asked.units]),
          officers: shuffled(asked.officers.map((one) => ({ ...one, conflicts: one.conflicts.toReversed() }))),
        }),
      ),
    );
    fc.assert(
      fc.property(anySeed, twice, (seed, [asked, reordered]) => {
        expect(drawVisits(seed, reordered)).toEqual(drawVisits(seed, asked));
        expect(commitmentOf(seed, reordered)).toBe(commitmentOf(seed, asked));
      }),
    );
  });

  test('is proved by its seed, in capitals too, and by no other', () => {
    fc.assert(
      fc.property(anySeed, anySeed, anyQuestion, (seed, other, asked) => {
        const commitment = commitmentOf(seed, asked);
        expect(verifyDraw(seed, asked, commitment)).toBe(true);
        expect(verifyDraw(seed.toUpperCase(), asked, commitment.toUpperCase())).toBe(true);
        expect(verifyDraw(other, asked, commitment)).toBe(other === seed);
      }),
    );
  });

  test('leaves its commitment without the seed', () => {
    fc.assert(
      fc.property(anySeed, anyQuestion, (seed, asked) => {
        const commitment = commitmentOf(seed, asked);
        expect(isSeed(commitment)).toBe(true);
        // No eight digits of the seed in a row. Chance could do it once in a million; fast-check's own seed is fixed below.
        for (let i = 0; i + 8 <= seed.length; i++) expect(commitment).not.toContain(seed.slice(i, i + 8));
      }),
      { seed: 41 },
    );
  });
});

describe('4.1 what the commitment binds', () => {
  const commitment = commitmentOf(SEED, question());
  const [K7M3XP, B4TN8W] = question().officers as [VisitQuestion['officers'][number], VisitQuestion['officers'][number]];

  test.each<[string, VisitQuestion]>([
    ['a unit more', question({ units: [...UNITS, 'tax'] })],
    ['a unit less', question({ units: UNITS.slice(1) })],
    ['a day more', question({ days: [...DAYS, '2022-03-07'] })],
    ['a day less', question({ days: DAYS.slice(0, -1) })],
    ['an officer less', question({ officers: [K7M3XP] })],
    ['another code', question({ officers: [{ ...K7M3XP, code: 'K7M3XR' }, B4TN8W] })],
    ['a conflict more', question({ officers: [{ ...K7M3XP, conflicts: ['housing'] }, B4TN8W] })],
    ['a conflict less', question({ officers: [K7M3XP, { ...B4TN8W, conflicts: [] }] })],
    ['a day of service more', question({ officers: [{ ...K7M3XP, service: allYear }, B4TN8W] })],
  ])('%s is another question', (_, changed) => {
    expect(verifyDraw(SEED, changed, commitment)).toBe(false);
  });

  test.each<[string, VisitQuestion]>([
    ['a conflict with a unit nobody is sent to', question({ officers: [{ ...K7M3XP, conflicts: ['tax'] }, B4TN8W] })],
    [
      'a renewal after the window',
      question({ officers: [K7M3XP, { ...B4TN8W, service: [{ from: '2022-01-01', to: '2023-12-31' }] }] }),
    ],
    ['an officer out of service', question({ officers: [K7M3XP, B4TN8W, { code: 'T9RW4C', service: [] }] })],
  ])('%s changes nothing', (_, changed) => {
    expect(verifyDraw(SEED, changed, commitment)).toBe(true);
  });

  test.each([
    ['too short', SEED.slice(2)],
    ['too long', `${SEED}00`],
    ['no hexadecimal digit', `${SEED.slice(0, -1)}g`],
    ['empty', ''],
  ])('a seed that is %s is refused, never cut', (_, seed) => {
    expect(() => commitmentOf(seed, question())).toThrow(RangeError);
    expect(() => drawVisits(seed, question())).toThrow(RangeError);
    expect(verifyDraw(seed, question(), commitment)).toBe(false);
  });
});

describe('4.1 random place, random time', () => {
  const officer = { code: 'K7M3XP', conflicts: ['u6'], service: allYear };
  const units = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
  const drawn = seeds(4000).map((seed) => drawVisits(seed, { days: DAYS, units, officers: [officer] })[0]!);
  const tally = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  /** χ²: how far the counts are from all being the same. */
  const spread = (counts: ReadonlyMap<string, number>, expected: number) =>
    [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

  test('every unit with every day, each about as often, over 4000 fixed seeds', () => {
    const counts = tally(drawn.map(({ unit, day }) => `${unit} ${day}`));
    expect(counts.size).toBe(5 * 4);
    // 43.8 is what chance passes once in a thousand with 19 degrees of freedom; these seeds are always the same.
    expect(spread(counts, 200)).toBeLessThan(43.8);
  });

  test('one officer’s draw says nothing about another’s', () => {
    const both = { days: DAYS, units: ['u1', 'u2', 'u3'], officers: [officer, { ...officer, code: 'B4TN8W' }] };
    const counts = tally(
      seeds(3600).map((seed) =>
        drawVisits(seed, both)
          .map(({ unit }) => unit)
          .join(' '),
      ),
    );
    expect(counts.size).toBe(9);
    expect(spread(counts, 400)).toBeLessThan(26.1); // once in a thousand, 8 degrees of freedom
  });
});

describe('4.1 picking without favour', () => {
  test.each([
    // 2³² = 3 · 1431655765 + 1: the last word is alone in its round.
    ['the last word of a full round', [4294967294], 3, 2],
    ['a word of the incomplete round is passed over', [4294967295, 4], 3, 1],
    ['every word is fair to a power of two', [4294967295], 4, 3],
    ['one to pick', [4294967295], 1, 0],
    ['the first word', [0], 7, 0],
  ])('%s', (_, random, count, expected) => {
    expect(pick(random, count)).toBe(expected);
  });

  test('no word left', () => {
    expect(() => pick([4294967295], 3)).toThrow(RangeError);
  });
});
