import { EVENTS } from '../words/labels.ts';
import { SECRET_WORDS } from '../words/secret-words.ts';
import type { SecretKind } from '../words/secrets.ts';
import { serialDay } from './dates.ts';
import type { ImportEvent } from './mapping.ts';

/** Why a row was not taken. The code is for programs, the message for the clerk. */
export interface Problem {
  /** As a person sees it in a spreadsheet: the header is usually row 1. */
  readonly row: number;
  readonly code: keyof typeof WORDING;
  readonly message: string;
}

/** An event and the column its date stands in, as the clerk knows them. */
export interface Dated {
  readonly event: ImportEvent;
  readonly column: string;
  readonly text: string;
}

const say = ({ event, column, text }: Dated): string => `${EVENTS[event]}日期（“${column}”）${text}`;
const DATES = '应写作 2016-03-22、2016/3/22 或 2016年3月22日';

/** What a text that is no date most likely is. */
function dateHint(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const day = serialDay(plain);
  if (day !== null) return `表格软件里日期的序号 ${plain} 是 ${day}：如果就是这一天，请写成 ${day}，或把这一列设为“日期”格式。`;
  return /^\d{1,2}(?:月\d{1,2}[日号]?|[-/.]\d{1,2})$/.test(plain) ? '这里没有写年份。' : '';
}

/** The wording: what is wrong, what was expected, what to do. */
const WORDING = {
  'total-row': (word: string) =>
    `写有“${word}”，是合计的行，不是一件事，没有导入。不用改；不想再看到这条提示的，把这一行从表格里删去。`,
  'no-key': (column: string) => `“${column}”（编号）是空的。每一行要有自己的编号，重复导入时靠它认出是同一件。请补上编号。`,
  'mangled-key': (key: string) =>
    `编号“${key}”已被表格软件改成科学计数或丢了末尾的数字。请把这一列设为“文本”格式，照原件重新填写。`,
  'duplicate-row': (first: number, key: string) =>
    `与第 ${first} 行完全相同（编号“${key}”），只导入那一行。如果确是两件，请改成不同的编号。`,
  'key-conflict': (others: readonly number[], key: string) =>
    `编号“${key}”与第 ${others.join('、')} 行相同，内容却不同，分不清是同一件还是两件，都没有导入。请改成不同的编号，或删去写错的行。`,
  'no-unit': (column: string, written: string) =>
    `没有责任单位：“${column}”${written === '' ? '是空的' : `写的是“${written}”，映射文件把它当作空白`}。转办单必须有责任单位（6.1），请查原件补上。`,
  'ambiguous-unit': (name: string, ids: readonly string[]) =>
    `“${name}”对应 ${ids.length} 个单位：${ids.join('、')}。请改写成单位全称或单位编号。`,
  'unit-like-person': (name: string) =>
    `“${name}”像是人名，没有自动新建单位。如果确是单位，请自己写进 data/units.yaml；如果是人名，请改成其所在单位。`,
  'unit-with-secret': (name: string, kind: SecretKind) =>
    `“${name}”里有${SECRET_WORDS[kind].zh}，没有自动新建单位：单位名称会公开（5.1）。请改成单位的名称，个人的姓名、号码不要写在这一格。`,
  'unit-run-together': (name: string, parts: readonly string[]) =>
    `“${name}”像是两个单位连写（${parts.join('、')}），没有自动新建单位。请在中间加上分隔符；如果确是一个单位，请自己写进 data/units.yaml。`,
  'bad-date': (dated: Dated) =>
    `${say({ ...dated, text: '' })}写的是“${dated.text}”，不是一个存在的日期。${DATES}，不早于 1949-10-01。${dateHint(dated.text)}请照原件改正。`,
  'bad-year': (column: string, written: string) =>
    `“${column}”${written === '' ? '是空的' : `写的是“${written}”，不是一个存在的日期`}，定不了转办单编号的年份。${DATES}。${dateHint(written)}请补上或改正。`,
  'no-date': (dated: Dated) => `${say(dated)}是空的。没有这个日期就无从计算办理时限（6.2），不能导入。请查原件补上。`,
  'out-of-order': (earlier: Dated, later: Dated) =>
    `${say(later)} 早于${say(earlier)}。应当不早于它（6.2）。请照原件核对这两个日期。`,
  'missing-before': (present: Dated, missing: Dated) =>
    `有${say(present)}，却没有${EVENTS[missing.event]}日期（“${missing.column}”是空的）。请补上，或删去前者。`,
  'unknown-word': (column: string, written: string, known: readonly string[]) =>
    written === ''
      ? `“${column}”是空的。请补上；空白另有所指的，在映射文件里用 default 写明。已有的写法：${known.join('、')}。`
      : `“${column}”写的是“${written}”，映射文件没有说它对应什么。已有的写法：${known.join('、')}。请改正这一格，或在映射文件的 values 里补上。`,
  'no-explanation': (columns: readonly string[]) =>
    columns.length > 0
      ? `主题或环节为 other（其他），却没有说明（“${columns.join('”“')}”是空的）。请补上。`
      : '主题或环节为 other（其他），却没有说明。请在映射文件里用 explanation 写明取哪一列，或改选清单里合适的一项。',
  'too-large': () =>
    '这一行的文字太长，写成的转办单会接近或超过 1 MB 的上限，读不回来。请把长的内容另存别处，在这一行里写明存放位置。',
  'no-reason': (what: string, columns: readonly string[]) =>
    `${what}没有写理由${columns.length > 0 ? `（“${columns.join('”“')}”是空的）` : ''}。制度要求写明理由（6.2），请补上。`,
  'no-title': (columns: readonly string[]) =>
    `标题是空的${columns.length > 0 ? `（取自“${columns.join('”“')}”）` : ''}。请补上，或在映射文件里改用别的列。`,
} as const satisfies Record<string, (...facts: never[]) => string>;

/** A problem in words. */
export function problem<Code extends keyof typeof WORDING>(
  row: number,
  code: Code,
  ...facts: Parameters<(typeof WORDING)[Code]>
): Problem {
  const word = WORDING[code] as (...facts: Parameters<(typeof WORDING)[Code]>) => string;
  return { row, code, message: word(...facts) };
}
