import type { Category } from '../records/schema/officers.ts';
import { type CapExcess, capExcesses } from '../rules/recruitment.ts';
import { CATEGORIES } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { CATEGORIES_EN, inOfficers } from './phrases.ts';

interface Excess extends Pick<CapExcess, 'day' | 'inService' | 'cap'> {
  readonly category: Category;
  readonly officer: string;
}

/** 2.1: hard caps on the officers in service on one day, for each category and in total. */
export const recruitmentCap = defineCheck({
  id: 'recruitment-cap',
  clause: '2.1',
  about: {
    zh: '同一天在聘的体验员，每个类别和总数都有上限，类别之间不能调剂名额。指在使人数超出的那份聘书上。',
    en: 'The officers in service on one day are capped by category and in total; free places do not move between categories. It points at the letter of appointment that went over the cap.',
  },
  wording: {
    category: {
      severity: 'error',
      zh: ({ day, category, inService, cap, officer }: Excess) => ({
        message: `${day} 在聘的${CATEGORIES[category]}有 ${inService} 人，上限是 ${cap} 人`,
        hint: `名额不能从其他类别调剂。请核对 ${officer} 的类别和聘书日期；确实超员的，这份聘书不能签订`,
      }),
      en: ({ day, category, inService, cap, officer }) => ({
        message: `${inService} ${CATEGORIES_EN[category as Category]} in service on ${day}; at most ${cap} are allowed`,
        hint: `free places do not move between categories; check the category and the letter's date of ${officer}, or do not sign this letter`,
      }),
    },
    total: {
      severity: 'error',
      zh: ({ day, inService, cap, officer }: Omit<Excess, 'category'>) => ({
        message: `${day} 在聘的体验员共有 ${inService} 人，上限是 ${cap} 人`,
        hint: `请核对 ${officer} 的聘书日期，以及应当已经届满或解聘的人；确实超员的，这份聘书不能签订`,
      }),
      en: ({ day, inService, cap, officer }) => ({
        message: `${inService} officers in service on ${day}; at most ${cap} are allowed`,
        hint: `check the letter's date of ${officer}, and who should have left by then; or do not sign this letter`,
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const policyOn = (day: string) => ledger.policies.on(day).values;
    for (const { scope, day, inService, cap, newcomer } of capExcesses(ledger.officerList, asOf, policyOn)) {
      const officer = ledger.officerList[newcomer];
      if (!officer) continue;
      const place = inOfficers(
        newcomer,
        'terms',
        officer.terms.findIndex(({ appointed }) => appointed === day),
        'appointed',
      );
      const args = { day, inService, cap, officer: officer.code };
      yield scope === 'total' ? found('total', place, args) : found('category', place, { ...args, category: scope });
    }
  },
});
