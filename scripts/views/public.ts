import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import { rate } from '../rules/figures.ts';
import type { Trial } from '../rules/trial.ts';
import { periodsAround } from './period.ts';
import { type PublicClause, publicClauses } from './public-clauses.ts';
import { type PublicContact, publicContact } from './public-contact.ts';
import { type PublicCounts, publicCounts } from './public-counts.ts';
import { type PublicDispatch, publicDispatch } from './public-dispatch.ts';
import { groupRate, type PublicFigures, type PublicRate, wholeFigures } from './public-figures.ts';
import { type PublicFlow, publicMonths } from './public-flow.ts';
import { type PublicHeat, publicHeat } from './public-heat.ts';
import { type PublicMeeting, publicMeetings } from './public-meetings.ts';
import { type PublicPolicy, publicPolicy } from './public-policy.ts';
import { type PublicQuarter, publicQuarters } from './public-quarters.ts';
import { publicRelated } from './public-related.ts';
import { type PublicTopic, publicTopics } from './public-topic.ts';
import { type PublicUnit, publicUnits } from './public-unit.ts';
import { type PublicYear, publicYears } from './public-years.ts';

/** Everything the public may know of a county on a day: the public site and the public export show this and nothing else. */
export interface PublicCounty {
  readonly county: string;
  readonly office: string;
  /** Where the site stands, as the county's file has it; null while nobody knows. */
  readonly site: string | null;
  readonly contact: PublicContact;
  /** Days are days of this zone. */
  readonly timeZone: string;
  readonly fictional: boolean;
  readonly asOf: Day;
  /** The county's own file pins the day (a demo, an archive), so that it doesn't move on is no neglect. */
  readonly standsStill: boolean;
  readonly trial: Trial | null;
  readonly policy: PublicPolicy;
  /** How each clause of the regulation is read, and what in this program applies it. */
  readonly clauses: readonly PublicClause[];
  /** Grouped numbers under this are not shown (5.1). */
  readonly suppressUnder: number;
  /** Units with less due than this have no rank. */
  readonly rankFrom: number;
  readonly figures: PublicFigures;
  /** How many dispatches stand at each verdict; together all of them. */
  readonly verdicts: Readonly<Record<Verdict | 'unknown', number>>;
  readonly counts: PublicCounts;
  /** 采纳率. */
  readonly adoption: PublicAdoption;
  /** Earliest first; each as of its last day, or of today while it runs. */
  readonly quarters: readonly PublicQuarter[];
  readonly years: readonly PublicYear[];
  readonly meetings: readonly PublicMeeting[];
  /** Earliest first, from the first dispatch on; the last one may still run. */
  readonly months: readonly PublicFlow[];
  readonly themes: readonly PublicTopic[];
  readonly stages: readonly PublicTopic[];
  readonly problems: readonly PublicTopic[];
  readonly heat: PublicHeat;
  /** In the order of the county's own list. */
  readonly units: readonly PublicUnit[];
  /** In order of their ids. */
  readonly dispatches: readonly PublicDispatch[];
}

/** 采纳率 at the end of a finished quarter: from one day's number to the next one could tell that a report was decided on. */
interface PublicAdoption extends PublicRate {
  /** The quarter's last day; null before there is a dispatch from a finished one. */
  readonly to: Day | null;
}

/**
 * The public view of a judged county (5.1). It is a projection that names every field that may leave; nothing is
 * copied whole and nothing is removed, so a new private field stays private by itself.
 */
export function publicCounty(judgement: Judgement): PublicCounty {
  const { ledger, asOf, trial, dispatches } = judgement;
  const policy = ledger.policies.on(asOf);
  const { suppressUnder } = policy.values;
  const meetings = publicMeetings(judgement);
  const quarters = publicQuarters(judgement, meetings, suppressUnder);
  const relatedOf = publicRelated(judgement);
  return {
    county: ledger.office.county,
    office: ledger.office.office,
    site: ledger.office.site ?? null,
    contact: publicContact(ledger.office),
    timeZone: ledger.office.timeZone,
    fictional: ledger.office.fictional ?? false,
    asOf,
    standsStill: ledger.office.asOf !== undefined,
    trial,
    policy: publicPolicy(policy),
    clauses: publicClauses(),
    suppressUnder,
    rankFrom: policy.values.rankFrom,
    figures: wholeFigures(judgement.figures),
    verdicts: countVerdicts(dispatches),
    counts: publicCounts(dispatches, suppressUnder),
    adoption: publicAdoption(judgement, suppressUnder),
    quarters,
    years: publicYears(judgement, quarters, meetings, suppressUnder),
    meetings,
    months: publicMonths(judgement, suppressUnder),
    themes: publicTopics(judgement, 'themes', suppressUnder),
    stages: publicTopics(judgement, 'stages', suppressUnder),
    problems: publicTopics(judgement, 'problems', suppressUnder),
    heat: publicHeat(judgement, suppressUnder),
    units: publicUnits(judgement, policy.values),
    dispatches: dispatches.map((judged) => publicDispatch(judged, judgement, relatedOf(judged))),
  };
}

function publicAdoption({ asOf, dispatches, adoptionBy }: Judgement, suppressUnder: number): PublicAdoption {
  const { to } = periodsAround(asOf).lastQuarter;
  if (!dispatches.some(({ history }) => history.dispatched <= to)) return { to: null, ...groupRate(rate(0, 0), suppressUnder) };
  return { to, ...groupRate(adoptionBy(to), suppressUnder) };
}

function countVerdicts(dispatches: readonly JudgedDispatch[]): PublicCounty['verdicts'] {
  const counts = { 'on-time': 0, late: 0, open: 0, overdue: 0, excluded: 0, unknown: 0 };
  for (const { clock } of dispatches) counts[clock?.verdict ?? 'unknown']++;
  return counts;
}
