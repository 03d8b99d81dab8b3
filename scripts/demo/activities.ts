import type { Day } from '../records/schema/common.ts';

/** What officers took part in (3.1, 3.3) and were asked to do (3.4). */

const done = (id: string, title: string, due: Day) => ({
  id,
  title,
  assignedBy: '县优化营商环境工作专班办公室',
  due,
  outcome: 'done' as const,
});
const study = (on: Day, note: string) => ({ kind: 'study' as const, on, note });
const publicity = (on: Day, note: string) => ({ kind: 'publicity' as const, on, note });
const meeting = (on: Day, note: string) => ({ kind: 'meeting' as const, on, note });

export const TRAINING = study('2022-01-12', '体验员岗前培训：制度、纪律与报告写法');
export const LAW = study('2022-05-18', '集中学习《优化营商环境条例》');
export const MARKET = publicity('2022-06-16', '在城关镇农贸市场发放惠企政策明白纸');
export const PARK = publicity('2022-09-21', '到产业园区介绍体验员制度');
export const FORUM = meeting('2022-07-22', '列席施工许可协调会');
export const SURVEY = meeting('2022-10-19', '参加营商环境评估座谈会');

export const HALL = done('T2022-01', '政务服务大厅窗口专项评价', '2022-04-29');
export const POWER = done('T2022-02', '小微企业用电报装专项评价', '2022-07-29');
export const PERMIT = done('T2022-03', '工程建设项目审批专项评价', '2022-10-31');
