import Type, { type Static } from 'typebox';
import { choice, day, dispatchId, meetingId, object, text } from './common.ts';

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
  },
  '协调会与专班会议',
);

export type Meeting = Static<typeof MeetingSchema>;
