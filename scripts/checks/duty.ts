import type { Day } from '../records/schema/common.ts';
import { dutyState } from '../rules/assigned-duty.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

/** 3.4: an assigned task ends with an outcome; an unmet one needs the decision that 7.2 rests on. */
export const duty = defineCheck({
  id: 'duty',
  clause: '3.4',
  about: {
    zh: '交办的专项任务要写由谁交办；过了完成期限就要写结果；写未完成的，还要写认定依据，否则不能据此评为不合格。',
    en: 'An assigned task says who assigned it, and has an outcome once it is past due; an unmet one also has the decision that says so, or it cannot make a grade unqualified.',
  },
  wording: {
    undecided: {
      clause: '7.2',
      severity: 'error',
      zh: ({ officer, id }: { officer: string; id: string }) => ({
        message: `${officer} 的任务 ${id} 写了未完成（unmet），没有写认定依据`,
        hint: '请写上 decision（认定的文件或会议）；没有认定过的，不能据此评为不合格，请删去 outcome',
      }),
      en: ({ officer, id }) => ({
        message: `task ${id} of ${officer} is recorded as unmet without the decision that says so`,
        hint: 'write decision (the document or meeting); if nobody decided it, remove outcome: it cannot make the grade unqualified',
      }),
    },
    'assigner-missing': {
      severity: 'warning',
      zh: ({ officer, id }: { officer: string; id: string }) => ({
        message: `${officer} 的任务 ${id} 没有写由谁交办`,
        hint: '请写上 assignedBy（交办的单位或会议）：专项任务要有交办人、完成期限和结果',
      }),
      en: ({ officer, id }) => ({
        message: `task ${id} of ${officer} does not say who assigned it`,
        hint: 'write assignedBy (the office or meeting): a task has who assigned it, a due date and an outcome',
      }),
    },
    'outcome-missing': {
      severity: 'warning',
      zh: ({ officer, id, due }: { officer: string; id: string; due: Day }) => ({
        message: `${officer} 的任务 ${id} 应于 ${due} 完成，已经过期，没有写结果`,
        hint: '完成的写 outcome: done；未按要求完成的写 outcome: unmet，并写 decision（认定依据）',
      }),
      en: ({ officer, id, due }) => ({
        message: `task ${id} of ${officer} was due on ${due} and has no outcome`,
        hint: 'write outcome: done, or outcome: unmet with its decision',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    for (const [index, { code, duties = [] }] of ledger.officerList.entries()) {
      for (const [i, one] of duties.entries()) {
        const state = dutyState(one, asOf);
        const args = { officer: code, id: one.id, due: one.due };
        if (!one.assignedBy?.trim()) yield found('assigner-missing', inOfficers(index, 'duties', i, 'id'), args);
        if (state === 'undecided') yield found('undecided', inOfficers(index, 'duties', i, 'outcome'), args);
        if (state === 'outcome-missing') yield found('outcome-missing', inOfficers(index, 'duties', i, 'due'), args);
      }
    }
  },
});
