import { momentIn } from '../calendar/moments.ts';
import { type Judgement, judge } from '../judgement.ts';
import { takeApart } from '../records/front-matter.ts';
import type { Moment } from '../records/schema/common.ts';
import { Attempts, type Problem } from './apply/attempts.ts';
import { factsOnFile } from './apply/facts.ts';
import { carryOut } from './apply/show.ts';
import { type Forge, ForgeFailure } from './forge/forge.ts';
import { type Made, observe } from './observe.ts';
import type { ReadReply } from './plan/decide.ts';
import {
  type CreateOperation,
  type FactOperation,
  isCreate,
  isFact,
  keyOf,
  type Operation,
  type ShowOperation,
} from './plan/operation.ts';
import { type Plan, plan } from './plan/plan.ts';
import { postOf, stillOurs } from './plan/posts.ts';
import type { Note, World } from './plan/world.ts';
import type { Snapshot, Store } from './store/store.ts';
import type { View } from './view.ts';

/** Announced in one commit at most: few enough that all are made while this run may act on its own intents. */
const TOGETHER = 20;

/** Put on record in one commit at most. */
const FACTS_TOGETHER = 200;

/** How often a run reads again because others wrote; a later run goes on from there. */
const MOST_READINGS = 20;

export interface SyncOptions {
  readonly store: Store;
  readonly forge: Forge;
  readonly now: () => Moment;
  /** Tells this run from every other: 64 random bits or more. */
  readonly nonce: string;
  readonly readReply: ReadReply;
  readonly maxOperations?: number;
}

