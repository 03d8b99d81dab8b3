import { resolve } from 'node:path';
import { dayInZone } from '../calendar/zone.ts';
import { type Judgement, judge } from '../judgement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { loadLedger, NoCounty } from '../ledger/load.ts';
import { unreadFiles } from '../ledger/unread-files.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import type { Day } from '../records/schema/common.ts';
import { dayFrom } from './arguments.ts';
import { UsageError } from './usage.ts';

/** The options every command takes. */
export interface CommonOptions {
  readonly root: string;
  readonly today?: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/**
 * Reads the county and judges it on the command's day.
 *
 * @param ahead the thread that reads its records already, if there is one; it is ended
 * @throws UsageError when the root holds no county, or `--today` is no day
 */
export async function openCounty(options: CommonOptions, ahead: ReadAhead | null = null): Promise<Judgement> {
  const today = options.today === undefined ? undefined : dayFrom(options.today, '--today');
  const ledger = await fromRoot(options.root, (root) => loadLedger(root, ahead));
  return judge(ledger, today ?? ledger.office.asOf ?? clock(ledger));
}

/** Reads something of the county in a folder. @throws UsageError when there is none */
export async function fromRoot<T>(root: string, read: (root: string) => Promise<T>): Promise<T> {
  try {
    return await read(resolve(root));
  } catch (error) {
    if (!(error instanceof NoCounty)) throw error;
    throw new UsageError(
      `“${root}”里没有 data/ 和 reports/，读不到台账。请在县仓库的目录里运行，或用 --root 指明目录。\n` +
        `no county at "${root}": it holds neither data/ nor reports/. Run in the county's folder, or name it with --root.`,
    );
  }
}

/** The only place that asks the machine what day it is; `--today` and `asOf` in office.yaml overrule it. */
function clock({ office }: Ledger): Day {
  return dayInZone(office.timeZone)(new Date().toISOString().replace('Z', '+00:00'));
}

/**
 * Tells on stderr what a command's result leaves out because a file could not be read, and sets exit code 1 for it.
 * `check` shows each of them with its place.
 */
export function warnOfFaults({ ledger }: Judgement): void {
  const files = unreadFiles(ledger);
  if (files.size === 0) return;
  process.exitCode = 1;
  process.stderr.write(
    `注意：有 ${files.size} 个文件读不出来或有错误，结果里没有它们。请运行 ledger check 查看。\n` +
      `note: ${files.size} file(s) could not be read and are not in this result; run "ledger check" to see them.\n`,
  );
}
