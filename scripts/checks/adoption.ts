import type { Screening } from '../records/schema/report.ts';
import { SCREENINGS } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { SCREENING_EN } from './record-words.ts';

/** 7.2: the grade rests on what was adopted, so each decision must be one that counts, or says why it doesn't. */
export const adoption = defineCheck({
  id: 'adoption',
  clause: '7.2',
  about: {
    zh: '采纳数决定考核等级：只有筛选为有效的报告才谈得上采纳，不采纳要写理由，部分采纳要写明是否计数，日期不能早于收件和筛选。',
    en: 'Adoptions decide the grade: only a valid report can be adopted, a rejection needs a reason, a partial adoption says whether it counts, and no decision is older than the report.',
  },
  wording: {
    'no-reason': {
      severity: 'error',
      zh: () => ({
        message: '结果是“不采纳”，却没有写理由',
        hint: '请在 adoption 里补上 reason: ……；体验员有权知道为什么，也可以提出异议',
      }),
      en: () => ({
        message: 'the report was rejected without a reason',
        hint: 'add reason: … to adoption; the officer is entitled to it and may object',
      }),
    },
    'counts-unsaid': {
      severity: 'warning',
      zh: () => ({
        message: '结果是“部分采纳”，没有写明是否计数，按不计数处理',
        hint: '请在 adoption 里补上 counts: true（计入采纳数）或 counts: false（不计）',
      }),
      en: () => ({
        message: 'the report was adopted in part, and nothing says whether that counts; it does not',
        hint: 'add counts: true or counts: false to adoption',
      }),
    },
    'before-receipt': {
      severity: 'error',
      zh: ({ on, received }: { on: string; received: string }) => ({
        message: `采纳决定的日期 ${on} 早于收件日期 ${received}`,
        hint: '请核对两个日期，改正写错的那一个',
      }),
      en: ({ on, received }) => ({
        message: `the decision is of ${on}, before the report came on ${received}`,
        hint: 'look both days up and correct the wrong one',
      }),
    },
    'before-screening': {
      severity: 'error',
      zh: ({ on, screened }: { on: string; screened: string }) => ({
        message: `采纳决定的日期 ${on} 早于筛选日期 ${screened}`,
        hint: '先筛选，后决定是否采纳：请核对两个日期，改正写错的那一个',
      }),
      en: ({ on, screened }) => ({
        message: `the decision is of ${on}, before the report was screened on ${screened}`,
        hint: 'look both days up and correct the wrong one',
      }),
    },
    unscreened: {
      severity: 'error',
      zh: () => ({
        message: '还没有筛选，就写了采纳结果，这次采纳不计数',
        hint: '请先补上筛选结果 screening: { result: valid, on: …… }',
      }),
      en: () => ({
        message: 'the report has an adoption and was never screened, so the adoption does not count',
        hint: 'add the screening first: screening: { result: valid, on: … }',
      }),
    },
    'not-valid': {
      severity: 'error',
      zh: ({ result }: { result: Screening['result'] }) => ({
        message: `筛选结果是“${SCREENINGS[result]}”，却写了采纳结果，这次采纳不计数`,
        hint: '只有有效的报告才能采纳：请核对筛选结果；重复件的采纳写在原件里',
      }),
      en: ({ result }: { result: Screening['result'] }) => ({
        message: `the report was screened ${SCREENING_EN[result]} and has an adoption, which does not count`,
        hint: 'only a valid report can be adopted: look the screening up; write the adoption of a duplicate into its original',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { data, file } of ledger.reports.values()) {
      const { adoption: decision, screening, received } = data;
      if (!decision) continue;
      const { result, on, reason, counts } = decision;
      const at = (field: string) => ({ file, path: ['adoption', field] });
      if (result === 'rejected' && !reason?.trim()) yield found('no-reason', at('result'), undefined);
      if (result === 'partial' && counts === undefined) yield found('counts-unsaid', at('result'), undefined);
      if (on < received) yield found('before-receipt', at('on'), { on, received });
      else if (screening && on < screening.on) yield found('before-screening', at('on'), { on, screened: screening.on });
      if (!screening) yield found('unscreened', at('result'), undefined);
      else if (screening.result !== 'valid') yield found('not-valid', at('result'), { result: screening.result });
    }
  },
});
