import type { DayKind, WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';

/** One calendar day of a clock's working: whether it counts, and why. */
export interface WorkedDay {
  readonly date: Day;
  readonly counts: boolean;
  readonly kind: DayKind['kind'];
  /** The holiday or the county's own reason; null for an ordinary workday or weekend. */
  readonly name: string | null;
  /** The same in Chinese words. */
  readonly why: string;
}

/** How a due day was reached, day by day: what `ledger due`, the 转办单 and a dispatch's page show (6.2). */
export interface Working {
  /** Day 0. */
  readonly received: Day;
  /** Working days allowed. */
  readonly days: number;
  /** The last day in time. */
  readonly due: Day;
  /** Every calendar day after receipt up to the due day. */
  readonly counted: readonly WorkedDay[];
}

/**
 * 6.2: shows how `days` working days after `received` end. The day of receipt is day 0 and not listed.
 *
 * @throws UncoveredDay when the calendar of a year it needs has not been announced
 */
export function workingOf(received: Day, days: number, calendar: WorkingDays): Working {
  const due = calendar.add(received, days);
  return { received, days, due, counted: workedDays(received, due, calendar) };
}

/** Every calendar day after `from` up to and including `to`, with why it counts or doesn't. @throws UncoveredDay */
export function workedDays(from: Day, to: Day, calendar: WorkingDays): WorkedDay[] {
  return calendar.daysAfter(from, to).map(({ date, kind }) => {
    const name = ('name' in kind && kind.name) || null;
    return { date, counts: kind.counts, kind: kind.kind, name, why: WHY[kind.kind](name) };
  });
}

/** Why a day counts or doesn't, in the words of the notices. */
const WHY: Readonly<Record<DayKind['kind'], (name: string | null) => string>> = {
  workday: () => '工作日',
  weekend: () => '周末',
  holiday: (name) => (name ? `${name}放假` : '放假'),
  'make-up': (name) => (name ? `调休上班（${name}）` : '调休上班'),
  'county-closure': (name) => (name ? `全县停工：${name}` : '全县停工'),
  'county-workday': (name) => (name ? `全县上班：${name}` : '全县上班'),
};
