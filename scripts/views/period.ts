import { addMonths, firstDayOfQuarter, lastDayOfQuarter, type Quarter, quarterOf, yearOf } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';

/** A stretch of days that figures are counted over. */
export interface Period {
  readonly label: string;
  readonly from: Day;
  /** Its last day, or the day of the judgement while it runs. */
  readonly to: Day;
  /** Its last day is over. */
  readonly complete: boolean;
}

const upTo = (label: string, from: Day, last: Day, asOf: Day): Period => ({
  label,
  from,
  to: last < asOf ? last : asOf,
  complete: last < asOf,
});

export const quarterLabel = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(6)) - 1]}季度`;

export const quarterPeriod = (quarter: Quarter, asOf: Day): Period =>
  upTo(quarterLabel(quarter), firstDayOfQuarter(quarter), lastDayOfQuarter(quarter), asOf);

export const yearPeriod = (year: number, asOf: Day): Period => upTo(`${year}年`, `${year}-01-01`, `${year}-12-31`, asOf);

/** The quarter and the year of a day, and those before them. */
export function periodsAround(asOf: Day) {
  const quarter = quarterOf(asOf);
  const lastQuarter = quarterOf(addMonths(firstDayOfQuarter(quarter), -1));
  return {
    quarter: quarterPeriod(quarter, asOf),
    lastQuarter: quarterPeriod(lastQuarter, asOf),
    year: yearPeriod(yearOf(asOf), asOf),
    lastYear: yearPeriod(yearOf(asOf) - 1, asOf),
  };
}
