import { quartersBetween } from '../calendar/days.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import { CLAUSES } from '../rules/clauses.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import { dispatchFigures } from '../rules/figures.ts';
import type { Trial } from '../rules/trial.ts';
import { type PublicDispatch, publicDispatch } from './public-dispatch.ts';
import { groupFigures, type PublicFigures, type PublicRate, wholeFigures, wholeRate } from './public-figures.ts';
import { type PublicPolicy, publicPolicy } from './public-policy.ts';
import { type PublicUnit, publicUnits } from './public-unit.ts';

/** The figures of the dispatches that share something: a theme, a stage, a problem type, a quarter. */
interface PublicGroup {
  readonly id: string;
  readonly label: string;
  readonly figures: PublicFigures;
}

/** Everything the public may know of a county on a day: the public site and the public export show this and nothing else. */
export interface PublicCounty {
  readonly county: string;
  readonly office: string;
  readonly fictional: boolean;
  readonly asOf: Day;
  readonly trial: Trial | null;
  readonly policy: PublicPolicy;
  /** How each clause of the regulation is read. */
  readonly clauses: readonly { readonly id: string; readonly reading: string }[];
  /** Grouped numbers under this are not shown (5.1). */
  readonly suppressUnder: number;
  readonly figures: PublicFigures;
  /** How many dispatches stand at each verdict; together all of them. */
  readonly verdicts: Readonly<Record<Verdict | 'unknown', number>>;
  /** 采纳率. */
  readonly adoption: PublicRate;
  /** Earliest first; each as of its last day, or of today while it runs. */
  readonly quarters: readonly PublicGroup[];
  readonly themes: readonly PublicGroup[];
  readonly stages: readonly PublicGroup[];
  readonly problems: readonly PublicGroup[];
  /** In the order of the county's own list. */
  readonly units: readonly PublicUnit[];
  /** In order of their ids. */
  readonly dispatches: readonly PublicDispatch[];
}

/**
 * The public view of a judged county (5.1). It is a projection that names every field that may leave; nothing is
 * copied whole and nothing is removed, so a new private field stays private by itself.
 */
export function publicCounty(judgement: Judgement): PublicCounty {
  const { ledger, asOf, trial, dispatches } = judgement;
  const policy = ledger.policies.on(asOf);
  const { suppressUnder } = policy.values;
  const group = (id: string, label: string, own: readonly JudgedDispatch[]): PublicGroup => ({
    id,
    label,
    figures: groupFigures(dispatchFigures(own, null, asOf), suppressUnder),
  });
  const first = dispatches.map(({ history }) => history.dispatched).sort()[0];
  return {
    county: ledger.office.county,
    office: ledger.office.office,
    fictional: ledger.office.fictional ?? false,
    asOf,
    trial,
    policy: publicPolicy(policy),
    clauses: CLAUSES.map(({ id, zh }) => ({ id, reading: zh })),
    suppressUnder,
    figures: wholeFigures(judgement.figures),
    verdicts: countVerdicts(dispatches),
    adoption: wholeRate(judgement.adoption),
    quarters: (first === undefined ? [] : quartersBetween(first, asOf)).map((quarter) => ({
      id: quarter,
      label: `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(6)) - 1]}季度`,
      figures: groupFigures(judgement.figuresOf(quarter), suppressUnder),
    })),
    themes: ledger.themes.themes.map(({ id, zh }) =>
      group(
        id,
        zh,
        dispatches.filter(({ entry }) => entry.data.theme === id),
      ),
    ),
    stages: ledger.themes.stages.map(({ id, zh }) =>
      group(
        id,
        zh,
        dispatches.filter(({ entry }) => entry.data.stage === id),
      ),
    ),
    problems: ledger.themes.problems.map(({ id, zh }) =>
      group(
        id,
        zh,
        dispatches.filter(({ entry }) => entry.data.problems?.includes(id)),
      ),
    ),
    units: publicUnits(judgement, suppressUnder),
    dispatches: dispatches.map((judged) => publicDispatch(judged, judgement)),
  };
}

function countVerdicts(dispatches: readonly JudgedDispatch[]): PublicCounty['verdicts'] {
  const counts = { 'on-time': 0, late: 0, open: 0, overdue: 0, excluded: 0, unknown: 0 };
  for (const { clock } of dispatches) counts[clock?.verdict ?? 'unknown']++;
  return counts;
}
