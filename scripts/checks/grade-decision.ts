import type { Grade } from '../records/schema/assessment.ts';
import type { Day } from '../records/schema/common.ts';
import { isYearOver } from '../rules/grading.ts';
import { GRADES } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { GRADES_EN, listed } from './phrases.ts';

interface Decided {
  readonly officer: string;
  readonly grade: Grade;
  readonly proposed: Grade;
  /** Ids of unmet duties, when they are why. */
  readonly unmet: readonly string[];
}

/** 7.2: the office may only lower the proposed grade, with a reason; 不合格 needs a named unmet duty. */
export const gradeDecision = defineCheck({
  id: 'grade-decision',
  clause: '7.2',
  about: {
    zh: '年度考核的决定要与规则得出的等级对得上：可以维持，也可以写明理由调低，不能调高；不合格须有认定的未完成任务。当年任过职的人都要考核，每人一次。决定不合规定的，按规则得出的等级计。',
    en: 'The decided grades are held against the proposed ones: they may be kept, or lowered with a reason, never raised; unqualified needs a decided unmet task. Everyone who served in the year is graded, once. A decision against the rules has no effect.',
  },
  wording: {
    raised: {
      severity: 'error',
      zh: ({ officer, grade, proposed, unmet }: Decided) => ({
        message: `${officer} 决定为${GRADES[grade]}，高于规则得出的${GRADES[proposed]}${unmet.length > 0 ? `（任务 ${unmet.join('、')} 未完成）` : ''}，不起作用`,
        hint:
          unmet.length > 0
            ? '有认定的未完成任务的，只能是不合格；认定有误的，请改正 data/officers.yaml 的 duties'
            : `最高是${GRADES[proposed]}；请改正，或者核对采纳和筛选的记录是否齐全`,
      }),
      en: ({ officer, grade, proposed, unmet }: Decided) => ({
        message: `${officer} is decided ${GRADES_EN[grade]}, above the ${GRADES_EN[proposed]} the rules give${unmet.length > 0 ? ` (unmet: ${unmet.join(', ')})` : ''}; it has no effect`,
        hint:
          unmet.length > 0
            ? 'a decided unmet task leaves only unqualified; if it is recorded by mistake, correct duties in data/officers.yaml'
            : `${GRADES_EN[proposed]} is the highest; correct it, or check that adoptions and screenings are complete`,
      }),
    },
    'no-reason': {
      severity: 'error',
      zh: ({ officer, grade, proposed }: Decided) => ({
        message: `${officer} 由${GRADES[proposed]}调低为${GRADES[grade]}，没有写理由，不起作用`,
        hint: `请写上 reason（调低的理由）；没有理由的，应为${GRADES[proposed]}`,
      }),
      en: ({ officer, grade, proposed }: Decided) => ({
        message: `${officer} is lowered from ${GRADES_EN[proposed]} to ${GRADES_EN[grade]} without a reason; it has no effect`,
        hint: `write reason; without one the grade is ${GRADES_EN[proposed]}`,
      }),
    },
    'no-duty': {
      severity: 'error',
      zh: ({ officer, proposed }: Decided) => ({
        message: `${officer} 决定为不合格，但没有认定过未完成的专项任务，不起作用，仍为${GRADES[proposed]}`,
        hint: '请在 data/officers.yaml 的 duties 里写明任务、outcome: unmet 和 decision；没有的，最低是合格',
      }),
      en: ({ officer, proposed }: Decided) => ({
        message: `${officer} is decided unqualified without a decided unmet task; it has no effect and stays ${GRADES_EN[proposed]}`,
        hint: 'name the task in duties of data/officers.yaml with outcome: unmet and decision; without one the lowest grade is qualified',
      }),
    },
    missing: {
      clause: '7.1',
      severity: 'warning',
      zh: ({ year, officers }: { year: number; officers: readonly string[] }) => ({
        message: `${listed(officers, 'zh')} 在 ${year} 年任过职，考核结果里没有`,
        hint: '任职不满一年的，也按实际所做的考核；请补上（ledger grade 列出建议的等级）',
      }),
      en: ({ year, officers }) => ({
        message: `${listed(officers, 'en')} served in ${year} and ${officers.length === 1 ? 'is' : 'are'} not in the assessment`,
        hint: 'part of a year is graded too; add them (ledger grade shows the proposed grades)',
      }),
    },
    twice: {
      clause: '7.1',
      severity: 'error',
      zh: ({ officer }: { officer: string }) => ({
        message: `${officer} 在考核结果里写了两次，只有第一次起作用`,
        hint: '请核对，只留一次',
      }),
      en: ({ officer }) => ({
        message: `${officer} is in the assessment twice; only the first counts`,
        hint: 'check, and keep one of them',
      }),
    },
    'not-serving': {
      clause: '7.1',
      severity: 'error',
      zh: ({ officer, year }: { officer: string; year: number }) => ({
        message: `${officer} 在 ${year} 年没有任职，不参加这一年的考核`,
        hint: '请核对代码和 data/officers.yaml 里的聘期；确实没有任职的请删去',
      }),
      en: ({ officer, year }) => ({
        message: `${officer} did not serve in ${year} and is not graded for it`,
        hint: 'check the code and the terms in data/officers.yaml; remove the entry if there was no service',
      }),
    },
    early: {
      clause: '7.1',
      severity: 'warning',
      zh: ({ year, decided }: { year: number; decided: Day }) => ({
        message: `${year} 年度的考核写的是 ${decided} 决定，那时这一年还没有结束`,
        hint: '考核在每年度末进行：请核对 decided 的日期',
      }),
      en: ({ year, decided }) => ({
        message: `the grades of ${year} are said to be decided on ${decided}, before that year had ended`,
        hint: 'grades are given at the year’s end: look up the day of the decision',
      }),
    },
  },
  *run({ ledger, asOf, grade }, found) {
    for (const { data, file } of ledger.assessments.values()) {
      // On an earlier day nobody had decided, and whoever was appointed since had not served.
      if (data.decided > asOf) continue;
      const year = Number(data.id);
      if (!isYearOver(year, data.decided)) yield found('early', { file, path: ['decided'] }, { year, decided: data.decided });
      const graded = new Map(grade(year).officers.map((officer) => [officer.code, officer]));
      const seen = new Set<string>();
      for (const [i, decided] of data.grades.entries()) {
        const { officer } = decided;
        const place = { file, path: ['grades', i, 'officer'] };
        const result = graded.get(officer);
        if (seen.has(officer)) yield found('twice', place, { officer });
        else if (!result && ledger.officers.has(officer)) yield found('not-serving', place, { officer, year });
        else if (result?.decisionFault) {
          const args = { officer, grade: decided.grade, proposed: result.proposed, unmet: result.unmetDuties };
          yield found(result.decisionFault, { file, path: ['grades', i, 'grade'] }, args);
        }
        seen.add(officer);
      }
      const missing = [...graded.keys()].filter((code) => !seen.has(code));
      if (missing.length > 0) {
        yield found('missing', { file, path: ['grades'], key: true }, { year, officers: missing });
      }
    }
  },
});
