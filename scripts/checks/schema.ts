import { isDay } from '../calendar/days.ts';
import type { Path } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Expectation } from '../records/fault.ts';
import { DASH } from '../records/likely-meant.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { type FaultOf, faultsOfCodes, placeOf } from './faults.ts';
import { choicesOf, idLabelled, listFor } from './listed.ts';

type Shape = FaultOf<'shape'>['args'];
type Missing = FaultOf<'missing-field'>['args'];

/** Every field a record needs is there, and holds what its schema says. */
export const schema = defineCheck({
  id: 'schema',
  clause: 'format',
  about: {
    zh: '每个字段都有规定的写法：日期写作 2022-03-15，选项只能用规定的词，编号有固定的样子；必填的字段不能少。',
    en: 'Every field has its form: dates as 2022-03-15, choices by the listed words, ids in their pattern; and no required field may be missing.',
  },
  wording: {
    shape: {
      severity: 'error',
      zh: ({ field, title, value, expected, suggestion, json, item, listed }: Shape & InFile & InList) => ({
        message: `${item === null ? nameZh(field, title) : `第 ${item} 项`}${isEmpty(value) ? '是空的' : `写的是${isUnquoted(value, expected) ? bareZh(value) : quotedZh(value)}`}，${expectedZh(expected, json)}`,
        hint: shapeHintZh({ value, expected, suggestion, json, listed }),
      }),
      en: ({ field, value, expected, suggestion, json, item, listed }) => ({
        message: `${item === null ? nameEn(field) : `item ${item}`} is ${isEmpty(value) ? 'empty' : isUnquoted(value, expected) ? value : quotedEn(value)}; ${expectedEn(expected, json)}`,
        hint: shapeHintEn({ value, expected, suggestion, json, listed }),
      }),
    },
    'missing-field': {
      severity: 'error',
      zh: ({ field, title, expected, json }: Missing & InFile) => ({
        message: `缺少必填的字段${nameZh(field, title)}`,
        hint: json
          ? `请补上一项 "${lastOf(field)}": ……，各项之间用英文逗号；${expectedZh(expected, json)}`
          : `请补上一行 ${lastOf(field)}: ……，${expectedZh(expected, json)}`,
      }),
      en: ({ field, expected, json }) => ({
        message: `the required field ${quotedEn(field)} is missing`,
        hint: json
          ? `add "${lastOf(field)}": …, with a comma between the items; ${expectedEn(expected, json)}`
          : `add a line ${lastOf(field)}: …; ${expectedEn(expected, json)}`,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const fault of faultsOfCodes(ledger, 'shape', 'missing-field')) {
      const place = placeOf(fault);
      const json = fault.file.endsWith('.json');
      const expected = expectedIn(ledger, fault);
      if (fault.code === 'missing-field')
        yield found(fault.code, place, { ...fault.args, expected: expected as Expectation, json });
      else {
        const suggestion = meantBy(ledger, fault);
        yield found(fault.code, place, {
          ...fault.args,
          expected,
          suggestion: json ? inJson(suggestion, fault.args.expected) : suggestion,
          json,
          item: itemOf(fault),
          listed: expected !== fault.args.expected,
        });
      }
    }
  },
});

/** A file in JSON is advised in JSON: its texts stand in quotes. */
interface InFile {
  readonly json: boolean;
}

/** A file that is a list is told which of its items is wrong; null for anything else. */
interface InList {
  readonly item: number | null;
  /** Whether the value comes from a closed list of the county's (3.2). */
  readonly listed: boolean;
}

const itemOf = ({ path = [] }: FaultOf<'shape'>): number | null =>
  path.length === 1 && typeof path[0] === 'number' ? path[0] + 1 : null;

type Wrong = Pick<Shape, 'value' | 'expected' | 'suggestion'> & InFile & Pick<InList, 'listed'>;

/** What to do about a value, by the first thing that explains it. */
function shapeHintZh({ value, expected, suggestion, json, listed }: Wrong): string {
  if (isUnquoted(value, expected))
    return `要当文字用，请照原样加上英文双引号，写作像 "${value}" 这样${typeof value === 'number' ? '；前后的 0 也照原样写' : ''}`;
  if (hasFullWidthBracket(value, expected)) return '括号要用英文的 { } 或 [ ]，不能用全角的｛ ｝［ ］或【 】';
  if (suggestion) return `${didYouMeanZh([suggestion])}请改正后保存`;
  if (isNoSuchDay(value, expected)) return '日历上没有这一天，请核对';
  if (isEmpty(value)) return `请填上；这个字段不是必填的话，也可以把${json ? '这一项' : '整行'}删去`;
  if (hasOddDash(value, expected)) return '列表的每一项以英文减号加一个空格“- ”开头：这里的减号后面少了空格，或者不是英文减号';
  if (hasFullWidthColon(value)) return '字段后面要用英文冒号加一个空格，不能用中文冒号“：”';
  if (hasFullWidthComma(value)) return '各项之间要用英文逗号加一个空格，不能用中文逗号“，”或顿号';
  if (listed) return '请从中选一个英文编号；都不合适的选 other，并写 explanation';
  return '请按上面的样子改写';
}

function shapeHintEn({ value, expected, suggestion, json, listed }: Wrong): string {
  if (isUnquoted(value, expected))
    return `to make it text, put what you wrote in double quotes, like "${value}"${typeof value === 'number' ? ', with every 0 it has' : ''}`;
  if (hasFullWidthBracket(value, expected)) return 'the brackets must be plain { } or [ ], not full-width ones';
  if (suggestion) return `${didYouMeanEn([suggestion])}correct it and save`;
  if (isNoSuchDay(value, expected)) return 'the calendar has no such day; look it up again';
  if (isEmpty(value)) return `fill it in, or delete ${json ? 'it' : 'the whole line'} if the field is not required`;
  if (hasOddDash(value, expected)) return 'each item of a list begins with a plain hyphen and a space: "- "';
  if (hasFullWidthColon(value)) return 'a plain colon and a space must follow each field, not a full-width colon';
  if (hasFullWidthComma(value)) return 'a plain comma and a space must stand between the items, not a full-width comma';
  if (listed) return 'choose one of these; where none fits, other with an explanation';
  return 'write it in that form';
}

/** What was meant, as JSON has it: words in quotes, numbers and `true` as they are. */
function inJson(suggestion: string | null, expected: Expectation | string): string | null {
  if (suggestion === null || suggestion.startsWith('"')) return suggestion;
  const form = typeof expected === 'string' ? 'text' : expected.form;
  if (form === 'list') return JSON.stringify([suggestion.replace(/^\[|\]$/g, '')]);
  return form === 'boolean' || form === 'number' ? suggestion : JSON.stringify(suggestion);
}

/** What should stand there: an id of a closed list (3.2) is one of those the county has, and its form alone would help nobody. */
function expectedIn({ themes }: Ledger, fault: FaultOf<'shape'> | FaultOf<'missing-field'>): Expectation | string {
  const { expected } = fault.args;
  const items = typeof expected !== 'string' && expected.form === 'like' ? listFor(fieldOf(fault), themes) : null;
  return items ? choicesOf(items) : expected;
}

/** What was meant by a value: an id that the county knows, else what its form suggests. */
function meantBy(ledger: Ledger, fault: FaultOf<'shape'>): string | null {
  const { value, expected, suggestion } = fault.args;
  const id = idNamed(ledger, fault);
  if (id !== null) return typeof expected !== 'string' && expected.form === 'list' ? `[${id}]` : id;
  // A number may have the form of an id and still be none.
  const isNoId = typeof value === 'number' && LISTED.has(fieldOf(fault)) && !ledger.units.has(String(value));
  return isNoId ? null : suggestion;
}

const UNITS = ['unit', 'units', 'conflicts', 'successor'];
const LISTED: ReadonlySet<string> = new Set(['theme', 'stage', 'problems', ...UNITS]);

const fieldOf = ({ path = [] }: { readonly path?: Path }): string => String(path.findLast((step) => typeof step === 'string'));

/** The id of a unit, theme, stage or problem type whose Chinese name stands where its id should; the nearest officer. */
function idNamed({ themes, unitList, officers }: Ledger, fault: FaultOf<'shape'>): string | null {
  const { value } = fault.args;
  if (typeof value !== 'string') return null;
  const name = value.trim();
  const field = fieldOf(fault);
  const items = listFor(field, themes);
  if (items) return idLabelled(name, items);
  if (field === 'officer') return closest(name, officers.keys())[0] ?? null;
  if (!UNITS.includes(field)) return null;
  return unitList.find((unit) => [unit.name, ...(unit.aliases ?? [])].includes(name))?.id ?? null;
}

const nameZh = (field: string, title: string): string =>
  field === '' ? `“${title}”这个文件` : title === field ? `“${field}”` : `“${title}”（${field}）`;
const nameEn = (field: string): string => (field === '' ? 'the file' : `"${field}"`);
const lastOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Where a list or a group belongs, a text in full-width brackets was meant for one. */
const hasFullWidthBracket = (value: unknown, expected: Expectation | string): boolean =>
  typeof value === 'string' &&
  typeof expected !== 'string' &&
  (expected.form === 'list' || expected.form === 'fields') &&
  /^\s*[｛［【]/.test(value);
/** Items behind dashes that YAML takes for text. */
const hasOddDash = (value: unknown, expected: Expectation | string): boolean =>
  typeof value === 'string' && typeof expected !== 'string' && expected.form === 'list' && DASH.test(value);
const hasFullWidthComma = (value: unknown): boolean => typeof value === 'string' && /[，、]/.test(value);
const hasFullWidthColon = (value: unknown): boolean => typeof value === 'string' && value.includes('：');

/** A date in digits that is on no calendar. */
function isNoSuchDay(value: unknown, expected: Expectation | string): boolean {
  if (typeof expected === 'string' || !['day', 'moment', 'day-or-moment'].includes(expected.form)) return false;
  const found = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(String(value));
  return (
    found !== null &&
    !isDay(
      found
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    )
  );
}

/** A number or a `true` where text belongs looks like the text it isn't. */
const isUnquoted = (value: unknown, expected: Expectation | string): boolean =>
  (typeof value === 'number' || typeof value === 'boolean') && typeof expected !== 'string' && expected.form === 'text';

const bareZh = (value: unknown): string => (typeof value === 'number' ? `数字 ${value}` : ` ${value}`);

function expectedZh(expected: Expectation | string, json: boolean): string {
  const day = json ? '"2022-03-15"' : '2022-03-15';
  if (typeof expected === 'string') return `应写作像 ${expected} 这样`;
  switch (expected.form) {
    case 'text':
      return json ? '应为英文双引号里的文字' : '应为文字';
    case 'day':
      return `应为日期，写作 ${day}`;
    case 'moment':
      return '应为时间，写作 2022-03-16T09:30:00+08:00（日期、字母 T、时分秒、时区）';
    case 'day-or-moment':
      return '应为日期 2022-03-15，或时间 2022-03-16T09:30:00+08:00';
    case 'boolean':
      return '应为 true（是）或 false（否）';
    case 'list':
      return json ? '应为列表，写在方括号里 [ …, … ]' : '应为列表：写在方括号里 [一, 二]，或每项一行、以“- ”开头';
    case 'fields':
      return json ? '应为一组字段，写在大括号里 { "字段": 值 }' : '应为一组字段：每行一个“字段: 值”，或写在大括号里 { 字段: 值 }';
    case 'number':
      return `应为${expected.whole ? '整数' : '数字'}${rangeZh(expected)}`;
    case 'choice':
      return `只能是 ${expected.choices.map(({ word, label }) => (label ? `${word}（${label}）` : word)).join('、')}`;
    case 'like':
      // The schema's own description mostly shows the sample already.
      return /^如 |^$/.test(expected.note) ? `应写作像 ${expected.sample} 这样` : `应为${expected.note}`;
    default:
      return expected satisfies never;
  }
}

function expectedEn(expected: Expectation | string, json: boolean): string {
  const day = json ? '"2022-03-15"' : '2022-03-15';
  if (typeof expected === 'string') return `it should look like ${expected}`;
  switch (expected.form) {
    case 'text':
      return json ? 'it should be text in double quotes' : 'it should be text';
    case 'day':
      return `it should be a day, written ${day}`;
    case 'moment':
      return 'it should be a moment, written 2022-03-16T09:30:00+08:00';
    case 'day-or-moment':
      return 'it should be a day 2022-03-15 or a moment 2022-03-16T09:30:00+08:00';
    case 'boolean':
      return 'it should be true or false';
    case 'list':
      return json
        ? 'it should be a list in brackets [ …, … ]'
        : 'it should be a list: in brackets [one, two], or one item to a line behind "- "';
    case 'fields':
      return json
        ? 'it should be a group of fields in braces { "field": value }'
        : 'it should be a group of fields: one "field: value" to a line, or in braces { field: value }';
    case 'number':
      return `it should be a ${expected.whole ? 'whole number' : 'number'}${rangeEn(expected)}`;
    case 'choice':
      return `it can only be ${expected.choices.map(({ word }) => word).join(', ')}`;
    case 'like':
      return `it should look like ${expected.sample}`;
    default:
      return expected satisfies never;
  }
}

type Range = Extract<Expectation, { form: 'number' }>;

const rangeZh = ({ minimum, maximum }: Range): string =>
  [minimum === null ? '' : `不小于 ${minimum}`, maximum === null ? '' : `不大于 ${maximum}`]
    .filter(Boolean)
    .map((part) => `，${part}`)
    .join('');

const rangeEn = ({ minimum, maximum }: Range): string =>
  [minimum === null ? '' : `at least ${minimum}`, maximum === null ? '' : `at most ${maximum}`]
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('');
