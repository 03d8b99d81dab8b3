import { lastDay } from '../calendar/days.ts';
import type { Month } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

const FIELDS = {
  approver: { zh: '批准人（approver）', en: 'its approver' },
  reason: { zh: '理由（reason）', en: 'its reason' },
} as const;

/** 3.5: excusing a month is off unless the policy allows it, and then needs an approver and a reason. */
export const excused = defineCheck({
  id: 'excused',
  clause: '3.5',
  about: {
    zh: '制度没有规定免报。政策文件允许免报（excusedMonths）时才能写免报月份，并且要有批准人和理由；否则照未上报计算。',
    en: 'The regulation knows no excused months. They can be written only where the policy allows them (excusedMonths), with an approver and a reason; otherwise the month counts as missed.',
  },
  wording: {
    'not-allowed': {
      severity: 'error',
      zh: ({ officer, month }: { officer: string; month: Month }) => ({
        message: `${officer} 的 ${month} 写成了免报，但政策不允许免报，这个月照常计算`,
        hint: '请删去这一项；县里决定允许免报的，先在政策文件里把 excusedMonths 改为 true，并写明依据',
      }),
      en: ({ officer, month }) => ({
        message: `${month} of ${officer} is listed as excused, which the policy does not allow; the month counts as usual`,
        hint: 'remove it; if the county decides to allow it, set excusedMonths in the policy first, with its reason',
      }),
    },
    incomplete: {
      severity: 'error',
      zh: ({ officer, month, missing }: { officer: string; month: Month; missing: readonly (keyof typeof FIELDS)[] }) => ({
        message: `${officer} 的 ${month} 免报，没有写${missing.map((field) => FIELDS[field].zh).join('和')}，不起作用`,
        hint: '请补写；没有人批准的，请删去这一项',
      }),
      en: ({ officer, month, missing }: { officer: string; month: Month; missing: readonly (keyof typeof FIELDS)[] }) => ({
        message: `${month} of ${officer} is excused without ${missing.map((field) => FIELDS[field].en).join(' and ')}, so it has no effect`,
        hint: 'add it; if nobody approved it, remove the entry',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const [i, entry] of (officer.excused ?? []).entries()) {
        const args = { officer: officer.code, month: entry.month };
        if (!ledger.policies.on(lastDay(entry.month)).values.excusedMonths) {
          yield found('not-allowed', inOfficers(index, 'excused', i, 'month'), args);
          continue;
        }
        const missing = (['approver', 'reason'] as const).filter((field) => !entry[field]);
        if (missing.length > 0) yield found('incomplete', inOfficers(index, 'excused', i), { ...args, missing });
      }
    }
  },
});
