import { yearOf } from '../../calendar/days.ts';
import type { Judgement } from '../../judgement.ts';

/** 7.1: the years in which anyone served by the day, the latest first: each has a grade sheet and a subsidy list. */
export function gradedYears({ officers, asOf }: Pick<Judgement, 'officers' | 'asOf'>): number[] {
  const years = new Set<number>();
  for (const { service } of officers) {
    for (const { from, to } of service) {
      for (let year = yearOf(from); year <= yearOf(to < asOf ? to : asOf); year++) years.add(year);
    }
  }
  return [...years].sort((a, b) => b - a);
}
