import Type, { type Static } from 'typebox';
import { choice, listed, object, text } from '../records/schema/common.ts';
import { NATURES } from '../records/schema/dispatch.ts';

/** The events a table can tell of, which is to say those that need nothing but a day, and a reason at most. */
const IMPORT_EVENTS = ['dispatched', 'signed', 'declined', 'decline-accepted', 'replied', 'returned', 'accepted'] as const;
export type ImportEvent = (typeof IMPORT_EVENTS)[number];

const column = (title: string) => text(title, '表头上的列名，照原样写');
const template = (title: string) => text(title, '文字，可用 {列名} 取这一行的内容，如 来信 {编号}');
const time = (title: string) =>
  Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$', title, description: '时刻，写作 "09:00"（要加引号）' });

/** A column whose words stand for values of ours. */
const lookup = <T extends Type.TSchema>(value: T, title: string) =>
  object(
    {
      column: column('列名'),
      values: Type.Record(Type.String(), value, { title: '表中的写法对应的值', description: '如 一般: general' }),
      default: Type.Optional(value),
    },
    title,
  );

const nature = choice(NATURES, { title: '问题性质', description: 'general 一般性问题 | special 特殊问题' });

const event = object(
  {
    event: choice(IMPORT_EVENTS, {
      title: '事件',
      description:
        'dispatched 转办 | signed 签收 | declined 退单 | decline-accepted 同意退单 | replied 回复 | returned 退回重办 | accepted 办结',
    }),
    column: column('日期所在的列'),
    time: Type.Optional(time('只有日期时用的时刻')),
    text: Type.Optional(template('内容')),
    reason: Type.Optional(template('理由（退单、退回重办必填）')),
  },
  '事件',
);

/** How the columns of somebody's table become dispatches: the file given to `ledger import --map`. */
export const MappingSchema = object(
  {
    source: Type.String({
      pattern: '^[^\\s#/]+$',
      title: '来源名称',
      description: '这份台账的名字，不含空格、# 和 /；同一份台账永远用同一个名字，换文件名、换格式都不变',
    }),
    sheet: Type.Optional(text('工作表', 'XLSX 有多个工作表时写其名称')),
    headerRow: Type.Optional(Type.Integer({ minimum: 1, title: '表头在第几行', description: '从 1 数起，默认 1' })),
    key: column('每行编号所在的列'),
    unit: object(
      {
        column: column('责任单位所在的列'),
        separators: Type.Optional(
          Type.Array(Type.String({ minLength: 1 }), { title: '一格写多个单位时的分隔符', description: '默认 、 ， ; 和换行' }),
        ),
      },
      '责任单位',
    ),
    blanks: Type.Optional(
      Type.Array(text('视为空白的写法'), { title: '视为空白的写法', description: '如 无、—、（姓名已隐去）' }),
    ),
    title: template('标题'),
    number: Type.Optional(template('文号')),
    request: Type.Optional(template('办理要求')),
    body: Type.Optional(template('正文')),
    nature: Type.Union([nature, lookup(nature, '问题性质')], { title: '问题性质' }),
    natureReason: Type.Optional(template('定为特殊问题的理由')),
    theme: Type.Optional(Type.Union([listed('主题'), lookup(listed('主题'), '主题')], { title: '主题' })),
    stage: Type.Optional(Type.Union([listed('环节'), lookup(listed('环节'), '环节')], { title: '环节' })),
    explanation: Type.Optional(template('说明（主题或环节为 other 时必填）')),
    events: Type.Array(event, { minItems: 1, title: '日期列与办理记录', description: '按发生的先后写；第一个必须是 dispatched' }),
    time: Type.Optional(time('只有日期时用的时刻，默认 09:00')),
    idYear: Type.Optional(column('编号取哪一列的年份，默认取转办日期')),
  },
  '导入映射',
);

export type Mapping = Static<typeof MappingSchema>;
export type Lookup = { column: string; values: Record<string, string>; default?: string };

/** An event that makes sense only after another: a case is closed on a reply, a reply is sent back (6.2). */
export const FOLLOWS: Readonly<Partial<Record<ImportEvent, ImportEvent>>> = {
  accepted: 'replied',
  returned: 'replied',
  'decline-accepted': 'declined',
};

/** A column's name in a template. */
export const COLUMN = /\{([^{}]+)\}/g;

/** The columns that a template takes words from. */
export const columnsOf = (words: string | undefined): string[] =>
  [...(words ?? '').matchAll(COLUMN)].map(([, name]) => name as string);

/** Every template of a mapping, by the field it stands in. */
export function templatesOf({ title, number, request, body, natureReason, explanation, events }: Mapping): [string, string][] {
  const own = Object.entries({ title, number, request, body, natureReason, explanation });
  const ofEvents = events.flatMap(({ text, reason }, i) =>
    Object.entries({ text, reason }).map(([field, words]): [string, string | undefined] => [`events[${i + 1}].${field}`, words]),
  );
  return [...own, ...ofEvents].filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** Every column the mapping speaks of; the table must have them all. */
export function columnsNeeded(map: Mapping): string[] {
  const lookups = [map.nature, map.theme, map.stage].flatMap((value) => (typeof value === 'object' ? [value.column] : []));
  const plain = [map.key, map.unit.column, ...map.events.map((e) => e.column), ...(map.idYear ? [map.idYear] : [])];
  return [...new Set([...plain, ...lookups, ...templatesOf(map).flatMap(([, words]) => columnsOf(words))])];
}
