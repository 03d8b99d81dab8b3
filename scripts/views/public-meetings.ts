import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { Meeting } from '../records/schema/meeting.ts';
import { type Publication, publicationOn } from '../rules/publication.ts';

/** What the public may read of a meeting once the office has decided so. */
interface PublicMeetingContent {
  readonly on: Day;
  readonly title: string;
  readonly decision: string | null;
}

/** A coordination meeting, or one of the task force (6.3). */
export interface PublicMeeting {
  /** `M2022-01` */
  readonly id: string;
  readonly held: Day;
  readonly kind: Meeting['kind'];
  readonly publication: Publication;
  /** Null while the office has not made it public: then not even its title is told. */
  readonly content: PublicMeetingContent | null;
  /** Ids of the dispatches it dealt with, as far as they had been sent. */
  readonly dispatches: readonly string[];
}

/**
 * The meetings held by the day, earliest first. Names every field that may leave; who proposed it, the number of its
 * minutes, their text and who decided on publication don't.
 *
 * A meeting that is not public shows its day, its kind and its dispatches, whose timelines say the same. One that dealt
 * with no dispatch may have been on an officer, so it is not shown at all (5.1, docs/decisions/0016).
 */
export function publicMeetings({ ledger, asOf, dispatchById }: Judgement): PublicMeeting[] {
  return [...ledger.meetings.values()]
    .filter(({ data }) => data.held <= asOf)
    .map(({ data, secrets }): PublicMeeting => {
      const decided = publicationOn(data, asOf);
      // A text in which something looks like an officer or a report is held back whole until the office has looked.
      const isShown = decided === 'public' && secrets.length === 0;
      return {
        id: data.id,
        held: data.held,
        kind: data.kind,
        publication: isShown ? 'public' : decided === 'withheld' ? 'withheld' : 'pending',
        content: isShown ? { on: data.publication?.on as Day, title: data.title, decision: data.decision ?? null } : null,
        dispatches: sentOf(data, dispatchById),
      };
    })
    .filter(({ content, dispatches }) => content !== null || dispatches.length > 0)
    .sort((a, b) => (`${a.held} ${a.id}` < `${b.held} ${b.id}` ? -1 : 1));
}

const sentOf = ({ dispatches = [] }: Meeting, sent: ReadonlyMap<string, JudgedDispatch>): string[] =>
  [...new Set(dispatches)].filter((id) => sent.has(id)).sort();
