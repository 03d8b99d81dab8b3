import { conflictKind, conflictsOf } from '../rules/conflict.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

interface Conflict {
  readonly officer: string;
  readonly unit: string;
}

/** 5.3: an officer's own employer or enterprise is a conflict of interest. */
export const conflict = defineCheck({
  id: 'conflict',
  clause: '5.3',
  about: {
    zh: '体验员不能评价自己的工作单位或自己的企业（名册里的 conflicts，即回避单位）。这样的报告不应认定为有效。',
    en: 'An officer does not report on the own employer or enterprise (conflicts in the roster). Such a report should not be screened valid.',
  },
  wording: {
    valid: {
      severity: 'error',
      zh: ({ officer, unit }: Conflict) => ({
        message: `${officer} 应当回避${unit}，这条报告却认定为有效`,
        hint: '请把 screening.result 改为 invalid 并写明理由“应当回避”；回避单位登记错了的，请改正 data/officers.yaml 的 conflicts',
      }),
      en: ({ officer, unit }) => ({
        message: `${officer} must avoid ${unit}, and yet this report was screened valid`,
        hint: 'set screening.result to invalid with the reason; if the conflict is listed by mistake, correct conflicts in data/officers.yaml',
      }),
    },
    unscreened: {
      severity: 'warning',
      zh: ({ officer, unit }: Conflict) => ({
        message: `${officer} 应当回避${unit}，这条报告还没有筛选`,
        hint: '筛选时不要认定为有效；问题确实存在的，可以请另一位体验员去体验',
      }),
      en: ({ officer, unit }) => ({
        message: `${officer} must avoid ${unit}, and this report is not yet screened`,
        hint: 'do not screen it valid; if the problem is real, let another officer look',
      }),
    },
    settled: {
      severity: 'notice',
      zh: ({ officer, unit }: Conflict) => ({
        message: `${officer} 应当回避${unit}；这条报告没有认定为有效`,
        hint: '记录不用改；请提醒本人回避',
      }),
      en: ({ officer, unit }) => ({
        message: `${officer} must avoid ${unit}; this report was not screened valid`,
        hint: 'nothing to change; remind the officer to keep away',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    for (const { data, file } of ledger.reports.values()) {
      const officer = ledger.officers.get(data.officer);
      if (!officer?.conflicts || data.received > asOf) continue;
      for (const unit of conflictsOf(data, officer)) {
        const place = { file, path: ['units', data.units?.indexOf(unit) ?? 0] };
        yield found(conflictKind(data, asOf), place, { officer: officer.code, unit: unitName(ledger, unit) });
      }
    }
  },
});
