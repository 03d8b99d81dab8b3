import { parentPort, workerData } from 'node:worker_threads';
import { openSite } from './site-files.ts';
import type { Message, Parcel, ThreadData } from './site-thread.ts';

/**
 * The thread that writes a site (`site-thread.ts`). What fails is thrown when all has been sent: until then the other side may
 * be waiting for its parcels to be dealt with.
 */
const { output, root, edition, done } = workerData as ThreadData;
const site = openSite(output, root, edition);
let failure: { readonly error: unknown } | null = null;

parentPort?.on('message', async (message: Message) => {
  if (message === 'finish') {
    if (failure !== null) throw failure.error;
    const paths = await site.finish();
    parentPort?.postMessage(paths);
    parentPort?.close();
  } else if ('view' in message) {
    site.putOpenData(message.view, message.base);
  } else {
    failure ??= unpack(message);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  }
});

function unpack({ files, bytes }: Parcel): typeof failure {
  try {
    let start = 0;
    for (const { path, end } of files) {
      site.put(path, Buffer.from(bytes.buffer, start, end - start));
      start = end;
    }
    return null;
  } catch (error) {
    return { error };
  }
}
