import { describe, expect, test } from 'vitest';
import type { StateCouncilYear } from '../records/schema/calendar.ts';
import { type AnnouncedYear, isOfItsYear, slipsIn } from './announced-year.ts';
import { stateCouncilYears } from './state-council.fixtures.ts';

const file = 'data/state-council/2022.json';
const announced = (...days: [date: string, isOffDay: boolean][]): AnnouncedYear => ({
  file,
  data: { year: 2022, days: days.map(([date, isOffDay]) => ({ name: '春节', date, isOffDay })) },
});
const slips = (year: AnnouncedYear) => slipsIn(year).map(({ slip }) => slip);

describe('6.2 slips in a year’s file', () => {
  test('the years that come with the program have none', () => {
    for (const data of stateCouncilYears()) expect(slipsIn({ file: `data/state-council/${data.year}.json`, data })).toEqual([]);
  });

  test.each<[string, AnnouncedYear, string[]]>([
    ['the December before and the January after', announced(['2021-12-31', true], ['2023-01-02', true]), []],
    ['another decade', announced(['2012-02-01', true]), ['far-day']],
    ['the November before', announced(['2021-11-30', true]), ['far-day']],
    ['a day off and at work', announced(['2022-01-29', true], ['2022-01-29', false]), ['twice']],
    ['a day twice alike does no harm', announced(['2022-01-29', false], ['2022-01-29', false]), []],
    ['a make-up day on a Tuesday', announced(['2022-10-11', false]), ['no-make-up']],
    ['the first day back at work, on a Monday', announced(['2022-02-06', true], ['2022-02-07', false]), []],
  ])('%s', (_, year, expected) => expect(slips(year)).toEqual(expected));

  test('a copy under another name', () => {
    const data: StateCouncilYear = { year: 2021, days: [] };
    expect(slipsIn({ file, data })).toEqual([{ slip: 'other-year', named: 2022, year: 2021 }]);
    expect(isOfItsYear({ file, data })).toBe(false);
    expect(slipsIn({ file: 'data/state-council/own.json', data })).toEqual([]);
  });
});
