import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlainText } from './plain-text.ts';
import { programRoot } from './program.ts';

/** What the thread is started with. */
export interface Order {
  /** An absolute path. */
  readonly root: string;
  /** Relative to the root, in the order in which they will be asked for. */
  readonly files: readonly string[];
  /** How many files it answers for at a time. */
  readonly batch: number;
}

/** What the thread answers each request with: of each of the next files its two halves one after the other, or two nulls. */
export type Batch = readonly (string | null)[];

/**
 * The plain ones among many files, opened, read and looked through by a thread of their own (`read-ahead-thread.ts`) while
 * this one parses those before them.
 *
 * Only the time it takes differs: a file that is not plain, that can't be read, or that the thread has not got to is
 * null, and whoever asked reads it as if there were no thread.
 */
export interface ReadAhead {
  /** The next file of the order, which must be asked for in its turn. */
  next(): Promise<PlainText | null>;
  /** Ends the thread, whatever it is doing. */
  close(): void;
}

/** For fewer files a thread is not worth starting. */
export const LEAST = 3_000;
/** What this thread reads itself while the other one starts. */
const MEANWHILE = 500;
const BATCH = 250;
/** Batches that may wait to be taken, so that a large county is never in memory as text. */
const MOST_WAITING = 8;

/**
 * Starts reading files ahead. Few files, and a program that has not been built, get no thread.
 *
 * @param files all that will be asked for, in that order, relative to the root
 */
export function readAhead(root: string, files: readonly string[], least = LEAST): ReadAhead {
  return files.length < least || !existsSync(THREAD) ? NO_THREAD : startThread(root, files);
}

const NO_THREAD: ReadAhead = { next: async () => null, close: () => {} };
const THREAD = join(programRoot, 'dist/read-ahead.js');

function startThread(root: string, files: readonly string[]): ReadAhead {
  const order: Order = { root, files: files.slice(MEANWHILE), batch: BATCH };
  const thread = new Worker(THREAD, { workerData: order });
  const request = () => thread.postMessage(null);
  const waiting: Batch[] = [];
  let ended = false;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  thread.on('message', (batch: Batch) => {
    waiting.push(batch);
    wake();
  });
  // A thread that dies leaves the rest to be read here.
  thread.on('error', end).on('exit', end);
  for (let i = 0; i < MOST_WAITING; i++) request();

  const nextBatch = async (): Promise<Batch> => {
    while (waiting.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    request();
    return waiting.shift() ?? [];
  };

  let meanwhile = MEANWHILE;
  let batch: Batch = [];
  let at = 0;
  return {
    async next() {
      if (meanwhile-- > 0) return null;
      if (at === batch.length) [batch, at] = [await nextBatch(), 0];
      const [frontMatter, body] = [batch[at++] ?? null, batch[at++] ?? null];
      return frontMatter === null || body === null ? null : { frontMatter, body };
    },
    close() {
      void thread.terminate();
    },
  };
}
