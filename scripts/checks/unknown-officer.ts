import type { Path } from '../findings/finding.ts';
import { DATA_FILES } from '../records/places.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { isUnread } from './faults.ts';

/** 2.1: officers are people the county engaged, so a code in a record must be one of the list. */
export const unknownOfficer = defineCheck({
  id: 'unknown-officer',
  clause: '2.1',
  about: {
    zh: '报告和考核里写的体验员代码必须在 data/officers.yaml 里。写错一个字母，这条报告就不算在任何人名下。',
    en: 'Every officer a report or a grade names must be listed in data/officers.yaml; a report under a misspelt code counts for nobody.',
  },
  wording: {
    unknown: {
      severity: 'error',
      zh: ({ code, suggestions }: { code: string; suggestions: readonly string[] }) => ({
        message: `名册里没有代码为 ${code} 的体验员`,
        hint: `${didYouMeanZh(suggestions)}请核对 data/officers.yaml 里的代码；新聘的体验员请先登记`,
      }),
      en: ({ code, suggestions }) => ({
        message: `there is no officer with the code ${code}`,
        hint: `${didYouMeanEn(suggestions)}see the codes in data/officers.yaml; list a new officer there first`,
      }),
    },
    nobody: {
      severity: 'error',
      zh: ({ reports }: { reports: number }) => ({
        message: `名册里一个体验员也没有，可是有 ${reports} 条体验报告`,
        hint: '请把体验员登记进 data/officers.yaml；不小心清空了的，从以前的版本找回来',
      }),
      en: ({ reports }) => ({
        message: `the list has no officer at all, and there are reports: ${reports}`,
        hint: 'list the officers in data/officers.yaml, or bring it back from an earlier version if it was emptied by mistake',
      }),
    },
  },
  *run({ ledger }, found) {
    // The list itself is broken: nobody is on it, and every report would be one more mistake.
    if (isUnread(ledger, DATA_FILES.officers)) return;
    if (ledger.officerList.length === 0 && ledger.reports.size > 0) {
      return yield found('nobody', { file: DATA_FILES.officers }, { reports: ledger.reports.size });
    }
    const check = function* (code: string, file: string, path: Path) {
      if (ledger.officers.has(code)) return;
      yield found('unknown', { file, path }, { code, suggestions: closest(code, ledger.officers.keys()) });
    };
    for (const { data, file } of ledger.reports.values()) yield* check(data.officer, file, ['officer']);
    for (const { data, file } of ledger.assessments.values()) {
      for (const [i, { officer }] of data.grades.entries()) yield* check(officer, file, ['grades', i, 'officer']);
    }
  },
});
