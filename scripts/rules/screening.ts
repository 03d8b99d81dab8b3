import type { Day } from '../records/schema/common.ts';
import type { Screening } from '../records/schema/report.ts';

/** The outcome of a screening and its day: all that most rules ask of one. */
export type Screened = Pick<Screening, 'result' | 'on'>;

/** A report's screening as known at the end of a day (6.1); null while it waits for one. */
export const screeningOn = <S extends Screened>({ screening }: { readonly screening?: S }, asOf: Day): S | null =>
  screening !== undefined && screening.on <= asOf ? screening : null;
