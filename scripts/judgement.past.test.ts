import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/days.ts';
import { findings } from './checks/run.ts';
import { gradeOf } from './commands/grade.ts';
import type { Finding } from './findings/finding.ts';
import { type Judgement, judge } from './judgement.ts';
import type { Entry, Ledger, Records } from './ledger/ledger.ts';
import type { Day } from './records/schema/common.ts';
import { judgeDemo } from './views/office/county.fixtures.ts';
import { officeCounty } from './views/office/office.ts';
import { officeLedger } from './views/office.ts';
import { publicCounty } from './views/public.ts';

/** The ledger as it stood at the end of a day: all that carries a later day is not written yet. */
function standingOn(ledger: Ledger, day: Day): Ledger {
  const has = (on: Day | undefined): boolean => on !== undefined && on <= day;
  const keep = <T>(records: Records<T>, cut: (data: T) => T | null): Records<T> =>
    new Map(
      [...records].flatMap(([id, entry]): [string, Entry<T>][] => {
        const data = cut(entry.data);
        return data === null ? [] : [[id, { ...entry, data }]];
      }),
    );
  const without = <T extends object, K extends keyof T>(data: T, key: K, isThere: boolean): T => {
    if (isThere) return data;
    const { [key]: _, ...rest } = data;
    return rest as T;
  };
  const reports = keep(ledger.reports, (data) =>
    has(data.received) ? without(without(data, 'screening', has(data.screening?.on)), 'adoption', has(data.adoption?.on)) : null,
  );
  const listed = [...reports.values()].map(({ data }) => data);
  const officerList = ledger.officerList.map((officer) => ({
    ...without(officer, 'dismissal', has(officer.dismissal?.on)),
    terms: officer.terms.filter(({ appointed }) => has(appointed)),
    ...(officer.warnings ? { warnings: officer.warnings.filter(({ served, on }) => has(served ?? on)) } : {}),
  }));
  return {
    ...ledger,
    reports,
    reportsOf: (code) => listed.filter(({ officer }) => officer === code),
    dispatches: keep(ledger.dispatches, (data) => {
      const log = data.log.filter(({ at }) => ledger.dayOf(at) <= day);
      if (log.length === 0) return null;
      return without({ ...data, log }, 'publication', has(data.publication?.on));
    }),
    meetings: keep(ledger.meetings, (data) => (has(data.held) ? without(data, 'publication', has(data.publication?.on)) : null)),
    quarterlies: keep(ledger.quarterlies, (data) => (has(data.asOf) ? without(data, 'submitted', has(data.submitted)) : null)),
    assessments: keep(ledger.assessments, (data) =>
      has(data.decided) ? { ...data, grades: data.grades.map((grade) => without(grade, 'paid', has(grade.paid))) } : null,
    ),
    officerList,
    officers: new Map(officerList.map((officer) => [officer.code, officer])),
  };
}

/** What the checks say, but for that there are records of later days. */
const told = (judgement: Judgement): Finding[] => findings(judgement).filter(({ rule }) => rule !== 'future');

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is said of a day knows nothing later', () => {
  it('for days all over the demo county’s time', async () => {
    const { ledger, asOf } = await judgeDemo();
    for (let day = '2022-02-15'; day <= asOf; day = addDays(day, 29)) {
      const [now, then] = [judge(ledger, day), judge(standingOn(ledger, day), day)];
      expect(plain(officeLedger(now)), day).toEqual(plain(officeLedger(then)));
      expect(plain(gradeOf(now.grade(2022))), day).toEqual(plain(gradeOf(then.grade(2022))));
      expect(plain(publicCounty(now)), day).toEqual(plain(publicCounty(then)));
      expect(plain(officeCounty(now, told(now))), day).toEqual(plain(officeCounty(then, told(then))));
    }
  });
});
