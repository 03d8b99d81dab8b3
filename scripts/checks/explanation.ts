import { defineCheck } from './check.ts';

const OTHER = 'other';

/** 3.2: what fits none of the listed themes, stages or problems says in words what it is. */
export const explanation = defineCheck({
  id: 'explanation',
  clause: '3.2',
  about: {
    zh: '主题、环节或问题类型选了 other（其他）的，要在 explanation 里说明是什么，否则季度汇总时无法归类。',
    en: 'Where theme, stage or problem type is other, explanation must say what it is; otherwise nobody can sort it later.',
  },
  wording: {
    missing: {
      severity: 'error',
      zh: ({ field, title }: { field: string; title: string }) => ({
        message: `${title}（${field}）选了 other（其他），却没有写 explanation（说明）`,
        hint: '请补上一行 explanation: ……，用一句话说明是什么；清单里有合适的，就改选那一个',
      }),
      en: ({ field }) => ({
        message: `${field} is other, and there is no explanation`,
        hint: 'add a line explanation: … that says in a sentence what it is, or choose an item that fits',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const records of [ledger.reports, ledger.dispatches]) {
      for (const { data, file } of records.values()) {
        if (data.explanation?.trim()) continue;
        const problem = data.problems?.indexOf(OTHER) ?? -1;
        if (data.theme === OTHER) yield found('missing', { file, path: ['theme'] }, { field: 'theme', title: '主题' });
        else if (data.stage === OTHER) yield found('missing', { file, path: ['stage'] }, { field: 'stage', title: '环节' });
        else if (problem !== -1) {
          yield found('missing', { file, path: ['problems', problem] }, { field: 'problems', title: '问题类型' });
        }
      }
    }
  },
});
