import Type, { type Static } from 'typebox';
import { day, object, text } from './common.ts';

const entry = Type.Union([
  day('日期'),
  object({ date: day('日期'), reason: Type.Optional(text('事由')), basis: Type.Optional(text('依据')) }, '日期'),
]);

/** The county's own closures and workdays, laid over the State Council's calendar (6.2). */
export const CalendarSchema = object(
  {
    closures: Type.Optional(Type.Array(entry, { title: '全县停工停业的日子（不计工作日）' })),
    workdays: Type.Optional(Type.Array(entry, { title: '全县加班的日子（计工作日）' })),
  },
  '县内工作日安排',
);

/** One year of the State Council's notice, as it was announced. A day in late December may stand in the next year's file. */
export const StateCouncilYearSchema = object(
  {
    year: Type.Integer({ title: '年份' }),
    notices: Type.Optional(Type.Array(text('通知网址'), { title: '国务院办公厅通知' })),
    // As NateScarlet/holiday-cn publishes them, so that a new year's file can be taken over as it is.
    papers: Type.Optional(Type.Array(text('通知网址'), { title: '国务院办公厅通知' })),
    $schema: Type.Optional(text('结构')),
    $id: Type.Optional(text('文件')),
    days: Type.Array(
      object(
        { name: text('节日'), date: day('日期'), isOffDay: Type.Boolean({ title: '是否放假', description: '否即调休上班' }) },
        '放假或调休的日子',
      ),
      { title: '放假与调休' },
    ),
  },
  '国务院放假安排',
);

export type CountyCalendar = Static<typeof CalendarSchema>;
export type StateCouncilYear = Static<typeof StateCouncilYearSchema>;
