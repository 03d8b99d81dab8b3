import { momentIn } from '../../calendar/moments.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { supervisionStage } from '../../rules/supervision.ts';
import type { ForgeIssue } from '../forge/forge.ts';
import { SUPERVISION } from '../words/labels.ts';
import { supervisionBody, supervisionTitle } from '../words/pressing.ts';
import { fitting } from './decide.ts';
import { ensureLabels, showLabels } from './labels.ts';
import type { Operation } from './operation.ts';
import { create, postOf } from './posts.ts';
import { recordIssue } from './record.ts';
import { closeDuplicates, showIssue } from './show.ts';
import type { Scene } from './world.ts';

/**
 * 6.2: the 督办 issue of one stage: opened once when the matter has come so far, kept up with it, closed with it. An
 * outage that spans a stage skips it; none is opened afterwards for the record.
 *
 * @param main the dispatch's own issue, where the unit answers
 */
export function* supervise(scene: Scene, stage: 1 | 2, main: ForgeIssue, hasEnded: boolean): Generator<Operation> {
  const { world, judged, channel, view, id, repository, gathered } = scene;
  const { ledger } = world.judgement;
  const key = `supervision-${stage}`;
  const number = postOf(channel, key)?.number;
  const text = () => ({ title: supervisionTitle(judged, stage), body: supervisionBody(judged, stage, main.url, ledger) });

  if (number !== undefined) {
    const issue = view.issue(number);
    if (!issue) return;
    yield* showIssue(scene, issue, { ...text(), state: hasEnded ? 'closed' : 'open', reason: 'completed' });
    yield* showLabels(id, repository, view, issue, [SUPERVISION], gathered);
    yield* closeDuplicates(scene, key, number);
    return;
  }
  const found = view.issue(view.marked(id, key)[0]);
  if (found) {
    yield recordIssue(world, channel, { id, key, repository, entry: urged(scene, stage, found) }, found);
    return;
  }
  if (!judged.clock || supervisionStage(judged.clock, judged.history, judged.policy.values) !== stage) return;
  if (!(yield* ensureLabels(repository, view, [SUPERVISION], gathered))) return;
  const draft = { ...text(), labels: [SUPERVISION.name] };
  yield* create(world, channel, { operation: 'open-issue', id, key, repository, issue: null, draft }, gathered.notes);
}

/** 督办 is an act of the office and stands in the log, unless the matter ended before it got there. */
function urged({ world, judged }: Scene, stage: 1 | 2, { created, url }: ForgeIssue): LogEntry | null {
  const { ledger } = world.judgement;
  const at = momentIn(world.timeZone, created);
  const entry: LogEntry = { at, event: 'urged', by: 'office', text: stage === 1 ? '督办' : '再次督办', source: url };
  return fitting(ledger, judged.entry.data, judged.entry.data.log, entry).entry;
}
