import { screeningOn } from '../rules/screening.ts';
import { similarReports } from '../rules/similar-reports.ts';
import { defineCheck } from './check.ts';

/** 6.1: screening looks for duplicates (并案); this is the hint of one that slipped through. */
export const duplicateSuspect = defineCheck({
  id: 'duplicate-suspect',
  clause: '6.1',
  about: {
    zh: '一个月内、同一责任单位、同一主题、标题几乎一样的两条有效报告，可能说的是同一件事。提示而已，由办公室判断是否并案。',
    en: 'Two valid reports of one month on one unit and theme with nearly the same title may be one matter. Only a hint: the office decides.',
  },
  wording: {
    similar: {
      severity: 'notice',
      zh: ({ other, days }: { other: string; days: number }) => ({
        message: `与 ${other} 可能是同一件事：单位、主题相同，标题几乎一样，${days === 0 ? '同一天收到' : `相隔 ${days} 天`}`,
        hint: '请比较两条的内容。是同一件事就并案：筛选结果改为 duplicate，duplicateOf 写先收到的一条；不是就不必改',
      }),
      en: ({ other, days }) => ({
        message: `this may be the matter of ${other}: same unit, same theme, nearly the same title, ${days === 0 ? 'the same day' : `${days} days apart`}`,
        hint: 'compare the two. If it is one matter, screen the later a duplicate of the earlier; if not, leave them',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const valid = [...ledger.reports.values()]
      .map(({ data }) => data)
      .filter((report) => screeningOn(report, asOf)?.result === 'valid');
    for (const { earlier, later, days } of similarReports(valid)) {
      const file = ledger.reports.get(later.id)?.file;
      if (file) yield found('similar', { file, path: ['title'] }, { other: earlier.id, days });
    }
  },
});
