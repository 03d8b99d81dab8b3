import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { LogEvent, Nature } from '../records/schema/dispatch.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import { type Publication, publicationOn } from '../rules/publication.ts';
import { withDeemedReceipt } from './deemed.ts';
import { type PublicWorking, publicWorking } from './public-working.ts';
import type { RelatedDispatches } from './related-dispatches.ts';

/** A word of one of the county's lists: its id and what people call it. */
interface PublicLabel {
  readonly id: string;
  readonly label: string;
}

/** What the public may read of a matter once the office has decided so. */
interface PublicContent {
  readonly on: Day;
  readonly title: string;
  readonly request: string | null;
  readonly summary: string | null;
  readonly replySummary: string | null;
}

/** Something that happened to a dispatch: what and on which day, never in whose words. */
export interface PublicEvent {
  readonly on: Day;
  /** `deemed`: nobody signed in time, so it counts as received (6.2). */
  readonly event: LogEvent | 'deemed';
}

/** One dispatch as the public sees it. */
export interface PublicDispatch {
  readonly id: string;
  readonly number: string | null;
  readonly unit: { readonly id: string; readonly name: string; readonly listed: boolean };
  readonly role: 'lead' | 'assisting' | null;
  readonly nature: Nature;
  readonly theme: PublicLabel | null;
  readonly stage: PublicLabel | null;
  readonly problems: readonly PublicLabel[];
  readonly dispatched: Day;
  /** Day 0 of the clock; null while it is neither signed nor deemed received. */
  readonly received: Day | null;
  readonly deemed: boolean;
  /** Null when the calendar of a year it needs has not been announced. */
  readonly due: Day | null;
  readonly state: DispatchState;
  readonly verdict: Verdict | null;
  /** Working days. */
  readonly daysUsed: number | null;
  readonly daysOver: number | null;
  /** The reply that waits for review or closed the matter. */
  readonly replied: Day | null;
  readonly closed: Day | null;
  readonly returns: number;
  readonly publication: Publication;
  /** Null while the office has not made it public: then not even the title is told. */
  readonly content: PublicContent | null;
  readonly timeline: readonly PublicEvent[];
  readonly working: PublicWorking | null;
  /** Other dispatches of the same matter, where the public can see them. */
  readonly lead: string | null;
  readonly reopens: string | null;
  readonly reopenedAs: string | null;
  readonly redirects: string | null;
  readonly related: RelatedDispatches;
  /** The last day on which something happened to it or its content was made public. */
  readonly changed: Day;
}

/** Names what the public may see of a dispatch. A field that is not named here cannot leave. */
export function publicDispatch(judged: JudgedDispatch, judgement: Judgement, related: RelatedDispatches): PublicDispatch {
  const { ledger, asOf } = judgement;
  const { id, entry, history, clock } = judged;
  const { data } = entry;
  const unit = ledger.units.get(data.unit);
  const content = publicContent(judged, asOf);
  const timeline = timelineOf(judged, judgement);
  const known = (other: string | null | undefined) => (other && judgement.dispatchById.has(other) ? other : null);
  const label = (list: 'themes' | 'stages' | 'problems', word: string): PublicLabel => ({
    id: word,
    label: ledger.themes[list].find((item) => item.id === word)?.zh ?? word,
  });
  return {
    id,
    number: data.number && !isSecretIn(judged, ['number']) ? data.number : null,
    unit: { id: data.unit, name: unit?.name ?? data.unit, listed: unit !== undefined },
    role: data.role ?? null,
    nature: clock?.nature ?? data.nature,
    theme: data.theme === undefined ? null : label('themes', data.theme),
    stage: data.stage === undefined ? null : label('stages', data.stage),
    problems: (data.problems ?? []).map((problem) => label('problems', problem)),
    dispatched: history.dispatched,
    received: clock?.received ?? null,
    deemed: clock?.deemed ?? false,
    due: clock?.verdict === 'excluded' ? null : (clock?.due ?? null),
    state: history.state,
    verdict: clock?.verdict ?? null,
    daysUsed: clock?.daysUsed ?? null,
    daysOver: clock?.daysOver ?? null,
    replied: history.reply,
    closed: history.closed,
    returns: history.returns,
    publication: content ? 'public' : publicationOn(data, asOf) === 'withheld' ? 'withheld' : 'pending',
    content,
    timeline,
    working: clock && publicWorking(clock, history, ledger.calendar, asOf),
    lead: known(data.lead),
    reopens: known(data.reopens),
    reopenedAs: known(history.reopenedAs),
    redirects: known(data.redirects),
    related: { assisting: related.assisting, redirectedTo: related.redirectedTo, similar: related.similar },
    changed: lastOf([history.dispatched, ...timeline.map(({ on }) => on), ...(content ? [content.on] : [])]),
  };
}

const lastOf = (days: readonly Day[]): Day => days.reduce((last, day) => (day > last ? day : last));

/** 5.1: a text in which something looks like an officer or a report is held back whole until the office has looked. */
const PUBLISHED_TEXTS = [['title'], ['request'], ['publication', 'summary'], ['publication', 'replySummary']] as const;

function publicContent(judged: JudgedDispatch, asOf: Day): PublicContent | null {
  const { data } = judged.entry;
  if (publicationOn(data, asOf) !== 'public') return null;
  if (PUBLISHED_TEXTS.some((path) => isSecretIn(judged, path))) return null;
  return {
    on: data.publication?.on as Day,
    title: data.title,
    request: data.request ?? null,
    summary: data.publication?.summary ?? null,
    replySummary: data.publication?.replySummary ?? null,
  };
}

const isSecretIn = ({ entry }: JudgedDispatch, path: readonly string[]): boolean =>
  entry.secrets.some((secret) => secret.path.join('.') === path.join('.'));

/** What happened up to the day, in the order of the log; what can't have happened is left out. */
function timelineOf({ entry, history, clock }: JudgedDispatch, { ledger, asOf }: Judgement): PublicEvent[] {
  const impossible = new Set(history.impossible.map(({ index }) => index));
  const events = entry.data.log.flatMap(({ at, event }, index): PublicEvent[] => {
    const on = ledger.dayOf(at);
    return on > asOf || impossible.has(index) ? [] : [{ on, event }];
  });
  return withDeemedReceipt(events, clock, (on) => ({ on, event: 'deemed' }));
}
