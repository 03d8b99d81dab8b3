import { instantOf } from '../../calendar/moments.ts';
import type { JudgedDispatch } from '../../judgement.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import { isOnForge } from '../accounts.ts';
import type { ForgeIssue, ForgeLabel } from '../forge/forge.ts';
import type { RepositoryView } from '../view.ts';
import { issueBody, issueTitle } from '../words/issue.ts';
import { natureLabel, OVERDUE, stateLabel, themeLabel } from '../words/labels.ts';
import { received } from './comments.ts';
import { ensureLabels, showLabels } from './labels.ts';
import type { FactOperation, Operation } from './operation.ts';
import { create, postOf } from './posts.ts';
import { recordIssue } from './record.ts';
import { closeDuplicates, showIssue } from './show.ts';
import { markSeen, remind, showStatus } from './status.ts';
import { supervise } from './supervise.ts';
import { troubles } from './troubles.ts';
import { type Gathered, repositoryView, type Scene, type World } from './world.ts';

/**
 * What one dispatch still needs: its issue opened, its replies taken, then everything shown as the ledger has it. What was
 * received comes first and alone, because what is shown follows from it.
 */
export function* planDispatch(world: World, judged: JudgedDispatch, gathered: Gathered): Generator<Operation> {
  const { id } = judged;
  const channel = world.judgement.ledger.channels.get(id);
  const repository = repositoryOf(world, judged);
  if (repository === null) return;
  const view = repositoryView(world, repository);
  // A repository that could not be read: nothing is known, so nothing is done.
  if (world.view && !view) return;
  const number = postOf(channel, 'issue')?.number;
  if (channel === undefined || number === undefined) {
    yield* open(world, judged, repository, view, gathered);
    return;
  }
  if (!world.view || !view) return;
  const scene: Scene = { world, judged, id, channel, repository, view, self: world.view.self.id, gathered };
  const issue = view.issue(number);
  const facts: FactOperation[] = [...troubles(scene, hasEnded(judged.history)), ...(issue ? received(scene) : [])];
  yield* facts;
  if (issue && facts.length === 0) yield* show(scene, issue, mayBeRead(judged, gathered));
}

/** 5.1: a record in which anything that could give somebody away was met sends out no words at all until it is mended. */
function mayBeRead({ id, entry }: JudgedDispatch, { notes }: Gathered): boolean {
  if (entry.secrets.length > 0)
    notes.push({ note: 'secret', key: id, kinds: [...new Set(entry.secrets.map(({ kind }) => kind))] });
  return entry.secrets.length === 0;
}

/** Where a dispatch's issue is or is to be: on record, the unit's own, the county's; null for a unit that is on no forge. */
export function repositoryOf({ judgement: { ledger } }: Pick<World, 'judgement'>, { id, entry }: JudgedDispatch): string | null {
  const { unit } = entry.data;
  return ledger.channels.get(id)?.repository ?? ledger.units.get(unit)?.repository ?? ledger.office.replyRepository ?? null;
}

/** A dispatch without an issue on record: one of ours that carries its mark, else a new one while the matter is open. */
function* open(
  world: World,
  judged: JudgedDispatch,
  repository: string,
  view: RepositoryView | null,
  gathered: Gathered,
): Generator<Operation> {
  const { ledger } = world.judgement;
  const { id, entry } = judged;
  const channel = ledger.channels.get(id);
  const found = view?.issue(view.marked(id, 'issue')[0]);
  if (found) {
    yield recordIssue(world, channel, { id, key: 'issue', repository }, found);
    return;
  }
  const sent = entry.data.log.find(({ event }) => event === 'dispatched')?.at;
  if (hasEnded(judged.history) || sent === undefined || instantOf(sent) > instantOf(world.now)) return;
  if (!isOnForge(ledger, entry.data.unit)) return;
  if (entry.data.issue && !channel) {
    gathered.notes.push({ note: 'foreign-issue', key: id });
    return;
  }
  if (!mayBeRead(judged, gathered)) return;
  const labels = labelsOf(judged, world);
  if (view && !(yield* ensureLabels(repository, view, labels, gathered))) return;
  const draft = {
    title: issueTitle(judged),
    body: issueBody(judged, world.bodyOf(id), ledger),
    labels: labels.map(({ name }) => name),
  };
  yield* create(world, channel, { operation: 'open-issue', id, key: 'issue', repository, issue: null, draft }, gathered.notes);
}

/** Everything shown follows from the log, and is put back when somebody changed it. */
function* show(scene: Scene, issue: ForgeIssue, withWords: boolean): Generator<Operation> {
  const { world, judged, id, repository, view, gathered } = scene;
  const ended = hasEnded(judged.history);
  const reason = judged.history.state === 'declined' ? 'not-planned' : 'completed';
  // A matter that has ended keeps the words it ended with, also when the program's own change.
  const text =
    ended || !withWords ? {} : { title: issueTitle(judged), body: issueBody(judged, world.bodyOf(id), world.judgement.ledger) };
  yield* showIssue(scene, issue, { ...text, state: ended ? 'closed' : 'open', reason });
  yield* showLabels(id, repository, view, issue, labelsOf(judged, world), gathered);
  if (withWords) {
    yield* showStatus(scene, issue.number);
    yield* remind(scene, issue.number);
    for (const stage of [1, 2] as const) yield* supervise(scene, stage, issue, ended);
  }
  yield* closeDuplicates(scene, 'issue', issue.number);
  yield* markSeen(scene);
}

function labelsOf({ entry, history, clock }: JudgedDispatch, { judgement }: World): ForgeLabel[] {
  return [
    stateLabel(history.state),
    natureLabel(clock?.nature ?? entry.data.nature),
    themeLabel(judgement.ledger, entry.data.theme),
    clock?.verdict === 'overdue' ? OVERDUE : null,
  ].filter((label) => label !== null);
}
