import type { Day } from '../records/schema/common.ts';
import type { SubsidyFlag } from '../rules/subsidy.ts';
import { defineCheck } from './check.ts';

type Bar = Extract<SubsidyFlag, 'unqualified' | 'under-a-year' | 'dismissed-unpaid'>;

const BARS: Readonly<Record<Bar, { readonly zh: string; readonly en: string }>> = {
  unqualified: { zh: '考核不合格', en: 'the grade is unqualified' },
  'under-a-year': { zh: '任职不满一年', en: 'less than a full year was served' },
  'dismissed-unpaid': { zh: '发放之前已经解聘', en: 'the officer had been dismissed before' },
};

const isBar = (flag: SubsidyFlag): flag is Bar => flag in BARS;

/** 7.5: a subsidy for a full year served and a grade, never before both. */
export const subsidyPaid = defineCheck({
  id: 'subsidy-paid',
  clause: '7.5',
  about: {
    zh: '补助要任职满一年、考核合格以上才能发放，从满一年之日和考核决定之日中较晚的一天起。不该发的、发早了的，都指出来。',
    en: 'The subsidy is for a full year served and a grade, payable from the later of the two days. It points out what was paid although nothing was due, or too early.',
  },
  wording: {
    'too-early': {
      severity: 'error',
      zh: ({ officer, paid, eligibleFrom }: { officer: string; paid: Day; eligibleFrom: Day }) => ({
        message: `${officer} 的补助于 ${paid} 发放，从 ${eligibleFrom} 起才可以发放`,
        hint: '请核对发放日期；还没有发放的，请先删去 paid',
      }),
      en: ({ officer, paid, eligibleFrom }) => ({
        message: `the subsidy of ${officer} was paid on ${paid}; it may be paid from ${eligibleFrom} on`,
        hint: 'check the day; if it has not been paid yet, remove paid',
      }),
    },
    'not-due': {
      severity: 'error',
      zh: ({ officer, paid, bars }: { officer: string; paid: Day; bars: readonly Bar[] }) => ({
        message: `${officer} 的补助于 ${paid} 发放，但${bars.map((bar) => BARS[bar].zh).join('、')}，不应发放`,
        hint: '请核对考核等级、聘期和发放日期；已经发放的，请报县财政处理',
      }),
      en: ({ officer, paid, bars }: { officer: string; paid: Day; bars: readonly Bar[] }) => ({
        message: `the subsidy of ${officer} was paid on ${paid}, but ${bars.map((bar) => BARS[bar].en).join(' and ')}: nothing was due`,
        hint: 'check the grade, the terms and the day; if it was paid, report it to county finance',
      }),
    },
  },
  *run({ ledger, grade }, found) {
    for (const { data, file } of ledger.assessments.values()) {
      for (const { code, subsidyFlags, eligibleFrom } of grade(Number(data.id)).officers) {
        if (!subsidyFlags.includes('paid-undue')) continue;
        const index = data.grades.findIndex(({ officer }) => officer === code);
        const place = { file, path: ['grades', index, 'paid'] };
        const args = { officer: code, paid: data.grades[index]?.paid ?? '' };
        if (eligibleFrom !== null) yield found('too-early', place, { ...args, eligibleFrom });
        else yield found('not-due', place, { ...args, bars: subsidyFlags.filter(isBar) });
      }
    }
  },
});
