import { defineCheck } from './check.ts';

/** Two officers under one code would share reports, grade and subsidy. */
export const duplicateCode = defineCheck({
  id: 'duplicate-code',
  clause: 'format',
  about: {
    zh: '每名体验员的代码只属于一个人，离任后也不再给别人用。代码重了，两个人的报告、考核和补助就混在一起。',
    en: "An officer's code belongs to one person for good; two people under one code would share reports, grade and subsidy.",
  },
  wording: {
    'same-code': {
      severity: 'error',
      zh: ({ code, first }: { code: string; first: number }) => ({
        message: `代码 ${code} 与名册里的第 ${first} 名体验员重复`,
        hint: '同一个人的几段聘期写在同一条的 terms 里；不是同一个人，请换一个新代码',
      }),
      en: ({ code, first }) => ({
        message: `the code ${code} is already that of officer number ${first} in the list`,
        hint: "list all terms of one person under one entry's terms; give another person a new code",
      }),
    },
  },
  *run({ ledger }, found) {
    const seen = new Map<string, number>();
    for (const [i, { code }] of ledger.officerList.entries()) {
      const first = seen.get(code);
      if (first === undefined) seen.set(code, i + 1);
      else yield found('same-code', { file: 'data/officers.yaml', path: [i, 'code'] }, { code, first });
    }
  },
});
