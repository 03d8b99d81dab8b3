import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import type { Channel } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import type { RepositoryView, View } from '../view.ts';
import type { ReadReply } from './decide.ts';
import type { SortedForms } from './forms.ts';

/** One run of the sync: who announced what, and what it tried in vain. */
export interface Run {
  /** Tells this run's intents from every other's. */
  readonly nonce: string;
  /** Posts (`id/key`) that this run asked for and had no certain answer about: it leaves them alone, as another's. */
  readonly spent: ReadonlySet<string>;
  /** Posts the forge would not take, with the fingerprint of what was sent. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Everything a plan is made from. */
export interface World {
  readonly judgement: Judgement;
  /** A dispatch's text below its front matter. */
  readonly bodyOf: (id: string) => string;
  /** Null without credentials: then only what is missing from the records is planned. */
  readonly view: View | null;
  readonly now: Moment;
  /** The county's. */
  readonly timeZone: string;
  readonly run: Run;
  readonly readReply: ReadReply;
}

/** What comes together while a plan is made, besides its operations. */
export interface Gathered {
  /** Filled-in reply forms, by repository. */
  readonly forms: ReadonlyMap<string, SortedForms>;
  readonly notes: Note[];
  /** Repositories whose labels must be listed before the plan can be made in full. */
  readonly labelsOf: Set<string>;
  /** Labels that the plan makes or names back already. */
  readonly labels: Set<string>;
}

/** Something that is left for a later run, or for a person. */
export type Note =
  | { readonly note: 'waiting'; readonly key: string; readonly until: Moment }
  | { readonly note: 'secret'; readonly key: string; readonly kinds: readonly string[] }
  | { readonly note: 'unreadable'; readonly key: string }
  | { readonly note: 'foreign-issue'; readonly key: string }
  | { readonly note: 'too-many-comments'; readonly key: string }
  | { readonly note: 'no-author'; readonly key: string }
  | { readonly note: 'readable-by-units'; readonly key: string };

/** One dispatch that has an issue, in front of the plan. */
export interface Scene {
  readonly world: World;
  readonly judged: JudgedDispatch;
  readonly id: string;
  readonly channel: Channel;
  readonly repository: string;
  readonly view: RepositoryView;
  /** Our own account. */
  readonly self: number;
  readonly gathered: Gathered;
}

export const repositoryView = ({ view }: Pick<World, 'view'>, repository: string): RepositoryView | null =>
  view?.repositories.get(repository) ?? null;
