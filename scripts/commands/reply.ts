import { basename } from 'node:path';
import { momentIn, wallClock } from '../calendar/moments.ts';
import { parseStamp } from '../import/dates.ts';
import type { Judgement } from '../judgement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { dispatchesNumbered } from '../ledger/numbered.ts';
import { likelyMeant } from '../records/likely-meant.ts';
import { type Day, dispatchId, type Moment } from '../records/schema/common.ts';
import { CannotEdit } from '../replies/ledger/front-matter-edit.ts';
import { type Letter, UnreadableLetter } from '../replies/letters/letter.ts';
import { readLetter } from '../replies/letters/read-letter.ts';
import { type Registered, registerLetter } from '../replies/letters/register.ts';
import { LETTER_REFUSALS } from '../replies/words/letter-refusals.ts';
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
  const dispatch = dispatchNamed(id, judgement.ledger);
  const letter = await readLetter(options.file).catch((error: unknown) => {
    throw error instanceof UnreadableLetter ? new UsageError(error.message) : error;
  });
  const received = {
    text: letter.text,
    role: options.by,
    at: receivedAt(options, judgement),
    source: options.source ?? basename(options.file),
  };
  const result = register(judgement, dispatch, received, options.dryRun ?? false);
  if (result.outcome === 'refused') throw new UsageError(refusal(dispatch, LETTER_REFUSALS[result.why]));
  if (options.json) printJson({ id: dispatch, outcome: result.outcome, entry: result.entry, leftOut: letter.leftOut });
  else printLines(told(dispatch, result, letter));
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
    if (offset) return momentIn(timeZone, `${day}T${clock}${offset}`);
    if (day && clock) return wallClock(timeZone, `${day}T${clock}`);
    // A minute of one digit may have lost the other.
    const stamp = /[:：]\d$/.test(at.trim()) ? null : parseStamp(at, timeZone);
    if (stamp?.time) return wallClock(timeZone, `${stamp.day}T${stamp.time}`);
    throw new UsageError(stamp ? hourNeeded(at, stamp.day) : NO_MOMENT(at));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(NO_MOMENT(at));
  }
}

/** `2022-03-18 11:03`, with seconds and an offset if need be. What else is unmistakable, the import's reader of dates takes. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/;

const NO_MOMENT = (at: string): string =>
  `--at 的“${at}”读不出是什么时间，应写作 "2022-03-18 11:03"（办公室收到的时间，二十四小时制，分钟写两位）。\n` +
  `--at: "${at}" is no moment; write "2022-03-18 11:03".`;

const hourNeeded = (at: string, day: Day): string =>
  `--at 的“${at}”没有写几点几分，请写作 "${day} 11:03" 这样，后面是办公室收到的钟点。\n--at: "${at}" has no hour; write "${day} 11:03".`;

const AT_NEEDED =
  '请用 --at 写明办公室收到的时间，如 --at "2022-03-18 11:03"：台账的日期是固定的，不能用此刻的钟点。\n' +
  'name the moment of receipt with --at: the county’s day is fixed, so this machine’s clock says nothing.';

/**
 * The id of the dispatch a clerk names: by its id, or by the number on its paper. An id with a slip is told and not
 * guessed, since what follows is written.
 *
 * @throws UsageError when no dispatch is named so, or more than one
 */
function dispatchNamed(name: string, ledger: Ledger): string {
  const { dispatches, unreadable } = ledger;
  if (dispatches.has(name) || unreadable.has(name)) return name;
  const numbered = dispatchesNumbered(ledger, name);
  const [only] = numbered;
  if (only && numbered.length === 1) return only.data.id;
  const meant = likelyMeant(name, { form: 'like', sample: '', note: '' }, dispatchId());
  const ids = numbered.length > 0 ? numbered.map(({ data }) => data.id) : [meant].filter((id) => dispatches.has(id ?? ''));
  if (ids.length === 0) throw new UsageError(refusal(name, LETTER_REFUSALS['unknown-dispatch']));
  throw new UsageError(
    `台账里没有 ${name}。您要找的是不是 ${ids.join('、')}？请用这个编号再登记一次；没有写入任何内容。\n` +
      `no dispatch ${name}; did you mean ${ids.join(', ')}? Nothing was written.`,
  );
}

const refusal = (id: string, { zh, en }: { readonly zh: string; readonly en: string }): string =>
  `${id}：${zh}。没有写入任何内容。\n${id}: ${en}; nothing was written.`;

function told(
  id: string,
  { outcome, entry, signed, later }: Exclude<Registered, { outcome: 'refused' }>,
  { leftOut }: Letter,
): string[] {
  const what = { written: '已记入', 'would-write': '（试运行，没有写文件）将记入', known: '以前已登记过，没有再写' }[outcome];
  return [
    `${id} ${what}：${signed ? `${EVENTS[signed.event]}、` : ''}${EVENTS[entry.event]}，${entry.at.slice(0, 16).replace('T', ' ')}，来源“${entry.source ?? ''}”。`,
    ...(entry.reason ? [`理由：${entry.reason}`] : []),
    ...(entry.text ? ['内容：', ...entry.text.split('\n').map((line) => `  ${line}`)] : []),
    ...(later
      ? [
          `注意：log 里已有更晚的记录（${later.at.slice(0, 16).replace('T', ' ')} ${EVENTS[later.event]}），这一条按时间排在它前面。`,
        ]
      : []),
    ...leftOut.map((part) => `注意：${part}，没有收入台账，请另行存档。`),
  ];
}
