import type { Day } from '../records/schema/common.ts';
import { warningNumberFaults } from '../rules/warning-number.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

interface Misnumbered {
  readonly officer: string;
  readonly number: number;
  readonly expected: number;
  readonly scope: 'term' | 'all';
}

/** 7.4: warnings are numbered, and count from the day they reach the officer. */
export const warning = defineCheck({
  id: 'warning',
  clause: '7.4',
  about: {
    zh: '警告提醒从第 1 次起连续编号，送达本人之后才计入次数，送达不能早于发出。',
    en: 'Warnings are numbered in a row from 1, count once they are served on the officer, and are not served before they are issued.',
  },
  wording: {
    number: {
      severity: 'error',
      zh: ({ officer, number, expected, scope }: Misnumbered) => ({
        message: `${officer} 的这次警告写作第 ${number} 次，应为第 ${expected} 次`,
        hint: `警告按发出的先后${scope === 'term' ? '在每个聘期内' : ''}从 1 起连续编号；请核对是否漏写、重复，或者日期有误`,
      }),
      en: ({ officer, number, expected, scope }) => ({
        message: `this warning of ${officer} is numbered ${number}; ${expected} was expected`,
        hint: `warnings are numbered from 1 in the order they were issued${scope === 'term' ? ', each term apart' : ''}; one may be missing, doubled, or wrongly dated`,
      }),
    },
    'not-served': {
      severity: 'warning',
      zh: ({ officer, number, on }: { officer: string; number: number; on: Day }) => ({
        message: `${officer} 的第 ${number} 次警告（${on}）还没有送达，不计入次数`,
        hint: '送达本人后请写上 served（送达日期）',
      }),
      en: ({ officer, number, on }) => ({
        message: `warning ${number} of ${officer} (${on}) is not yet served and does not count`,
        hint: 'write served once it has reached the officer',
      }),
    },
    'served-before-issued': {
      severity: 'error',
      zh: ({ on, served }: { on: Day; served: Day }) => ({
        message: `警告的送达日期 ${served} 早于发出日期 ${on}`,
        hint: '请核对 on（发出）和 served（送达）两个日期',
      }),
      en: ({ on, served }) => ({
        message: `the warning was served on ${served}, before it was issued on ${on}`,
        hint: 'check both days: on (issued) and served',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const policy = ledger.policies.on(asOf).values;
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const { index: i, number, expected } of warningNumberFaults(officer, policy)) {
        const args = { officer: officer.code, number, expected, scope: policy.warningScope };
        yield found('number', inOfficers(index, 'warnings', i, 'number'), args);
      }
      for (const [i, { number, on, served }] of (officer.warnings ?? []).entries()) {
        if (served !== undefined && served < on) {
          yield found('served-before-issued', inOfficers(index, 'warnings', i, 'served'), { on, served });
        } else if (on <= asOf && (served === undefined || served > asOf)) {
          yield found('not-served', inOfficers(index, 'warnings', i, 'on'), { officer: officer.code, number, on });
        }
      }
    }
  },
});
