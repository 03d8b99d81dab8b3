import { parentPort, workerData } from 'node:worker_threads';
import { textOf } from './file-text.ts';
import { plainText } from './plain-text.ts';
import type { Batch } from './read-ahead.ts';
import { filesInOrder, walkRecords } from './walk-records.ts';

/** Files for each message. */
const BATCH = 250;

/** The thread that reads records ahead (`read-ahead.ts`): what there is to read, then a batch for each message it gets. */
const root = workerData as string;
const walked = walkRecords(root);
parentPort?.postMessage(walked);
const files = filesInOrder(walked);
let read = 0;

parentPort?.on('message', () => {
  const answer: Batch = files.slice(read, read + BATCH).flatMap(halves);
  read += BATCH;
  parentPort?.postMessage(answer);
  if (read >= files.length) parentPort?.close();
});

function halves(file: string): [string | null, string | null] {
  const content = textOf(root, file);
  const plain = 'text' in content ? plainText(content.text) : null;
  return plain ? [plain.frontMatter, plain.body] : [null, null];
}
