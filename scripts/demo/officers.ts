import type { Officer, Term } from '../records/schema/officers.ts';
import { scaffoldEnd } from '../rules/appointment.ts';
import type { PolicyOn } from '../rules/trial.ts';
import { officerCodes } from './codes.ts';
import { APPOINTMENTS, PARTS, type Part } from './roster.ts';

/** A part with the officer who plays it. */
export interface Member {
  readonly part: Part;
  readonly officer: Officer;
}

export const OFFICERS_COMMENT = `虚构的体验员，只有代码。真实姓名和联系方式只写在加密的 identities.age 里，演示县没有这个文件。`;

/** Everybody of the story, in the order of the roster. The parts are dealt to codes at random, so that a code says nothing. */
export function members(policyOn: PolicyOn): Member[] {
  const codes = officerCodes(PARTS.length);
  return PARTS.map((part, i) => {
    const terms = part.appointed.map((appointed): Term => {
      const { approved, minutes, filed } = APPOINTMENTS[appointed];
      return { approved, minutes, appointed, filed, ends: scaffoldEnd(appointed, policyOn(appointed).termMonths) };
    });
    return { part, officer: { code: codes[i] as string, category: part.category, terms, ...part.more } };
  });
}
