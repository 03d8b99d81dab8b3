import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RECORD_FOLDERS } from './places.ts';
import type { PlainText } from './plain-text.ts';
import { programRoot } from './program.ts';
import type { WalkedRecords } from './walk-records.ts';

/** What the thread answers each request with: of each of the next files its two halves one after the other, or two nulls. */
export type Batch = readonly (string | null)[];

/**
 * A county's records, listed, opened, read and looked through by a thread of their own (`read-ahead-thread.ts`) while
 * this one parses those before them.
 *
 * Only the time it takes differs: a file that is not plain, that can't be read, or that the thread has not got to is
 * null, and whoever asked reads it as if there were no thread.
 */
export interface ReadAhead {
  /** All that there is to read; null when the thread could not say. To be asked first. */
  walked(): Promise<WalkedRecords | null>;
  /** Ends when the next record can be taken; null when it can be at once, as nearly all can. */
  ready(): Promise<void> | null;
  /** The next record in the order of `filesInOrder`. */
  next(): PlainText | null;
  /** Ends the thread, whatever it is doing. */
  close(): void;
}

/** In a smaller county all is read before a thread has started. */
const LARGE = 3_000;
/** Batches that may wait to be taken, so that a large county is never in memory as text. */
const MOST_WAITING = 8;

/**
 * Starts reading a county's records, as soon as it is known that they will be wanted: while the thread starts, so does the
 * program. It keeps no process alive until it is asked.
 *
 * @param root the county's folder
 * @param large how many records are worth a thread
 * @returns null for a smaller county, a folder without one, and a program that has not been built
 */
export function readAhead(root: string, large = LARGE): ReadAhead | null {
  return recordsAbout(root) < large || !existsSync(THREAD) ? null : startThread(resolve(root));
}

const THREAD = join(programRoot, 'dist/read-ahead.js');

/** How many entries the years of reports and dispatches have. */
function recordsAbout(root: string): number {
  const namesIn = (folder: string): string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const folders = [RECORD_FOLDERS.report, RECORD_FOLDERS.dispatch].map((folder) => join(root, folder));
  const years = folders.flatMap((folder) => namesIn(folder).map((year) => join(folder, year)));
  return years.reduce((sum, year) => sum + namesIn(year).length, 0);
}

function startThread(root: string): ReadAhead {
  const thread = new Worker(THREAD, { workerData: root });
  const waiting: (WalkedRecords | Batch)[] = [];
  let ended = false;
  let wake = () => {};
  // A thread that dies leaves the rest to be read here.
  const end = () => {
    ended = true;
    wake();
  };
  thread.on('error', end).on('exit', end);
  thread.on('message', (message: WalkedRecords | Batch) => {
    waiting.push(message);
    wake();
  });
  // A listener holds the process, so it is let go after they are set.
  thread.unref();
  for (let i = 0; i < MOST_WAITING; i++) thread.postMessage('more');

  const answer = async <T extends WalkedRecords | Batch>(): Promise<T | null> => {
    while (waiting.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return (waiting.shift() as T | undefined) ?? null;
  };

  let batch: Batch = [];
  let at = 0;
  const nextBatch = async (): Promise<void> => {
    [batch, at] = [(await answer<Batch>()) ?? [], 0];
    thread.postMessage('more');
  };
  return {
    walked() {
      thread.ref();
      return answer<WalkedRecords>();
    },
    ready: () => (at < batch.length ? null : nextBatch()),
    next() {
      const [frontMatter, body] = [batch[at] ?? null, batch[at + 1] ?? null];
      at = Math.min(at + 2, batch.length);
      return frontMatter === null || body === null ? null : { frontMatter, body };
    },
    close() {
      void thread.terminate();
    },
  };
}
