import Type, { type Static } from 'typebox';
import { CATEGORIES } from './choices.ts';
import { choice, day, listed, object, officerCode, text, textOrNumber } from './common.ts';

/** 1.1: full- or part-time people engaged by the county. */
const engagement = choice(['full-time', 'part-time'], {
  title: '专职或兼职',
  description: 'full-time 专职 | part-time 兼职；不清楚的不写',
});

/** 2.1, 2.3: one term of appointment with its three dated facts. The end date is stored, never derived in silence. */
const term = object(
  {
    approved: Type.Optional(day('专班会议审议通过日期')),
    minutes: Type.Optional(text('会议纪要文号')),
    appointed: day('聘书签订日期', '聘期自此日起'),
    filed: Type.Optional(day('报县政府备案日期')),
    ends: day('聘期届满日期', '聘期的最后一天'),
  },
  '聘期',
);

/** 3.4: an assigned task. An unmet one with a decision makes the year's grade 不合格 (7.2). */
const duty = object(
  {
    id: text('任务编号'),
    title: Type.Optional(text('任务')),
    assignedBy: Type.Optional(text('交办单位')),
    due: day('完成期限'),
    outcome: Type.Optional(
      choice(['done', 'unmet'], { title: '结果', description: 'done 完成 | unmet 未按要求完成；未到期不写' }),
    ),
    decision: Type.Optional(text('认定依据')),
  },
  '专项任务',
);

/** 7.4: a warning counts from the day it was served on the officer (累计接到). */
const warning = object(
  {
    number: Type.Integer({ title: '第几次警告', minimum: 1 }),
    on: day('警告日期'),
    cause: text('事由'),
    served: Type.Optional(day('送达日期')),
  },
  '警告提醒',
);

/** 5.4: a breach runs clue → verification → conclusion → decision. */
const breach = object(
  {
    clue: text('线索'),
    verified: Type.Optional(text('核实情况或日期')),
    conclusion: Type.Optional(text('结论', '以“属实”“部分属实”或“不属实”开头，后面再写情况')),
    decision: Type.Optional(text('处理决定')),
  },
  '违反纪律',
);

const dismissal = object(
  {
    on: day('解聘日期', '自此日起不再是体验员'),
    basis: textOrNumber('依据条款'),
    decision: Type.Optional(text('决定文号')),
  },
  '解聘',
);

/** 3.1, 3.3: study, publicity, meetings attended. */
const service = object(
  {
    kind: choice(['study', 'publicity', 'meeting'], { title: '类别', description: 'study 学习 | publicity 宣传 | meeting 参会' }),
    on: day('日期'),
    note: Type.Optional(text('内容')),
  },
  '履职记录',
);

const excused = object(
  {
    month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', title: '月份', description: '如 2022-03' }),
    approver: Type.Optional(text('批准人')),
    reason: Type.Optional(text('理由')),
  },
  '免报月份',
);

const officer = object(
  {
    code: officerCode(),
    category: choice(CATEGORIES, {
      title: '类别',
      description: 'official 公职人员 | enterprise 企业主体经营者 | community 社会热心人士；以推荐或报名的渠道为准',
    }),
    engagement: Type.Optional(engagement),
    terms: Type.Array(term, { title: '聘期', minItems: 1 }),
    conflicts: Type.Optional(Type.Array(listed('责任单位'), { title: '回避单位' })),
    duties: Type.Optional(Type.Array(duty, { title: '专项任务' })),
    warnings: Type.Optional(Type.Array(warning, { title: '警告提醒' })),
    breaches: Type.Optional(Type.Array(breach, { title: '违反纪律' })),
    service: Type.Optional(Type.Array(service, { title: '履职记录' })),
    excused: Type.Optional(Type.Array(excused, { title: '免报月份' })),
    dismissal: Type.Optional(dismissal),
  },
  '体验员',
);

/** Officers by code. Never a name, a phone number or an employer: those are in the encrypted roster. */
export const OfficersSchema = Type.Array(officer, { title: '体验员名册' });

export type Officer = Static<typeof officer>;
export type Term = Static<typeof term>;
export type Duty = Static<typeof duty>;
export type Breach = Static<typeof breach>;
export type Category = (typeof CATEGORIES)[number];
