import Type, { type Static } from 'typebox';
import { choice, day, dispatchId, listed, meetingId, moment, object, reportId, text } from './common.ts';

export const EVENTS = [
  'dispatched',
  'signed',
  'declined',
  'decline-accepted',
  'decline-refused',
  'replied',
  'accepted',
  'returned',
  'urged',
  'reclassified',
  'discussed',
  'escalated',
  'reopened',
] as const;

export const NATURES = ['general', 'special'] as const;

/** One thing that happened to a dispatch. Which further fields an event needs is the check `log-details`. */
const logEntry = object(
  {
    at: moment('时间'),
    event: choice(EVENTS, {
      title: '事件',
      description:
        'dispatched 转办 | signed 签收 | declined 退单 | decline-accepted 同意退单 | decline-refused 不同意退单 | replied 回复 | accepted 办结 | returned 退回重办 | urged 催办 | reclassified 变更性质 | discussed 协调会研究 | escalated 提请专班 | reopened 重新转办',
    }),
    by: Type.Optional(text('经办')),
    text: Type.Optional(text('内容')),
    source: Type.Optional(text('来源', '信函、邮件或评论的出处')),
    reason: Type.Optional(text('理由', '退单、退回重办、变更性质时必填')),
    nature: Type.Optional(choice(NATURES, { title: '变更后的性质' })),
    meeting: Type.Optional(meetingId()),
    as: Type.Optional(dispatchId('新转办单编号')),
  },
  '办理记录',
);

/** What the public may read of a dispatch, once the office has decided. */
const publication = object(
  {
    result: choice(['pending', 'public', 'withheld'], {
      title: '是否公开',
      description: 'pending 待定 | public 公开 | withheld 不公开',
    }),
    on: Type.Optional(day('决定日期')),
    by: Type.Optional(text('决定人')),
    reason: Type.Optional(text('不公开的理由')),
    summary: Type.Optional(text('公开摘要', '公众看到的问题摘要')),
    replySummary: Type.Optional(text('答复摘要', '公众看到的办理结果')),
  },
  '公开',
);

/** 6.1, 6.2: what the office sends one unit, and everything that follows. States and verdicts are derived from `log`. */
export const DispatchSchema = object(
  {
    id: dispatchId(),
    number: Type.Optional(text('文号', '如 屯营商转〔2022〕31号')),
    reports: Type.Optional(Type.Array(reportId(), { title: '所依据的体验报告（仅办公室可见）' })),
    unit: listed('责任单位'),
    role: Type.Optional(
      choice(['lead', 'assisting'], { title: '主办或协办', description: 'lead 主办 | assisting 协办（须写 lead）' }),
    ),
    lead: Type.Optional(dispatchId('主办转办单编号')),
    nature: choice(NATURES, { title: '问题性质', description: 'general 一般性问题 | special 特殊问题（须写 natureReason）' }),
    natureReason: Type.Optional(text('定为特殊问题的理由')),
    theme: Type.Optional(listed('主题')),
    stage: Type.Optional(listed('环节')),
    problems: Type.Optional(Type.Array(listed('问题类型'), { title: '问题类型' })),
    explanation: Type.Optional(text('说明', '主题、环节或问题类型选 other 时必填')),
    title: text('标题'),
    request: Type.Optional(text('办理要求')),
    reopens: Type.Optional(dispatchId('重新转办自哪一件')),
    redirects: Type.Optional(dispatchId('改派自哪一件')),
    importedFrom: Type.Optional(text('导入来源', '由导入命令写入：表名与行的编号')),
    issue: Type.Optional(text('回复议题', '由同步程序写回的网址')),
    log: Type.Array(logEntry, { title: '办理记录', minItems: 1 }),
    publication: Type.Optional(publication),
  },
  '转办单',
);

export type Dispatch = Static<typeof DispatchSchema>;
export type LogEntry = Static<typeof logEntry>;
export type LogEvent = (typeof EVENTS)[number];
export type Nature = (typeof NATURES)[number];