export interface SyncResult {
  /** The first plan of the run. */
  readonly plan: readonly Operation[];
  readonly applied: readonly Operation[];
  /** What is still to be done. */
  readonly remaining: readonly Operation[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/**
 * observe → plan → apply, until the plan is empty. Facts stand in git before the forge shows them; whatever happens
 * between two steps, the next run finds out from git and the forge what is left to do.
 *
 * @throws StoreFailure when the ledger's repository can't be read or written; ForgeFailure when the forge doesn't know us
 */
export async function sync(options: SyncOptions): Promise<SyncResult> {
  return await new Syncing(options).run();
}

/** A run that has begun. */
class Syncing {
  readonly #options: SyncOptions;
  readonly #attempts: Attempts;
  readonly #made: Made = { issues: new Map(), comments: new Map() };
  #first: readonly Operation[] | null = null;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#attempts = new Attempts(options.nonce);
  }

  async run(): Promise<SyncResult> {
    for (let reading = 1; ; reading++) {
      const snapshot = await this.#options.store.read();
      const last = await this.#onto(snapshot);
      if (last !== null) return this.#result(last);
      if (reading === MOST_READINGS) {
        this.#attempts.problems.push({ key: 'git', kind: 'busy', message: BUSY });
        return this.#result({ operations: [], notes: [], labelsOf: new Set() });
      }
    }
  }

  /** Works from one reading of git and the forge. @returns the last plan; null when everything must be read again */
  async #onto(read: Snapshot): Promise<Plan | null> {
    const { forge, maxOperations = Number.POSITIVE_INFINITY } = this.#options;
    const { applied } = this.#attempts;
    let snapshot = read;
    let judgement = this.#judge(snapshot);
    const { view, unread } = await observe(forge, judgement, this.#made);
    for (const { repository, failure } of unread) this.#attempts.note(repository, failure);
    for (;;) {
      const made = plan(this.#world(snapshot, judgement, view));
      if (made.labelsOf.size > 0) {
        for (const repository of made.labelsOf) await this.#listLabels(view, repository);
        continue;
      }
      this.#first ??= made.operations;
      const open = made.operations.filter((operation) => this.#attempts.mayTry(operation));
      const budget = maxOperations - applied.length;
      if (open.length === 0 || budget <= 0 || this.#attempts.stopped) return made;

      const facts = open.filter(isFact).slice(0, Math.min(budget, FACTS_TOGETHER));
      const creates = open.filter(isCreate);
      const announced = creates.some((operation) => operation.announced);
      const toAnnounce = announced ? [] : creates.slice(0, Math.min(budget, TOGETHER));
      if (facts.length + toAnnounce.length > 0) {
        const next = await this.#putOnRecord(snapshot, facts, toAnnounce);
        if (next === null) return null;
        snapshot = next;
        judgement = this.#judge(snapshot);
        // What is shown follows from what is on record, so it is planned again.
        continue;
      }
      const ready = open.filter((operation) => !isCreate(operation) || operation.announced);
      await this.#show(snapshot, view, ready.slice(0, budget) as (CreateOperation | ShowOperation)[]);
    }
  }

  async #putOnRecord(
    snapshot: Snapshot,
    facts: readonly FactOperation[],
    announce: readonly CreateOperation[],
  ): Promise<Snapshot | null> {
    const { store, now, nonce } = this.#options;
    const operations = [...facts, ...announce];
    const timeZone = snapshot.ledger.office.timeZone;
    const { change, held } = factsOnFile(snapshot, operations, { now: now(), timeZone, nonce });
    for (const id of held) this.#attempts.hold(id);
    const written = operations.filter(({ id }) => !held.has(id));
    if (written.length === 0) return snapshot;
    const next = await store.commit(snapshot, change, messageOf(written, nonce));
    if (next !== null) for (const fact of facts) if (!held.has(fact.id)) this.#attempts.done(fact);
    return next;
  }

  async #show(snapshot: Snapshot, view: View, operations: readonly (CreateOperation | ShowOperation)[]): Promise<void> {
    const { forge, nonce, now } = this.#options;
    for (const operation of operations) {
      if (this.#attempts.stopped) return;
      if (isCreate(operation)) {
        const post = postOf(snapshot.ledger.channels.get(operation.id), operation.post);
        if (!stillOurs(post, nonce, now())) continue;
      }
      try {
        await carryOut(operation, forge, view, this.#made);
        this.#attempts.done(operation);
      } catch (error) {
        if (!(error instanceof ForgeFailure)) throw error;
        if (this.#attempts.failed(operation, error)) await this.#lookAgain(operation, view);
      }
    }
  }

  /** What an operation was about is gone: whether the comment, or its whole issue, decides what is to be done about it. */
  async #lookAgain(operation: CreateOperation | ShowOperation, view: View): Promise<void> {
    const { forge } = this.#options;
    const { repository } = operation;
    const seen = view.repositories.get(repository);
    if (!seen || !('issue' in operation) || operation.issue === null) return;
    const number = operation.issue;
    await this.#attempts.ask(keyOf(operation), async () => {
      if ('comment' in operation && (await forge.comment(repository, operation.comment)) === null)
        seen.gone.add(operation.comment);
      const issue = await forge.issue(repository, number);
      if (!('vanished' in issue)) return;
      seen.missing.set(number, issue.vanished);
      if (issue.to) seen.movedTo.set(number, issue.to);
    });
  }

  /** A repository whose labels can't be listed is left alone in this run. */
  async #listLabels(view: View, name: string): Promise<void> {
    const labels = await this.#attempts.ask(name, () => this.#options.forge.labels(name));
    const repository = view.repositories.get(name);
    if (labels && repository) repository.labels = new Map(labels.map((label) => [label.name.toLowerCase(), label]));
    else view.repositories.delete(name);
  }

  #judge({ ledger }: Snapshot): Judgement {
    return judge(ledger, ledger.dayOf(momentIn('UTC', this.#options.now())));
  }

  #world(snapshot: Snapshot, judgement: Judgement, view: View): World {
    const { now, readReply } = this.#options;
    const { run } = this.#attempts;
    const timeZone = snapshot.ledger.office.timeZone;
    return { judgement, bodyOf: bodiesOf(snapshot), view, now: now(), timeZone, run, readReply };
  }

  #result({ operations, notes }: Plan): SyncResult {
    const { applied, problems } = this.#attempts;
    return { plan: this.#first ?? [], applied, remaining: operations, notes, problems };
  }
}

const BUSY = '别的同步或修改一直在写台账，这次没有写成，留给下一次';

/** A dispatch's text below its front matter, as the snapshot has it. */
export function bodiesOf(snapshot: Pick<Snapshot, 'ledger' | 'text'>): (id: string) => string {
  return (id) => {
    const text = snapshot.text(snapshot.ledger.dispatches.get(id)?.file ?? '');
    const parts = text === null ? null : takeApart(text.replace(/^\ufeff/, ''));
    return parts && 'body' in parts ? parts.body : '';
  };
}

/** Ids alone: nobody's words stand in a commit's message. The run makes two commits of two runs differ, whatever else is the same. */
function messageOf(operations: readonly { readonly id: string }[], nonce: string): string {
  const ids = [...new Set(operations.map(({ id }) => id))];
  const named = ids.length > 8 ? `${ids.slice(0, 8).join(', ')} and ${ids.length - 8} more` : ids.join(', ');
  return `Reply channel: ${named}\n\nRun: ${nonce}\n`;
}
