import Type from 'typebox';

/**
 * The building blocks every record's schema shares. A `title` is what a person reads (form label, hover
 * text, message), so it is Chinese; a `description` says what to write.
 */

/** A calendar day as ISO text, `2022-03-15`. Text order is time order, so days compare with `<`. */
export type Day = string;

/** A moment as ISO text with its offset, `2022-03-16T09:30:00+08:00`. */
export type Moment = string;

/** A calendar month as ISO text, `2022-03`. */
export type Month = string;

interface Words {
  readonly title: string;
  readonly description?: string;
}

export const day = (title: string, description = '日期，写作 2022-03-15') => Type.String({ format: 'date', title, description });

/** The format alone would let any white space stand for the `T`. */
const MOMENT = { format: 'date-time', pattern: '^\\d{4}-\\d{2}-\\d{2}T' } as const;

export const moment = (title: string, description = '时间，写作 2022-03-16T09:30:00+08:00（带时区）') =>
  Type.String({ ...MOMENT, title, description });

/** A day, or a moment that names its day in the county's time zone. */
export const dayOrMoment = (title: string) =>
  Type.Union([Type.String({ format: 'date' }), Type.String(MOMENT)], {
    title,
    description: '日期 2022-03-15，或带时区的时间 2022-03-16T09:30:00+08:00',
  });

export const text = (title: string, description?: string) =>
  Type.String({ minLength: 1, title, ...(description ? { description } : {}) });

/** Text that a person may have written so that YAML reads a number: a clause `7.4`, a year `2022`. */
export const textOrNumber = (title: string, description?: string) =>
  Type.Union([Type.String({ minLength: 1 }), Type.Number()], { title, ...(description ? { description } : {}) });

const identifier = (title: string, letter: string, description?: string) =>
  Type.String({
    pattern: `^${letter}\\d{4}-\\d{4,}$`,
    title,
    description: description ?? `编号：字母 ${letter}、年份、连字符、至少四位数字，如 ${letter}2022-0001`,
  });

export const reportId = (title = '体验报告编号') => identifier(title, 'R');
export const dispatchId = (title = '转办单编号') => identifier(title, 'D');

export const meetingId = (title = '会议编号') =>
  Type.String({ pattern: '^M\\d{4}-\\d{2,}$', title, description: '编号：M、年份、连字符、至少两位数字，如 M2022-01' });

/** An id from one of the county's own lists (units, themes …): whether it exists is a check, not a schema. */
export const listed = (title: string, description?: string) =>
  Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', title, description: description ?? '小写英文编号，如 market-regulation' });

/**
 * An officer's code. New codes avoid I O Q 0 1 (easily misread); Q is still read, because codes with it are in use.
 * The first character is a letter, so that YAML never takes a code for a number.
 */
export const officerCode = (title = '体验员代码') =>
  Type.String({
    pattern: '^[A-HJ-NP-Z2-9]{4,12}$',
    title,
    description: '随机代码，不含 I O Q 0 1，如 K7M3XP；绝不写姓名',
  });

/** A closed list of words; the description says in Chinese what each means, which the editor shows. */
export const choice = <const Values extends readonly string[]>(values: Values, { title, description }: Words) =>
  Type.Enum<[...Values]>([...values], { title, ...(description ? { description } : {}) });

export const object = <T extends Type.TProperties>(properties: T, title: string) =>
  Type.Object(properties, { additionalProperties: false, title });
