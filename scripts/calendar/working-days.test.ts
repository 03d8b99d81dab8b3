import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './days.ts';
import { stateCouncilYears } from './state-council.fixtures.ts';
import { UncoveredDay, workingDays } from './working-days.ts';

const years = stateCouncilYears();
const calendar = workingDays(years);
const of = (...wanted: number[]) => years.filter(({ year }) => wanted.includes(year));

/** A day far enough from the end of coverage for any count below. */
const day = fc.integer({ min: 0, max: daysBetween('2010-01-01', '2026-03-31') }).map((n) => addDays('2010-01-01', n));
const count = fc.integer({ min: 1, max: 80 });

describe('6.2 working days: the worked examples', () => {
  it.each([
    ['2022-01-28', '2022-02-07', '2022-02-11'], // Friday; 29 and 30 January are make-up workdays
    ['2021-12-30', '2022-01-05', '2022-01-11'],
    ['2022-04-01', '2022-04-07', '2022-04-13'],
    ['2022-04-29', '2022-05-07', '2022-05-12'], // due on a Saturday that counts
    ['2022-09-30', '2022-10-10', '2022-10-14'],
    ['2022-10-08', '2022-10-11', '2022-10-17'], // received on a Saturday that counts, and is day 0 all the same
    ['2022-12-29', '2023-01-04', '2023-01-10'],
  ])('received %s: 3 days end on %s, 7 on %s', (received, general, special) => {
    expect([calendar.add(received, 3), calendar.add(received, 7)]).toEqual([general, special]);
    expect([calendar.between(received, general), calendar.between(received, special)]).toEqual([3, 7]);
  });

  it('shows why each day counts or doesn’t', () => {
    expect(calendar.kindOf('2022-01-28')).toEqual({ counts: true, kind: 'workday' });
    expect(calendar.kindOf('2022-01-29')).toEqual({ counts: true, kind: 'make-up', name: '春节' });
    expect(calendar.kindOf('2022-01-31')).toEqual({ counts: false, kind: 'holiday', name: '春节' });
    expect(calendar.kindOf('2022-02-12')).toEqual({ counts: false, kind: 'weekend' });
  });

  it('day 0 is the day of receipt, working day or not', () => {
    expect(calendar.add('2022-01-28', 0)).toBe('2022-01-28');
    expect(calendar.add('2022-02-05', 0)).toBe('2022-02-05');
    // Received on a Saturday, a Sunday or the Friday before: Monday is day 1 each time.
    expect(['2022-03-18', '2022-03-19', '2022-03-20'].map((received) => calendar.add(received, 1))).toEqual(
      Array(3).fill('2022-03-21'),
    );
  });

  it('between is 0 when the end is not later', () => {
    expect(calendar.between('2022-03-16', '2022-03-16')).toBe(0);
    expect(calendar.between('2022-03-16', '2022-03-10')).toBe(0);
    // Answered over the weekend: no working day was used.
    expect(calendar.between('2022-03-18', '2022-03-20')).toBe(0);
  });
});

describe('6.2 working days: what holds for any day', () => {
  it('a due date is a working day after the start', () =>
    fc.assert(
      fc.property(day, count, (from, n) => {
        const due = calendar.add(from, n);
        return due > from && calendar.isWorkingDay(due) && calendar.kindOf(due).counts;
      }),
    ));

  it('between(from, add(from, n)) is n, and one day less is n − 1', () =>
    fc.assert(
      fc.property(day, count, (from, n) => {
        const due = calendar.add(from, n);
        return calendar.between(from, due) === n && calendar.between(from, addDays(due, -1)) === n - 1;
      }),
    ));

  it('a later start never ends earlier', () =>
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        count,
        (from, later, n) => calendar.add(from, n) <= calendar.add(addDays(from, later), n),
      ),
    ));

  it('more days end later', () =>
    fc.assert(
      fc.property(
        day,
        count,
        count,
        (from, a, b) => Math.sign(a - b) === Math.sign(daysBetween(calendar.add(from, b), calendar.add(from, a))),
      ),
    ));

  it('counting on from a due date is counting once', () =>
    fc.assert(
      fc.property(day, count, count, (from, a, b) => calendar.add(calendar.add(from, a), b) === calendar.add(from, a + b)),
    ));

  it('is what counting one day at a time gives', () =>
    fc.assert(
      fc.property(day, count, (from, n) => {
        let at = from;
        for (let left = n; left > 0; ) {
          at = addDays(at, 1);
          if (calendar.isWorkingDay(at)) left--;
        }
        return calendar.add(from, n) === at;
      }),
    ));
});

