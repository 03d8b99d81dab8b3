import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../ledger/ledger.ts';
import { loadLedger } from '../../ledger/load.ts';
import type { Store } from '../../replies/store/store.ts';
import { withFiles } from '../../replies/store/updated.ts';
import { type Files, writeFiles } from '../files.ts';

/** A county's files in a temporary folder, which stands for the shared git repository; gone after `close`. */
export interface SharedFolder {
  /** The county's root. */
  readonly root: string;
  /** The way in which a run of the sync reads and writes it. */
  readonly store: Store;
  /** The ledger as everybody has it by now. */
  ledger(): Promise<Ledger>;
  /** What somebody in the office writes and merges: files, or whatever a command of the program writes into the folder. */
  merge(files: Files): void;
  close(): void;
}

/** Writing is a compare-and-swap as it is in git: it counts the states, and takes nothing that was made from an older one. */
export function sharedFolder(beginning: Files): SharedFolder {
  const root = mkdtempSync(join(tmpdir(), 'ledger-demo-replies-'));
  let state = 0;
  const merge = (files: Files): void => {
    writeFiles(root, files);
    state++;
  };
  const text = (file: string): string | null => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  merge(beginning);
  const ledger = (): Promise<Ledger> => loadLedger(root);
  return {
    root,
    ledger,
    merge,
    store: {
      read: async () => ({ commit: String(state), ledger: await ledger(), text }),
      commit: async (base, change) => {
        if (base.commit !== String(state)) return null;
        merge(change);
        return { commit: String(state), ledger: withFiles(base.ledger, change), text };
      },
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
