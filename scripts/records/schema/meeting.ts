import Type, { type Static } from 'typebox';
import { choice, day, dispatchId, meetingId, object, text } from './common.ts';

/** What the public may read of a meeting, once the office has decided: what it was about and what it decided. */
const publication = object(
  {
    result: choice(['pending', 'public', 'withheld'], {
      title: '议题和决定是否公开',
      description: 'pending 待定 | public 公开 | withheld 不公开',
    }),
    on: Type.Optional(day('决定日期')),
    by: Type.Optional(text('决定人')),
    reason: Type.Optional(text('不公开的理由')),
  },
  '公开',
);

/** 6.3: a coordination meeting, or the task force's decision on a major matter. */
export const MeetingSchema = object(
  {
    id: meetingId(),
    held: day('开会日期'),
    kind: choice(['coordination', 'task-force'], { title: '类别', description: 'coordination 协调会 | task-force 专班会议' }),
    title: text('议题'),
    proposedBy: Type.Optional(Type.Array(text('提请单位'), { title: '提请单位' })),
    dispatches: Type.Optional(Type.Array(dispatchId(), { title: '涉及的转办单' })),
    decision: Type.Optional(text('决定事项')),
    minutes: Type.Optional(text('纪要文号')),
    publication: Type.Optional(publication),
  },
  '协调会与专班会议',
);

export type Meeting = Static<typeof MeetingSchema>;
