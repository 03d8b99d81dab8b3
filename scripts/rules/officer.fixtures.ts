import type { Day } from '../records/schema/common.ts';
import type { Officer, Term } from '../records/schema/officers.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import type { PolicyOn } from './trial.ts';

/** The regulation's numbers as clauses.md gives them, written out here so that a test stands on the text and not on a data file. */
export const TRIAL: PolicyValues = {
  maxOfficers: 30,
  maxByCategory: { official: 6, enterprise: 9, community: 15 },
  ratio: { official: 2, enterprise: 3, community: 5 },
  termMonths: 12,
  monthlyMinimum: 1,
  consecutiveMissed: 2,
  missedOver: 3,
  excusedMonths: false,
  generalDays: 3,
  specialDays: 7,
  deemedReceiptDays: 1,
  declineDays: 1,
  supervisionDays: 0,
  secondSupervisionDays: 5,
  quarterlyReportDays: 10,
  excellentOver: 10,
  goodOver: 5,
  qualifiedFrom: 5,
  fallbackBelow: 5,
  excellentShare: 0.2,
  goodShare: 0.3,
  fallbackBase: 'pool',
  warningsMax: 2,
  warningScope: 'term',
  subsidy: { excellent: 5000, good: 3000, qualified: 2000 },
  rankFrom: 5,
  suppressUnder: 3,
};

export const always =
  (change: Partial<PolicyValues> = {}): PolicyOn =>
  () => ({ ...TRIAL, ...change });

/** The trial's policy until a second one takes over on `from` (8.1). */
export const since =
  (from: Day, change: Partial<PolicyValues>): PolicyOn =>
  (day) =>
    day < from ? TRIAL : { ...TRIAL, ...change };

/** A term with its three facts in order on one day (2.1). */
export const term = (appointed: Day, ends: Day): Term => ({ approved: appointed, appointed, filed: appointed, ends });

/** An officer with the given terms; anything else as overridden. */
export const officer = (terms: Term[], more: Partial<Officer> = {}): Officer => ({
  code: 'K7M3XP',
  category: 'enterprise',
  terms,
  ...more,
});

/** The calendar year 2022 and the one after it as two terms: a renewal without a gap. */
export const Y2022 = term('2022-01-01', '2022-12-31');
export const Y2023 = term('2023-01-01', '2023-12-31');
