import type { Day } from '../records/schema/common.ts';
import { DISMISSAL_BASES, type DismissalFault, dismissalFaults } from '../rules/dismissal-record.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

const GROUNDS = {
  '3.5': { zh: '未上报', en: 'months not reported' },
  '5.4': { zh: '违反工作纪律', en: 'a breach of discipline' },
  '7.4': { zh: '考核不合格或警告', en: 'graded unqualified, or warnings' },
} as const;

const FIELDS: Readonly<Record<DismissalFault, string>> = {
  'no-decision': 'decision',
  'outside-service': 'on',
  'unknown-basis': 'basis',
};

/** 7.4: a dismissal is a dated human decision with its basis. */
export const dismissal = defineCheck({
  id: 'dismissal',
  clause: '7.4',
  about: {
    zh: '解聘要有日期、依据条款和决定文号；日期要在聘期之内，依据只能是可以解聘的条款。',
    en: 'A dismissal has its day, its clause and its decision; the day lies within a term, and the clause is one that dismisses.',
  },
  wording: {
    'no-decision': {
      severity: 'error',
      zh: ({ officer }: { officer: string }) => ({
        message: `${officer} 写了解聘，没有写决定文号`,
        hint: '解聘须由人决定；请写上 decision（决定的文件或会议），还没有决定的请删去 dismissal',
      }),
      en: ({ officer }) => ({
        message: `${officer} is recorded as dismissed without a decision`,
        hint: 'people dismiss, not the system: write decision, or remove dismissal until there is one',
      }),
    },
    'outside-service': {
      severity: 'error',
      zh: ({ officer, on }: { officer: string; on: Day }) => ({
        message: `${officer} 的解聘日期 ${on} 不在任何一个聘期之内`,
        hint: '请核对解聘日期和聘期；聘期已经届满的，不需要再解聘',
      }),
      en: ({ officer, on }) => ({
        message: `${officer} is dismissed on ${on}, which lies in none of the terms`,
        hint: 'check the day and the terms; a term that has ended needs no dismissal',
      }),
    },
    'unknown-basis': {
      severity: 'error',
      zh: ({ basis, bases }: { basis: string; bases: readonly (keyof typeof GROUNDS)[] }) => ({
        message: `解聘的依据“${basis}”不是可以解聘的条款`,
        hint: `应为 ${bases.map((clause) => `${clause}（${GROUNDS[clause].zh}）`).join('、')}之一，写作 basis: "${bases[0]}"`,
      }),
      en: ({ basis, bases }: { basis: string; bases: readonly (keyof typeof GROUNDS)[] }) => ({
        message: `"${basis}" is not a clause on which an officer can be dismissed`,
        hint: `expected one of ${bases.map((clause) => `${clause} (${GROUNDS[clause].en})`).join(', ')}, written basis: "${bases[0]}"`,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const fault of dismissalFaults(officer)) {
        yield found(fault, inOfficers(index, 'dismissal', FIELDS[fault]), {
          officer: officer.code,
          on: officer.dismissal?.on ?? '',
          basis: String(officer.dismissal?.basis),
          bases: DISMISSAL_BASES,
        });
      }
    }
  },
});
