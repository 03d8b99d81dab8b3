import type { Day } from '../../records/schema/common.ts';
import type { Report, Screening } from '../../records/schema/report.ts';

/** A report's screening as known on a day (6.1); null while it waits for one. */
export const screeningOn = ({ screening }: Pick<Report, 'screening'>, asOf: Day): Screening | null =>
  screening !== undefined && screening.on <= asOf ? screening : null;
