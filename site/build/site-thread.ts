import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { programRoot } from '../../scripts/records/program.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { Edition } from './edition.ts';
import { checkOutput } from './output.ts';
import type { SiteFiles } from './site-files.ts';

/** What the thread is started with. */
export interface ThreadData {
  readonly output: string;
  readonly root: string;
  readonly edition: Edition;
  /** How many parcels it has dealt with; `ENDED` once it deals with none any more. */
  readonly done: Int32Array;
}

/** More parcels than are ever sent: nobody waits for a thread that has ended. */
export const ENDED = 2 ** 31 - 1;

/** What it is sent; it answers the last one with the paths of all files. */
export type Message = Parcel | { readonly view: PublicCounty; readonly base: string | null } | 'finish';

/** Files, their bytes one after the other in a block that is handed over and not copied. */
export interface Parcel {
  readonly files: { readonly path: string; readonly end: number }[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The same as `openSite`, in a thread of its own (`site-writer.ts`): while pages are rendered here, those before them are
 * written and the open data is made there. Only what `npm run build` compiled has that thread.
 *
 * @throws OutputRefused when the folder holds something else than a site of ours
 */
export function openSiteThread(output: string, root: string, edition: Edition): SiteFiles {
  checkOutput(output, root, edition);
  const done = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(THREAD, { workerData: { output, root, edition, done } satisfies ThreadData });
  // A build that fails here doesn't wait for what is still to be written.
  thread.unref();
  const finished = new Promise<string[]>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
    // Comes after those, so it counts only for a thread that ended without a word.
    thread.once('exit', (code) => reject(new Error(`写网站的线程中途退出（${code}）。`)));
  });
  // Whoever finishes is told.
  finished.catch(() => {});
  const tell = (message: Message, handedOver: ArrayBuffer[] = []) => thread.postMessage(message, handedOver);

  let parcel = emptyParcel(0);
  let sent = 0;
  const send = () => {
    tell(parcel, [parcel.bytes.buffer]);
    sent++;
    // Where the disk is slower than we are, what waits for it must not fill the memory.
    for (let written = Atomics.load(done, 0); sent - written > MOST_WAITING; written = Atomics.load(done, 0)) {
      if (Atomics.wait(done, 0, written, LONGEST_WAIT) === 'timed-out')
        throw new Error(`“${output}”：${LONGEST_WAIT / 1000} 秒没有写出文件，磁盘没有响应，或者内存不够。`);
    }
  };

  return {
    put(path, content) {
      const most = mostBytes(content);
      if (endOf(parcel) + most > parcel.bytes.length) {
        if (parcel.files.length > 0) send();
        parcel = emptyParcel(most);
      }
      const { bytes, files } = parcel;
      const start = endOf(parcel);
      files.push({ path, end: start + (typeof content === 'string' ? bytes.write(content, start) : content.copy(bytes, start)) });
    },
    putOpenData: (view, base) => tell({ view, base }),
    finish() {
      if (parcel.files.length > 0) send();
      tell('finish');
      thread.ref();
      return finished;
    },
  };
}

const THREAD = join(programRoot, 'dist/site-writer.js');

/** A parcel being filled. */
type OpenParcel = Parcel & { readonly bytes: Buffer<ArrayBuffer> };

const emptyParcel = (least: number): OpenParcel => ({ files: [], bytes: Buffer.from(new ArrayBuffer(Math.max(least, PARCEL))) });
const endOf = ({ files }: Parcel): number => files.at(-1)?.end ?? 0;

/** No character of UTF-16 takes more than three bytes. Counting them would take as long as writing them does. */
const mostBytes = (content: string | Buffer): number => (typeof content === 'string' ? 3 * content.length : content.length);

/** Bytes. */
const PARCEL = 2 ** 21;
const MOST_WAITING = 16;
/** Milliseconds. */
const LONGEST_WAIT = 120_000;
