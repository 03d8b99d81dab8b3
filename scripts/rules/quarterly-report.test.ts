import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UncoveredDay, workingDays } from '../calendar/working-days.ts';
import type { StateCouncilYear } from '../records/schema/calendar.ts';
import { TRIAL } from './officer.fixtures.ts';
import { owesQuarterlyReport, quarterlyReportDue, quarterlyState } from './quarterly-report.ts';

const announced = ['2022', '2023'].map(
  (year) =>
    JSON.parse(readFileSync(new URL(`../../data/state-council/${year}.json`, import.meta.url), 'utf8')) as StateCouncilYear,
);
const calendar = workingDays(announced);

describe('8.1 no report is owed on a quarter from before the regulation', () => {
  test.each([
    ['ended the day before', '2021-Q4', '2022-01-01', false],
    ['ended on its first day', '2021-Q4', '2021-12-31', true],
    ['it took effect in', '2021-Q4', '2021-12-08', true],
    ['years before', '2012-Q1', '2021-12-08', false],
    ['after it', '2022-Q1', '2021-12-08', true],
  ] as const)('a quarter %s', (_, quarter, from, owed) => expect(owesQuarterlyReport(quarter, from)).toBe(owed));
});

describe('6.4 quarterly report: the due day', () => {
  test.each([
    // 1 and 2 April (a make-up Saturday) are days 1 and 2, 3 to 5 are Qingming, 6 to 8 days 3 to 5, 11 to 15 days 6 to 10.
    ['2022-Q1', '2022-04-15'],
    // 1 July is day 1, 4 to 8 days 2 to 6, 11 to 14 days 7 to 10.
    ['2022-Q2', '2022-07-14'],
    // 1 to 7 October are holidays, the weekend of 8 and 9 is days 1 and 2, 10 to 14 days 3 to 7, 17 to 19 days 8 to 10.
    ['2022-Q3', '2022-10-19'],
    // 31 December, a holiday, is day 0; 3 to 6 January are days 1 to 4, 9 to 13 days 5 to 9, 16 is day 10.
    ['2022-Q4', '2023-01-16'],
  ])('%s is due on %s', (quarter, due) => {
    expect(quarterlyReportDue(quarter, TRIAL, calendar)).toBe(due);
  });

  test('the number of days is the policy’s', () => {
    expect(quarterlyReportDue('2022-Q2', { quarterlyReportDays: 1 }, calendar)).toBe('2022-07-01');
    expect(quarterlyReportDue('2022-Q2', { quarterlyReportDays: 2 }, calendar)).toBe('2022-07-04');
  });

  test('a closure of the county moves it', () => {
    const closed = workingDays(announced, { closures: [{ date: '2022-07-05', reason: '台风' }] });
    expect(quarterlyReportDue('2022-Q2', TRIAL, closed)).toBe('2022-07-15');
  });

  test('a year that was not announced is refused, never guessed', () => {
    expect(() => quarterlyReportDue('2023-Q4', TRIAL, calendar)).toThrow(UncoveredDay);
  });
});

describe('6.4 quarterly report: where it stands', () => {
  const due = '2022-04-15';
  test.each([
    ['not handed over, before the due day', undefined, '2022-04-01', 'not-due'],
    ['not handed over, on the due day', undefined, '2022-04-15', 'not-due'],
    ['not handed over, the day after', undefined, '2022-04-16', 'overdue'],
    ['handed over on the due day', '2022-04-15', '2022-04-15', 'submitted'],
    ['handed over early, looked at much later', '2022-04-08', '2023-01-01', 'submitted'],
    ['handed over the day after the due day', '2022-04-16', '2022-04-16', 'submitted-late'],
    ['to be handed over in time, but not yet', '2022-04-14', '2022-04-13', 'not-due'],
    ['handed over late, seen from the day before', '2022-04-20', '2022-04-19', 'overdue'],
  ] as const)('%s', (_, submitted, asOf, expected) => {
    expect(quarterlyState({ quarter: '2022-Q1', ...(submitted ? { submitted } : {}) }, due, asOf)).toBe(expected);
  });
});
