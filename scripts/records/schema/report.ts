import Type, { type Static } from 'typebox';
import { choice, day, dayOrMoment, listed, object, officerCode, reportId, text } from './common.ts';

/** 6.1: what the office made of a report when it came in. */
const screening = object(
  {
    result: choice(['valid', 'invalid', 'duplicate', 'returned'], {
      title: '筛选结果',
      description: 'valid 有效 | invalid 无效 | duplicate 重复（并案） | returned 退回补充',
    }),
    on: day('筛选日期'),
    reason: Type.Optional(text('理由', '无效、退回补充时必填')),
    duplicateOf: Type.Optional(reportId('与哪一条重复')),
  },
  '筛选',
);

/** 7.2: what came of it, as the unit or the office decided. Partial adoption counts only when `counts` says so. */
const adoption = object(
  {
    result: choice(['adopted', 'partial', 'rejected'], {
      title: '采纳结果',
      description: 'adopted 采纳 | partial 部分采纳（须写 counts） | rejected 不采纳（须写 reason）',
    }),
    on: day('决定日期', '采纳决定的日期；计入哪一年以此为准'),
    by: Type.Optional(text('采纳单位')),
    basis: Type.Optional(text('依据', '文号或会议')),
    counts: Type.Optional(Type.Boolean({ title: '部分采纳是否计数' })),
    reason: Type.Optional(text('不采纳的理由')),
  },
  '采纳',
);

/** What an officer handed in. Private for good: no field of it reaches a unit or the public. */
export const ReportSchema = object(
  {
    id: reportId(),
    officer: officerCode(),
    received: dayOrMoment('收件日期'),
    channel: Type.Optional(
      choice(['email', 'paper', 'form', 'other'], {
        title: '收件方式',
        description: 'email 邮件 | paper 书面 | form 表单 | other 其他',
      }),
    ),
    kind: choice(['report', 'opinion', 'suggestion'], {
      title: '类别',
      description: 'report 体验报告 | opinion 意见 | suggestion 工作建议',
    }),
    tone: Type.Optional(choice(['negative', 'positive'], { title: '正负面', description: 'negative 负面 | positive 正面案例' })),
    mode: Type.Optional(
      choice(['undercover', 'on-errand'], {
        title: '体验方式',
        description: 'on-errand 实境式（4.2） | undercover 暗访式（4.3）',
      }),
    ),
    visited: Type.Optional(dayOrMoment('体验时间')),
    theme: listed('主题'),
    stage: Type.Optional(listed('环节')),
    problems: Type.Optional(Type.Array(listed('问题类型'), { title: '问题类型' })),
    explanation: Type.Optional(text('说明', '主题、环节或问题类型选 other 时必填')),
    units: Type.Optional(Type.Array(listed('责任单位'), { title: '责任单位' })),
    title: text('标题'),
    source: Type.Optional(text('来源', '收件登记表单的网址；由登记程序写入，同一张表只登记一次')),
    screening: Type.Optional(screening),
    adoption: Type.Optional(adoption),
  },
  '体验报告',
);

export type Report = Static<typeof ReportSchema>;
export type Screening = Static<typeof screening>;
export type Adoption = Static<typeof adoption>;
