import { type BreachStep, breachProgress } from '../rules/breach-progress.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

const STEPS: Readonly<Record<BreachStep, { readonly zh: string; readonly en: string }>> = {
  verified: { zh: '核实情况（verified）', en: 'a verification' },
  conclusion: { zh: '结论（conclusion）', en: 'a conclusion' },
  decision: { zh: '处理决定（decision）', en: 'a decision' },
};

interface Skipped {
  readonly officer: string;
  readonly has: BreachStep;
  readonly missing: readonly BreachStep[];
}

/** 5.4: a breach runs clue → verification → conclusion → decision, and only a verified one ends an appointment. */
export const breach = defineCheck({
  id: 'breach',
  clause: '5.4',
  about: {
    zh: '违反纪律的记录按 线索、核实、结论、处理决定 的先后写。没有核实就没有结论；核实后要有结论；结论要写明是否属实；查实的要有处理决定。只有线索的不提示。',
    en: 'A breach is recorded as clue, verification, conclusion, decision, in this order: no conclusion without a verification, a conclusion after it that says whether it was true, and a decision when it was. A clue alone is left in peace.',
  },
  wording: {
    skipped: {
      severity: 'error',
      zh: ({ officer, has, missing }: Skipped) => ({
        message: `${officer} 的违纪记录写了${STEPS[has].zh}，却没有${missing.map((step) => STEPS[step].zh).join('和')}`,
        hint: '未经核实、没有结论的线索不能据以处理；请补写，或删去后面的内容',
      }),
      en: ({ officer, has, missing }: Skipped) => ({
        message: `the breach of ${officer} has ${STEPS[has].en} without ${missing.map((step) => STEPS[step].en).join(' and ')}`,
        hint: 'a clue that is not verified and concluded on has no consequence; add what is missing or remove the later step',
      }),
    },
    'conclusion-pending': {
      severity: 'warning',
      zh: ({ officer }: { officer: string }) => ({
        message: `${officer} 的违纪线索已经核实，没有写结论`,
        hint: '请写上 conclusion；查明不成立的写“不属实”',
      }),
      en: ({ officer }) => ({
        message: `the breach of ${officer} was verified and has no conclusion`,
        hint: 'write conclusion; for one that turned out to be nothing write unfounded',
      }),
    },
    'conclusion-unclear': {
      severity: 'warning',
      zh: ({ officer }: { officer: string }) => ({
        message: `看不出 ${officer} 的违纪线索是否属实：结论里没有写“属实”或“不属实”，暂按属实对待`,
        hint: '结论请以“属实”“部分属实”或“不属实”开头，后面再写情况',
      }),
      en: ({ officer }) => ({
        message: `the conclusion on the breach of ${officer} does not say whether it was true; it is taken as true for now`,
        hint: 'begin it with founded, partly founded or unfounded, and tell the rest after that',
      }),
    },
    'decision-pending': {
      severity: 'warning',
      zh: ({ officer }: { officer: string }) => ({
        message: `${officer} 的违纪已经查实，没有写处理决定`,
        hint: '请报专班办公室决定后写上 decision；终止资格的，另写 dismissal（依据 5.4）',
      }),
      en: ({ officer }) => ({
        message: `the breach of ${officer} was found true and has no decision`,
        hint: 'write decision once the office has decided; if the appointment ends, also write dismissal (basis 5.4)',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const [i, one] of (officer.breaches ?? []).entries()) {
        const progress = breachProgress(one, officer, asOf);
        const at = (field: BreachStep) => inOfficers(index, 'breaches', i, field);
        if (progress.state === 'skipped') {
          yield found('skipped', at(progress.has), { officer: officer.code, has: progress.has, missing: progress.missing });
        } else if (progress.state === 'conclusion-pending') {
          yield found(progress.state, at('verified'), { officer: officer.code });
        } else if (progress.state === 'conclusion-unclear' || progress.state === 'decision-pending') {
          yield found(progress.state, at('conclusion'), { officer: officer.code });
        }
      }
    }
  },
});
