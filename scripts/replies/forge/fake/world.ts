/**
 * What a fake forge holds. Every record keeps its versions, so that a listing can lag: it shows the world as it was a
 * while ago, while one record asked for by its number is always as it is now.
 */
export interface World {
  readonly accounts: Map<number, FakeAccount>;
  readonly repositories: Map<number, FakeRepository>;
  /** The next number of anything that is numbered across repositories. */
  nextId: number;
}

export interface FakeAccount {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** Who there is, and who may do what where. */
export interface Beginning {
  readonly accounts: readonly { readonly id: number; readonly login: string; readonly type?: 'User' | 'Bot' }[];
  readonly repositories: readonly { readonly name: string; readonly access: Readonly<Record<string, Access>> }[];
}

export function emptyWorld({ accounts, repositories }: Beginning): World {
  const world: World = { accounts: new Map(), repositories: new Map(), nextId: 1000 };
  for (const { id, login, type = 'User' } of accounts) world.accounts.set(id, { id, login, type });
  for (const { name, access } of repositories) {
    const id = world.nextId++;
    world.repositories.set(id, {
      id,
      name,
      formerNames: [],
      access: new Map(Object.entries(access).map(([login, right]) => [accountNamed(world, login)!.id, right])),
      issuesDisabled: false,
      archived: false,
      nextNumber: 1,
      issues: new Map(),
      comments: new Map(),
      labels: new Map(),
    });
  }
  return world;
}

/** What an account signs its calls with. */
export const tokenOf = (login: string): string => `ghs_${Buffer.from(login).toString('base64url')}`;

/** Whose token an `authorization` header holds. */
export function accountOf(world: World, authorization: string | null): FakeAccount | null {
  const token = /^(?:Bearer|token) (\S+)$/.exec(authorization ?? '')?.[1];
  return [...world.accounts.values()].find(({ login }) => tokenOf(login) === token) ?? null;
}

export type Access = 'none' | 'read' | 'triage' | 'write';

export interface FakeRepository {
  readonly id: number;
  name: string;
  /** What it was called before: whoever asks there is sent on. */
  readonly formerNames: string[];
  readonly access: Map<number, Access>;
  issuesDisabled: boolean;
  archived: boolean;
  nextNumber: number;
  readonly issues: Map<number, Versions<FakeIssue>>;
  readonly comments: Map<number, Versions<FakeComment>>;
  readonly labels: Map<number, Versions<FakeLabel>>;
}

export interface FakeIssue {
  readonly id: number;
  readonly number: number;
  readonly author: number;
  readonly pullRequest: boolean;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly reason: string | null;
  readonly labels: readonly number[];
  readonly locked: boolean;
  readonly created: number;
  readonly updated: number;
  readonly closed: number | null;
  /** Set once it has gone to another repository. */
  readonly transferred: { readonly repository: number; readonly number: number } | null;
  readonly deleted: boolean;
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly author: number;
  readonly body: string;
  readonly reactions: readonly { readonly id: number; readonly account: number; readonly content: string; readonly at: number }[];
  readonly created: number;
  readonly updated: number;
}

export interface FakeLabel {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** A record through time; null from when it was deleted. */
export interface Versions<T> {
  readonly now: T | null;
  asOf(moment: number): T | null;
  set(moment: number, value: T | null): void;
}

export function versions<T>(moment: number, first: T): Versions<T> {
  const all: { moment: number; value: T | null }[] = [{ moment, value: first }];
  return {
    get now() {
      return all.at(-1)!.value;
    },
    asOf: (asked) => all.findLast(({ moment: at }) => at <= asked)?.value ?? null,
    set: (at, value) => {
      all.push({ moment: at, value });
    },
  };
}

/** Every record of a collection as it was at a moment, in order of its number. */
export function all<T>(collection: ReadonlyMap<number, Versions<T>>, moment: number): T[] {
  return [...collection]
    .sort(([a], [b]) => a - b)
    .flatMap(([, record]) => {
      const value = record.asOf(moment);
      return value === null ? [] : [value];
    });
}

export function repositoryNamed(world: World, name: string): FakeRepository | null {
  return [...world.repositories.values()].find((repository) => repository.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** @throws Error when there is none of that name */
export function repositoryAt(world: World, name: string): FakeRepository {
  const repository = repositoryNamed(world, name);
  if (!repository) throw new Error(`no repository ${name}`);
  return repository;
}

export function accountNamed(world: World, login: string): FakeAccount | null {
  return [...world.accounts.values()].find((account) => account.login.toLowerCase() === login.toLowerCase()) ?? null;
}

/** Names of labels differ by more than case. */
export function labelNamed(repository: FakeRepository, name: string): FakeLabel | null {
  return (
    [...repository.labels.values()].map(({ now }) => now).find((label) => label?.name.toLowerCase() === name.toLowerCase()) ??
    null
  );
}

export function addIssue(
  world: World,
  repository: FakeRepository,
  now: number,
  issue: Pick<FakeIssue, 'author' | 'title' | 'body' | 'labels'> & { readonly pullRequest?: boolean },
): FakeIssue {
  const number = repository.nextNumber++;
  const added: FakeIssue = {
    id: world.nextId++,
    number,
    pullRequest: false,
    state: 'open',
    reason: null,
    locked: false,
    created: now,
    updated: now,
    closed: null,
    transferred: null,
    deleted: false,
    ...issue,
  };
  repository.issues.set(number, versions(now, added));
  return added;
}

export function addComment(
  world: World,
  repository: FakeRepository,
  now: number,
  comment: Pick<FakeComment, 'author' | 'issue' | 'body'>,
): FakeComment {
  const added: FakeComment = { id: world.nextId++, reactions: [], created: now, updated: now, ...comment };
  repository.comments.set(added.id, versions(now, added));
  change(repository.issues, comment.issue, now, { updated: now });
  return added;
}

/** A label by that name: the one there is, or a new one. */
export function labelOf(
  world: World,
  repository: FakeRepository,
  now: number,
  name: string,
  { color = 'ededed', description = null }: { readonly color?: string; readonly description?: string | null } = {},
): FakeLabel {
  const existing = labelNamed(repository, name);
  if (existing) return existing;
  const added = { id: world.nextId++, name, color, description };
  repository.labels.set(added.id, versions(now, added));
  return added;
}

/** A new version of a record that is there. */
export function change<T extends object>(
  collection: ReadonlyMap<number, Versions<T>>,
  key: number,
  now: number,
  changes: Partial<T>,
): T {
  const record = collection.get(key)!;
  const changed = { ...record.now!, ...changes };
  record.set(now, changed);
  return changed;
}
