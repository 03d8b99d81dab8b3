import type { Day } from '../records/schema/common.ts';
import { appointmentFaults, scaffoldEnd } from '../rules/appointment.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

interface Length {
  readonly appointed: Day;
  readonly ends: Day;
  /** The last day of a full term. */
  readonly expected: Day;
}

/** 2.3: the length of a term, and terms that overlap. */
export const term = defineCheck({
  id: 'term',
  clause: '2.3',
  about: {
    zh: '聘期从聘书日期起，最后一天写在 ends。不能早于开始、不能超过政策规定的聘期，同一人的聘期不能重叠；比完整的一期短的只作提示。',
    en: "A term begins on the letter's day and its last day is written in ends. It may not end before it begins, be longer than the policy's term, or overlap another of the same officer; a shorter one is only a notice.",
  },
  wording: {
    'ends-before-start': {
      severity: 'error',
      zh: ({ appointed, ends, expected }: Length) => ({
        message: `聘期的最后一天 ${ends} 早于聘书日期 ${appointed}`,
        hint: `请改正 ends；从 ${appointed} 起完整的一期到 ${expected}`,
      }),
      en: ({ appointed, ends, expected }) => ({
        message: `the last day of the term, ${ends}, is earlier than the letter, ${appointed}`,
        hint: `correct ends; a full term from ${appointed} ends on ${expected}`,
      }),
    },
    'too-long': {
      severity: 'error',
      zh: ({ appointed, ends, expected }: Length) => ({
        message: `聘期到 ${ends}，太长了：从 ${appointed} 起最多到 ${expected}`,
        hint: '请改正 ends；继续聘用的，在 terms 里另写一个聘期，重新审议、签聘书、备案',
      }),
      en: ({ appointed, ends, expected }) => ({
        message: `the term to ${ends} is too long: from ${appointed} it ends on ${expected} at the latest`,
        hint: 'correct ends; a renewal is a further term with its own approval, letter and filing',
      }),
    },
    overlap: {
      severity: 'error',
      zh: ({ appointed, previousEnds }: { appointed: Day; previousEnds: Day }) => ({
        message: `从 ${appointed} 起的聘期与前一个聘期（到 ${previousEnds}）重叠`,
        hint: '续聘从前一个聘期届满的次日起；请核对两个聘期的日期',
      }),
      en: ({ appointed, previousEnds }) => ({
        message: `the term from ${appointed} overlaps the one before it (to ${previousEnds})`,
        hint: 'a renewal begins the day after the term before it ends; check the days of both',
      }),
    },
    'too-short': {
      severity: 'notice',
      zh: ({ appointed, ends, expected }: Length) => ({
        message: `从 ${appointed} 起的聘期到 ${ends} 为止，比完整的一期（到 ${expected}）短`,
        hint: '写错的请改正；确实如此的不用改，但任职不满一年的没有补助',
      }),
      en: ({ appointed, ends, expected }) => ({
        message: `the term from ${appointed} to ${ends} is shorter than a full one (to ${expected})`,
        hint: 'correct it if it is wrong; if it is meant, leave it, but there is no subsidy for less than a full year served',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const policyOn = (day: Day) => ledger.policies.on(day).values;
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const fault of appointmentFaults(officer, asOf, policyOn)) {
        const { appointed = '' } = officer.terms[fault.term] ?? {};
        const at = (field: string) => inOfficers(index, 'terms', fault.term, field);
        if (fault.kind === 'ends-before-start') {
          const expected = scaffoldEnd(appointed, policyOn(appointed).termMonths);
          yield found(fault.kind, at('ends'), { appointed, ends: fault.ends, expected });
        } else if (fault.kind === 'too-long' || fault.kind === 'too-short') {
          yield found(fault.kind, at('ends'), { appointed, ends: fault.ends, expected: fault.expected });
        } else if (fault.kind === 'overlap') {
          yield found(fault.kind, at('appointed'), { appointed, previousEnds: fault.previousEnds });
        }
      }
    }
  },
});
