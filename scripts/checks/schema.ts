import { isDay } from '../calendar/days.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Expectation } from '../records/fault.ts';
import { closest } from '../words/closest.ts';
import { defineCheck } from './check.ts';
import { type FaultOf, faultsOfCodes, placeOf } from './faults.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from './quote.ts';

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
      zh: ({ field, title, value, expected, suggestion }: Shape) => ({
        message: `${nameZh(field, title)}${isEmpty(value) ? '是空的' : `写的是${written(value, expected, quotedZh)}`}，${expectedZh(expected)}`,
        hint: isUnquoted(value, expected)
          ? `要当文字用，请加英文双引号，写作 "${value}"`
          : suggestion
            ? `${didYouMeanZh([suggestion])}请改正后保存`
            : isNoSuchDay(value, expected)
              ? '日历上没有这一天，请核对'
              : isEmpty(value)
                ? '请填上；这个字段不是必填的话，也可以把整行删去'
                : hasFullWidthColon(value)
                  ? '字段后面要用英文冒号加一个空格，不能用中文冒号“：”'
                  : hasFullWidthComma(value)
                    ? '各项之间要用英文逗号加一个空格，不能用中文逗号“，”或顿号'
                    : '请按上面的样子改写',
      }),
      en: ({ field, value, expected, suggestion }) => ({
        message: `${nameEn(field)} is ${isEmpty(value) ? 'empty' : written(value, expected, quotedEn)}; ${expectedEn(expected)}`,
        hint: isUnquoted(value, expected)
          ? `put it in double quotes to make it text: "${value}"`
          : suggestion
            ? `${didYouMeanEn([suggestion])}correct it and save`
            : isNoSuchDay(value, expected)
              ? 'the calendar has no such day; look it up again'
              : isEmpty(value)
                ? 'fill it in, or delete the whole line if the field is not required'
                : hasFullWidthColon(value)
                  ? 'a plain colon and a space must follow each field, not a full-width colon'
                  : hasFullWidthComma(value)
                    ? 'a plain comma and a space must stand between the items, not a full-width comma'
                    : 'write it in that form',
      }),
    },
    'missing-field': {
      severity: 'error',
      zh: ({ field, title, expected }: Missing) => ({
        message: `缺少必填的字段${nameZh(field, title)}`,
        hint: `请补上一行 ${lastOf(field)}: ……，${expectedZh(expected)}`,
      }),
      en: ({ field, expected }) => ({
        message: `the required field ${quotedEn(field)} is missing`,
        hint: `add a line ${lastOf(field)}: …; ${expectedEn(expected)}`,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const fault of faultsOfCodes(ledger, 'shape', 'missing-field')) {
      const place = placeOf(fault);
      if (fault.code === 'missing-field') yield found(fault.code, place, fault.args);
      else yield found(fault.code, place, { ...fault.args, suggestion: idNamed(ledger, fault) ?? fault.args.suggestion });
    }
  },
});

/** The id of a unit, theme, stage or problem type whose Chinese name stands where its id should; the nearest officer. */
function idNamed({ themes, unitList, officers }: Ledger, { args, path = [] }: FaultOf<'shape'>): string | null {
  const { value } = args;
  if (typeof value !== 'string') return null;
  const name = value.trim();
  const field = path.findLast((step) => typeof step === 'string');
  const lists = { theme: themes.themes, stage: themes.stages, problems: themes.problems };
  if (field === 'theme' || field === 'stage' || field === 'problems') {
    return lists[field].find(({ zh, en }) => zh === name || en.toLowerCase() === name.toLowerCase())?.id ?? null;
  }
  if (field === 'officer') return closest(name, officers.keys())[0] ?? null;
  const units = new Set(['unit', 'units', 'conflicts', 'successor']);
  if (!units.has(String(field))) return null;
  return unitList.find((unit) => [unit.name, ...(unit.aliases ?? [])].includes(name))?.id ?? null;
}

const nameZh = (field: string, title: string): string =>
  field === '' ? `“${title}”这个文件` : title === field ? `“${field}”` : `“${title}”（${field}）`;
const nameEn = (field: string): string => (field === '' ? 'the file' : `"${field}"`);
const lastOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

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

const written = (value: unknown, expected: Expectation | string, quote: (value: unknown) => string): string =>
  isUnquoted(value, expected) ? String(value) : quote(value);

function expectedZh(expected: Expectation | string): string {
  if (typeof expected === 'string') return `应写作像 ${expected} 这样`;
  switch (expected.form) {
    case 'text':
      return '应为文字';
    case 'day':
      return '应为日期，写作 2022-03-15';
    case 'moment':
      return '应为时间，写作 2022-03-16T09:30:00+08:00（日期、字母 T、时分秒、时区）';
    case 'day-or-moment':
      return '应为日期 2022-03-15，或时间 2022-03-16T09:30:00+08:00';
    case 'boolean':
      return '应为 true（是）或 false（否）';
    case 'list':
      return '应为列表：写在方括号里 [一, 二]，或每项一行、以“- ”开头';
    case 'fields':
      return '应为一组字段：每行一个“字段: 值”，或写在大括号里 { 字段: 值 }';
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

function expectedEn(expected: Expectation | string): string {
  if (typeof expected === 'string') return `it should look like ${expected}`;
  switch (expected.form) {
    case 'text':
      return 'it should be text';
    case 'day':
      return 'it should be a day, written 2022-03-15';
    case 'moment':
      return 'it should be a moment, written 2022-03-16T09:30:00+08:00';
    case 'day-or-moment':
      return 'it should be a day 2022-03-15 or a moment 2022-03-16T09:30:00+08:00';
    case 'boolean':
      return 'it should be true or false';
    case 'list':
      return 'it should be a list: in brackets [one, two], or one item to a line behind "- "';
    case 'fields':
      return 'it should be a group of fields: one "field: value" to a line, or in braces { field: value }';
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
