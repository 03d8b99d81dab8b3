import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ledger } from '../../ledger/ledger.ts';
import { loadLedger } from '../../ledger/load.ts';
import { DATA_FILES } from '../../records/places.ts';
import { programRoot } from '../../records/program.ts';
import type { Change, Snapshot, Store } from './store.ts';
import { withFiles } from './updated.ts';

/** A county's files by path, beside the program's own policy, themes and calendar. */
export type Files = Readonly<Record<string, string>>;

/** Writes a county to a folder of its own. */
export function writeCounty(files: Files, root = mkdtempSync(join(tmpdir(), 'ledger-replies-'))): string {
  for (const file of ['data/policy/2021-trial.yaml', DATA_FILES.themes]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(programRoot, file), join(root, file));
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** A shared branch in memory: a number for each state, and the files in it. */
export class MemoryRemote {
  readonly base: Ledger;
  head = 0;
  ledger: Ledger;
  readonly files: Map<string, string>;
  /** Every commit's message. */
  readonly messages: string[] = [];

  private constructor(base: Ledger, files: ReadonlyMap<string, string>) {
    this.base = base;
    this.ledger = base;
    this.files = new Map(files);
  }

  static async of(files: Files): Promise<MemoryRemote> {
    const root = writeCounty(files);
    try {
      const ledger = await loadLedger(root);
      // A test that stands on a misread record would prove nothing.
      if (ledger.faults.length > 0) throw new Error(JSON.stringify(ledger.faults));
      return new MemoryRemote(ledger, new Map(everyFile(root, 'reports')));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }

  /** Another world that begins the same. */
  fork(): MemoryRemote {
    const copy = new MemoryRemote(this.base, this.files);
    copy.ledger = this.ledger;
    copy.head = this.head;
    return copy;
  }

  /** A person writes files and merges them. */
  write(change: Change): void {
    this.ledger = withFiles(this.ledger, change);
    for (const [file, text] of change) this.files.set(file, text);
    this.head++;
  }
}

/** What a step of git runs into; it may throw, before or after it had its effect. */
export type Disturbance = (step: string) => void | Promise<void>;

/** One run's way to the shared branch. */
export function memoryStore(remote: MemoryRemote, before: Disturbance = () => {}, after: Disturbance = () => {}): Store {
  const snapshot = (): Snapshot => {
    const files = new Map(remote.files);
    return { commit: String(remote.head), ledger: remote.ledger, text: (file) => files.get(file) ?? null };
  };
  return {
    read: async () => {
      await before('git read');
      const read = snapshot();
      await after('git read');
      return read;
    },
    commit: async (base, change, message) => {
      await before('git commit');
      const isLate = base.commit !== String(remote.head);
      if (!isLate) {
        remote.write(change);
        remote.messages.push(message);
      }
      const written = isLate ? null : snapshot();
      await after('git commit');
      return written;
    },
  };
}

function* everyFile(root: string, folder: string): Generator<[string, string]> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* everyFile(root, path);
    else yield [path, readFileSync(join(root, path), 'utf8')];
  }
}
