import type { Month } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { unreadReports } from './faults.ts';
import { inOfficers, plural, readFirst } from './phrases.ts';

interface Missed {
  readonly officer: string;
  readonly months: readonly Month[];
  readonly consecutive: number;
  readonly over: number;
  readonly unread: number;
}

/** 3.5: months of the current term in which an officer in service handed in nothing, below the limits of dismissal. */
export const monthlyReport = defineCheck({
  id: 'monthly-report',
  clause: '3.5',
  about: {
    zh: '在聘的体验员每个整月都要上报。本聘期有未上报的月份，就提醒一次并列出月份；到了终止资格的界限，改由 dismissal-proposal 提出。当月和不足整月的不算。',
    en: 'An officer in service reports in every full month. One warning for each officer with missed months in the current term, naming them; once a limit is reached dismissal-proposal says so instead. The running month and partial months never count.',
  },
  wording: {
    missed: {
      severity: 'warning',
      zh: ({ officer, months, consecutive, over, unread }: Missed) => ({
        message: `${officer} 本聘期有 ${months.length} 个月没有上报：${months.join('、')}`,
        hint: `${readFirst.zh(unread)}请提醒本人。连续 ${consecutive} 个月，或者一年内超过 ${over} 个月没有上报的，终止资格`,
      }),
      en: ({ officer, months, consecutive, over, unread }: Missed) => ({
        message: `${officer} handed in nothing in ${plural(months.length, 'month')} of the current term: ${months.join(', ')}`,
        hint: `${readFirst.en(unread)}remind the officer; ${consecutive} months in a row, or more than ${over} in a year, end the appointment`,
      }),
    },
  },
  *run({ ledger, asOf, officers }, found) {
    const unread = unreadReports(ledger);
    const { consecutiveMissed, missedOver } = ledger.policies.on(asOf).values;
    for (const { officer, index, inService, duty } of officers) {
      if (!inService || duty.missedInTerm === 0 || duty.limits.length > 0) continue;
      // Who is in service is in their latest term, so its missed months are the last ones.
      const months = duty.months.filter(({ state }) => state === 'missed').slice(-duty.missedInTerm);
      yield found('missed', inOfficers(index, 'code'), {
        officer: officer.code,
        months: months.map(({ month }) => month),
        consecutive: consecutiveMissed,
        over: missedOver,
        unread,
      });
    }
  },
});
