import { basename } from 'node:path';
import { momentIn, wallClock } from '../calendar/moments.ts';
import type { Judgement } from '../judgement.ts';
import type { Moment } from '../records/schema/common.ts';
import { CannotEdit } from '../replies/ledger/front-matter-edit.ts';
import { type Letter, UnreadableLetter } from '../replies/letters/letter.ts';
import { readLetter } from '../replies/letters/read-letter.ts';
import { type Registered, registerLetter } from '../replies/letters/register.ts';
import { REFUSALS } from '../replies/words/refusals.ts';
import { EVENTS } from '../words/labels.ts';
import { type CommonOptions, openCounty } from './open.ts';
import { printJson, printLines } from './print.ts';
import { UsageError } from './usage.ts';

export interface ReplyOptions extends CommonOptions {
  readonly file: string;
  readonly by: 'unit' | 'office';
  readonly at?: string;
  readonly source?: string;
  readonly dryRun?: boolean;
}

/**
 * `ledger reply D… --file FILE`: puts an answer that came on paper, by mail or as a document into the dispatch's log, as
 * the sync does with a comment. For a unit without an account, and for a county without any.
 */
export async function reply(id: string, options: ReplyOptions): Promise<void> {
  const judgement = await openCounty(options);
  const letter = await readLetter(options.file).catch((error: unknown) => {
    throw error instanceof UnreadableLetter ? new UsageError(error.message) : error;
  });
  const received = {
    text: letter.text,
    role: options.by,
    at: receivedAt(options, judgement),
    source: options.source ?? basename(options.file),
  };
  const result = register(judgement, id, received, options.dryRun ?? false);
  if (result.outcome === 'refused') throw new UsageError(refusal(id, result.why));
  if (options.json) printJson({ id, outcome: result.outcome, entry: result.entry, leftOut: letter.leftOut });
  else printLines(told(id, result, letter));
}

function register(...given: Parameters<typeof registerLetter>): Registered {
  try {
    return registerLetter(...given);
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    throw new UsageError(
      `${given[1]} 的文件现在写不进去：${error.message}。请先运行 ledger check，按提示改正后再登记；没有写入任何内容。\n` +
        `cannot write ${given[1]}: ${error.message}. Run "ledger check" first.`,
    );
  }
}

/** When the office received it, to the minute: on time is judged by its day, and the order of a day's events by its hour. */
function receivedAt({ at, today }: ReplyOptions, { ledger }: Judgement): Moment {
  const { timeZone, asOf } = ledger.office;
  if (at === undefined) {
    // Where the day stands still, the machine's hour would be an hour of another day.
    if (today !== undefined || asOf !== undefined) throw new UsageError(AT_NEEDED);
    return momentIn(timeZone, new Date().toISOString());
  }
  const [, day, clock, offset] = MOMENT.exec(at) ?? [];
  try {
    if (day === undefined || clock === undefined) throw new RangeError(at);
    return offset ? momentIn(timeZone, `${day}T${clock}${offset}`) : wallClock(timeZone, `${day}T${clock}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `--at 的“${at}”不是时间，应写作 "2022-03-18 11:03"（办公室收到的时间）。\n--at: "${at}" is no moment; write "2022-03-18 11:03".`,
    );
  }
}

/** `2022-03-18 11:03`, with seconds and an offset if need be. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/;

const AT_NEEDED =
  '请用 --at 写明办公室收到的时间，如 --at "2022-03-18 11:03"：台账的日期是固定的，不能用此刻的钟点。\n' +
  'name the moment of receipt with --at: the county’s day is fixed, so this machine’s clock says nothing.';

function refusal(id: string, why: Extract<Registered, { outcome: 'refused' }>['why']): string {
  switch (why) {
    case 'unknown-dispatch':
      return `台账里没有 ${id}。请核对转办单编号；没有写入任何内容。\nno dispatch ${id}; nothing was written.`;
    case 'unreadable-dispatch':
      return `${id} 的文件读不出来。请先运行 ledger check，按提示改正；没有写入任何内容。\n${id} can't be read; run "ledger check" first.`;
    case 'adoption':
      return '采纳记在体验报告上：请在所依据的体验报告里填写 adoption；没有写入任何内容。\nan adoption stands in the report itself; nothing was written.';
    case 'no-command':
      return '没有命令：办公室的意见第一行要写 /通过、/退回 理由 或 /特殊 理由；没有写入任何内容。\nthe first line must be a command of the office’s; nothing was written.';
    case 'later-than-today':
      return '收到的时间晚于今天。请核对 --at；没有写入任何内容。\n--at is later than today; nothing was written.';
    default:
      return `${id}：${REFUSALS[why]}。没有写入任何内容。\n${id}: not recorded (${why}); nothing was written.`;
  }
}

function told(id: string, { outcome, entry }: Exclude<Registered, { outcome: 'refused' }>, { leftOut }: Letter): string[] {
  const what = { written: '已记入', 'would-write': '（试运行，没有写文件）将记入', known: '以前已登记过，没有再写' }[outcome];
  return [
    `${id} ${what}：${EVENTS[entry.event]}，${entry.at.slice(0, 16).replace('T', ' ')}，来源“${entry.source ?? ''}”。`,
    ...(entry.reason ? [`理由：${entry.reason}`] : []),
    ...(entry.text ? ['内容：', ...entry.text.split('\n').map((line) => `  ${line}`)] : []),
    ...leftOut.map((part) => `注意：${part}，没有收入台账，请另行存档。`),
  ];
}
