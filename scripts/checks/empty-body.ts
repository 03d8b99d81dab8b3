import { defineCheck } from './check.ts';
import { importedHistory } from './imported-history.ts';

/** 6.1: the text below the fields is the matter itself: what the officer handed in, what the unit is asked about. */
export const emptyBody = defineCheck({
  id: 'empty-body',
  clause: '6.1',
  about: {
    zh: '两行 --- 下面的正文才是事情本身：转办单的正文是单位要核查的问题，体验报告的正文是体验员的原话。从旧台账导入、已经办结的，不再要求。',
    en: 'The text below the fields is the matter itself: what the unit is to look into, and what the officer wrote. A matter imported from an old table and ended needs none.',
  },
  wording: {
    dispatch: {
      severity: 'warning',
      zh: () => ({
        message: '这件转办单没有正文，单位看不到要办的是什么事',
        hint: '请在第二行 --- 下面写明问题（改写过的，不写体验员、日期时段和编号）',
      }),
      en: () => ({
        message: 'the dispatch has no text, so the unit cannot see what the matter is',
        hint: 'describe it below the second ---, rewritten, without the officer, the time of the visit or any number',
      }),
    },
    report: {
      severity: 'notice',
      zh: () => ({
        message: '这条体验报告没有正文',
        hint: '请把体验员的原话录在第二行 --- 下面；纸质件至少写明存放在哪里',
      }),
      en: () => ({
        message: 'the report has no text',
        hint: "put the officer's own words below the second ---; for a paper, say at least where it is kept",
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    const past = importedHistory({ dispatches });
    for (const [id, { file, hasBody }] of ledger.dispatches) {
      if (!hasBody && !past.has(id)) yield found('dispatch', { file, path: ['body'] }, undefined);
    }
    for (const { file, hasBody } of ledger.reports.values()) {
      if (!hasBody) yield found('report', { file, path: ['body'] }, undefined);
    }
  },
});