describe('6.2 a year that is not announced is refused, never guessed', () => {
  const uncovered = (act: () => unknown): UncoveredDay => {
    try {
      act();
    } catch (error) {
      expect(error).toBeInstanceOf(UncoveredDay);
      return error as UncoveredDay;
    }
    throw new Error('nothing was refused');
  };

  it('2027: no kind, no count, no due date', () => {
    expect(calendar.covers('2027-01-01')).toBe(false);
    const refused = [
      () => calendar.kindOf('2027-01-01'),
      () => calendar.isWorkingDay('2027-01-01'),
      () => calendar.add('2027-01-01', 1),
      () => calendar.between('2026-12-31', '2027-01-01'),
      () => calendar.between('2027-01-01', '2026-12-31'),
    ].map(uncovered);
    expect(refused).toHaveLength(5);
    for (const error of refused) {
      expect(error).toMatchObject({
        name: 'UncoveredDay',
        day: '2027-01-01',
        firstCovered: '2010-01-01',
        lastCovered: '2026-12-31',
      });
    }
    // A Saturday is no safer a guess.
    expect(uncovered(() => calendar.between('2026-12-31', '2027-03-01')).day).toBe('2027-03-01');
    expect(uncovered(() => calendar.isWorkingDay('2027-01-02')).day).toBe('2027-01-02');
  });

  it('a clock that runs out of 2026 is refused, one that ends on its last working day is not', () => {
    expect(calendar.isWorkingDay('2026-12-31')).toBe(true);
    expect(calendar.add('2026-12-28', 3)).toBe('2026-12-31');
    expect(uncovered(() => calendar.add('2026-12-28', 4))).toMatchObject({ day: '2027-01-01', lastCovered: '2026-12-31' });
    expect(uncovered(() => calendar.add('2026-12-31', 1)).message).toContain('2010-01-01 to 2026-12-31');
  });

  it('the days before the first year are refused too', () => {
    expect(calendar.add('2010-01-01', 1)).toBe('2010-01-04');
    expect(uncovered(() => calendar.add('2009-12-31', 1))).toMatchObject({ day: '2009-12-31', firstCovered: '2010-01-01' });
  });

  it('whatever is answered lies within coverage, and whatever would not is refused', () =>
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
        const from = addDays('2026-12-01', offset);
        try {
          const due = calendar.add(from, n);
          return calendar.covers(from) && calendar.covers(due);
        } catch (error) {
          return error instanceof UncoveredDay && !calendar.covers(error.day);
        }
      }),
    ));

  it('a gap in the years ends the coverage at the last year before it', () => {
    const gap = workingDays(of(2021, 2023, 2020));
    expect([gap.firstCovered, gap.lastCovered]).toEqual(['2020-01-01', '2021-12-31']);
    expect(gap.covers('2023-06-01')).toBe(false);
    uncovered(() => gap.add('2021-12-30', 3));
  });

  it('no year at all covers nothing', () => {
    const none = workingDays([]);
    expect(none.covers('2022-03-15')).toBe(false);
    uncovered(() => none.add('2022-03-15', 1));
    uncovered(() => none.isWorkingDay('2022-03-15'));
  });

  it('the order of the files does not matter', () => {
    const backwards = workingDays([...years].reverse());
    fc.assert(fc.property(day, count, (from, n) => backwards.add(from, n) === calendar.add(from, n)));
  });
});

describe('6.2 the county’s own days lie over the State Council’s', () => {
  const county = workingDays(of(2022, 2023), {
    closures: ['2022-07-01', { date: '2022-01-29', reason: '台风停工' }],
    workdays: [{ date: '2022-07-02', reason: '抗疫加班' }, '2022-10-05'],
  });

  it('a closure takes a workday away, and a make-up day too', () => {
    expect(county.kindOf('2022-07-01')).toEqual({ counts: false, kind: 'county-closure', name: '' });
    expect(county.kindOf('2022-01-29')).toEqual({ counts: false, kind: 'county-closure', name: '台风停工' });
    // 29 January no longer counts, so the worked example moves by one working day.
    expect(county.add('2022-01-28', 3)).toBe('2022-02-08');
  });

  it('a county workday makes a weekend or a holiday count', () => {
    expect(county.kindOf('2022-07-02')).toEqual({ counts: true, kind: 'county-workday', name: '抗疫加班' });
    expect(county.kindOf('2022-10-05')).toEqual({ counts: true, kind: 'county-workday', name: '' });
    expect(county.add('2022-06-30', 1)).toBe('2022-07-02');
  });

  it('leaves every other day as it was', () => {
    const own = new Set(['2022-07-01', '2022-01-29', '2022-07-02', '2022-10-05']);
    for (let at = '2022-01-01'; at <= '2023-12-31'; at = addDays(at, 1)) {
      if (!own.has(at)) expect(county.kindOf(at), at).toEqual(calendar.kindOf(at));
    }
  });

  it('does not stretch the coverage', () => {
    const beyond = workingDays(of(2026), { workdays: ['2027-01-01'], closures: ['2025-12-31'] });
    expect([beyond.firstCovered, beyond.lastCovered]).toEqual(['2026-01-01', '2026-12-31']);
    expect([beyond.covers('2027-01-01'), beyond.covers('2025-12-31')]).toEqual([false, false]);
  });
});
