import { ForgeFailure } from '../forge/forge.ts';
import { type CreateOperation, isCreate, keyOf, type Operation, type ShowOperation } from '../plan/operation.ts';
import { sha256 } from '../plan/posts.ts';
import type { Run } from '../plan/world.ts';

/** The same thing done so often without effect is left to a person. */
const MOST_REPEATS = 3;

/** Calls that lead nowhere, after which the forge is left alone until the next run. */
const MOST_UNREACHED = 3;

/** Something that went wrong without ending the run. */
export interface Problem {
  /** An operation's key, or a repository. */
  readonly key: string;
  readonly kind: ForgeFailure['kind'] | 'busy' | 'no-effect' | 'unreadable';
  readonly message: string;
}

/** What a run has done and tried in vain, and so what it still may try. */
export class Attempts {
  readonly applied: Operation[] = [];
  readonly problems: Problem[] = [];
  /** Whether the forge is to be left alone for the rest of the run. */
  stopped = false;
  readonly #left = new Set<string>();
  readonly #held = new Set<string>();
  readonly #times = new Map<string, number>();
  readonly #spent = new Set<string>();
  readonly #refused = new Map<string, string>();
  readonly #nonce: string;
  #unreached = 0;

  constructor(nonce: string) {
    this.#nonce = nonce;
  }

  /** As the plan knows the run. */
  get run(): Run {
    return { nonce: this.#nonce, spent: this.#spent, refused: this.#refused };
  }

  /** Whether an operation may be tried (again) in this run. */
  mayTry(operation: Operation): boolean {
    return !('id' in operation && this.#held.has(operation.id)) && !this.#left.has(signatureOf(operation));
  }

  /** Nothing more is done about this id in this run: what is to go on record would make a file that can't be read again. */
  hold(id: string): void {
    this.#held.add(id);
    this.problems.push({ key: id, kind: 'unreadable', message: UNREADABLE });
  }

  done(operation: Operation): void {
    this.applied.push(operation);
    const signature = signatureOf(operation);
    const times = (this.#times.get(signature) ?? 0) + 1;
    this.#times.set(signature, times);
    if (times < MOST_REPEATS) return;
    this.#left.add(signature);
    this.problems.push({ key: keyOf(operation), kind: 'no-effect', message: '做了几次都没有生效，请人工看一下' });
  }

  /** @returns whether what it was about is gone, so that it must be looked for */
  failed(operation: CreateOperation | ShowOperation, failure: ForgeFailure): boolean {
    this.note(keyOf(operation), failure);
    this.#left.add(signatureOf(operation));
    if (isCreate(operation)) {
      const name = `${operation.id}/${operation.post}`;
      // Without a certain answer it may be there: only a later look, after the time of grace, may say that it isn't.
      this.#spent.add(name);
      if (failure.kind === 'refused') this.#refused.set(name, sha256(`${operation.draft.title}\n${operation.draft.body}`));
    }
    switch (failure.kind) {
      case 'rate-limited':
      case 'unauthorized':
      case 'budget':
      case 'clock':
        this.stopped = true;
        return false;
      case 'unreachable':
      case 'unexpected':
        this.#unreached++;
        this.stopped ||= this.#unreached >= MOST_UNREACHED;
        return false;
      case 'gone':
      case 'moved':
        return true;
      case 'forbidden':
      case 'refused':
        return false;
      default:
        return failure.kind satisfies never;
    }
  }

  note(key: string, { kind, message }: ForgeFailure): void {
    this.problems.push({ key, kind, message });
  }

  /** Asks the forge something; null, and a problem, when it doesn't answer. */
  async ask<T>(key: string, question: () => Promise<T>): Promise<T | null> {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof ForgeFailure)) throw error;
      this.note(key, error);
      return null;
    }
  }
}

const UNREADABLE =
  '往来记录写进去就太大或读不出来了，所以没有写，这一件这次没有处理；请到议题里看一下，把不需要的原文（revisions、formRevisions 的 text）移出往来记录';

const signatureOf = (operation: Operation): string => sha256(JSON.stringify(operation));
