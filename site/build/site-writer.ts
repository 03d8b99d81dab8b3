import { parentPort, workerData } from 'node:worker_threads';
import { openSite } from './site-files.ts';
import { ENDED, type Message, type Parcel, type ThreadData } from './site-thread.ts';

/**
 * The thread that writes a site (`site-thread.ts`). What fails is thrown when all has been sent: until then the other side may
 * be waiting for its parcels to be dealt with.
 */
const { output, root, edition, done } = workerData as ThreadData;
// The other side can't hear of an error while it waits. Told not to, it goes on, and hears it when it has sent all.
process.once('exit', () => {
  Atomics.store(done, 0, ENDED);
  Atomics.notify(done, 0);
});
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
