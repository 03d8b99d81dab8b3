import Type, { type Static } from 'typebox';
import { day, object, text, textOrNumber } from './common.ts';

const value = <T extends Type.TSchema>(schema: T, title: string) =>
  Type.Optional(object({ value: schema, clause: textOrNumber('条款'), reason: text('理由') }, title));

const count = Type.Integer({ minimum: 0 });
const share = Type.Number({ minimum: 0, maximum: 1 });
const byCategory = object({ official: count, enterprise: count, community: count }, '按类别');

/**
 * Every number of the regulation, each with its clause and its reason, in force between two dates (8.1).
 * A later policy may name only what it changes; the rest is inherited from the one before it.
 */
export const PolicySchema = object(
  {
    id: Type.Optional(textOrNumber('编号')),
    title: Type.Optional(text('名称', '不写时以文件名代替')),
    source: Type.Optional(text('来源')),
    effective: object({ from: day('施行日期'), to: Type.Optional(Type.Union([day('期满日期'), Type.Null()])) }, '有效期'),
    maxOfficers: value(count, '体验员总数上限'),
    maxByCategory: value(byCategory, '各类别上限'),
    ratio: value(byCategory, '类别比例'),
    termMonths: value(Type.Integer({ minimum: 1 }), '聘期月数'),
    monthlyMinimum: value(count, '每人每月最少条数'),
    consecutiveMissed: value(Type.Integer({ minimum: 1 }), '连续未报月数'),
    missedOver: value(count, '全年未报月数超过'),
    excusedMonths: value(Type.Boolean(), '是否允许免报'),
    generalDays: value(Type.Integer({ minimum: 1 }), '一般性问题办理时限（工作日）'),
    specialDays: value(Type.Integer({ minimum: 1 }), '特殊问题办理时限（工作日）'),
    deemedReceiptDays: value(count, '视为签收（工作日）'),
    declineDays: value(count, '退单时限（工作日）'),
    supervisionDays: value(count, '逾期多久督办（工作日）'),
    secondSupervisionDays: value(count, '逾期多久再次督办（工作日）'),
    quarterlyReportDays: value(Type.Integer({ minimum: 1 }), '季度报告报送期限（工作日）'),
    excellentOver: value(count, '优秀：采纳超过'),
    goodOver: value(count, '良好：采纳超过'),
    qualifiedFrom: value(count, '合格：采纳至少'),
    fallbackBelow: value(count, '采纳过少：低于'),
    excellentShare: value(share, '按总数考核的优秀比例'),
    goodShare: value(share, '按总数考核的良好比例'),
    fallbackBase: value(Type.Enum(['pool', 'all']), '按总数考核的基数'),
    warningsMax: value(Type.Integer({ minimum: 1 }), '警告次数'),
    warningScope: value(Type.Enum(['term', 'all']), '警告累计范围'),
    subsidy: value(object({ excellent: count, good: count, qualified: count }, '补助'), '交通和差旅补助（元）'),
    rankFrom: value(Type.Integer({ minimum: 1 }), '参与排名的最小基数'),
    suppressUnder: value(count, '公开时少于几件不显示'),
  },
  '政策',
);

export type PolicyFile = Static<typeof PolicySchema>;
type Meta = 'id' | 'title' | 'source' | 'effective';
export type PolicyKey = Exclude<keyof PolicyFile, Meta>;

/** Every policy value in force on a day, as plain values. */
export type PolicyValues = { readonly [K in PolicyKey]-?: NonNullable<PolicyFile[K]>['value'] };
