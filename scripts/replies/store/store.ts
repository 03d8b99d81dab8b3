import type { Ledger } from '../../ledger/ledger.ts';

/** One state of the ledger's repository, as every run sees it that reads it. */
export interface Snapshot {
  /** Names the state: what is written next is written on it. */
  readonly commit: string;
  readonly ledger: Ledger;
  /** The text of a file, relative to the county's root; null when there is none. */
  text(file: string): string | null;
}

/** Files to write, by path relative to the county's root. */
export type Change = ReadonlyMap<string, string>;

/**
 * The ledger's repository with its shared branch. Writing is a compare-and-swap: it happens only on the state that was
 * read, so that of two runs one is told to read again.
 */
export interface Store {
  /** The newest state of the shared branch. @throws StoreFailure */
  read(): Promise<Snapshot>;
  /**
   * Writes files as one commit and pushes it.
   *
   * @param message without a word that a person wrote
   * @returns the new state; null when the branch has moved on, or it isn't certain that the push arrived: read again
   * @throws StoreFailure when nothing can be written at all
   */
  commit(base: Snapshot, change: Change, message: string): Promise<Snapshot | null>;
}

/** The ledger's repository can't be read or written: the run ends, and nothing is half done. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
