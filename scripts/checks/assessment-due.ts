import { yearOf } from '../calendar/days.ts';
import { recordPath } from '../records/places.ts';
import { stretchesIn } from '../rules/service.ts';
import { defineCheck } from './check.ts';
import { plural } from './phrases.ts';

/** 7.1: grades are decided once a year, at its end. */
export const assessmentDue = defineCheck({
  id: 'assessment-due',
  clause: '7.1',
  about: {
    zh: '年度已经结束、有体验员任过职，但还没有考核决定的年度。',
    en: 'A year that has ended in which officers served, and whose grades have not been decided.',
  },
  wording: {
    undecided: {
      severity: 'notice',
      zh: ({ year, officers, file }: { year: number; officers: number; file: string }) => ({
        message: `${year} 年度已经结束，${officers} 名体验员的考核还没有决定`,
        hint: `先用 ledger grade ${year} 看建议的等级和补助，决定后存为 ${file}`,
      }),
      en: ({ year, officers, file }) => ({
        message: `${year} has ended and the grades of ${plural(officers, 'officer')} are not decided`,
        hint: `see the proposed grades with ledger grade ${year}, decide, and keep the decision as ${file}`,
      }),
    },
  },
  *run({ ledger, asOf, officers: judged }, found) {
    const begun = [
      ...(ledger.office.since
        ? [ledger.office.since]
        : ledger.officerList.flatMap(({ terms }) => terms.map((one) => one.appointed))),
    ].sort()[0];
    if (begun === undefined) return;
    for (let year = yearOf(begun); year < yearOf(asOf); year++) {
      if (ledger.assessments.has(String(year)) || ledger.unreadable.has(String(year))) continue;
      const officers = judged.filter(({ service }) => stretchesIn(service, year).length > 0).length;
      const file = recordPath('assessment', String(year));
      if (officers > 0) yield found('undecided', { file }, { year, officers, file });
    }
  },
});
