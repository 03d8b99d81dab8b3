import { parentPort, workerData } from 'node:worker_threads';
import { textOf } from './file-text.ts';
import { plainText } from './plain-text.ts';
import type { Batch, Order } from './read-ahead.ts';

/** The thread that reads files ahead (`read-ahead.ts`): a batch for each message it gets, until all are read. */
const { root, files, batch } = workerData as Order;
let read = 0;

parentPort?.on('message', () => {
  const answer: Batch = files.slice(read, read + batch).flatMap(halves);
  read += batch;
  parentPort?.postMessage(answer);
  if (read >= files.length) parentPort?.close();
});

function halves(file: string): [string | null, string | null] {
  const content = textOf(root, file);
  const plain = 'text' in content ? plainText(content.text) : null;
  return plain ? [plain.frontMatter, plain.body] : [null, null];
}
