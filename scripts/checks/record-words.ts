import type { LogEvent } from '../records/schema/dispatch.ts';
import type { Screening } from '../records/schema/report.ts';

/** What people call the results of a screening (6.1). */
export const SCREENING_ZH: Readonly<Record<Screening['result'], string>> = {
  valid: '有效',
  invalid: '无效',
  duplicate: '重复',
  returned: '退回补充',
};

export const SCREENING_EN: Readonly<Record<Screening['result'], string>> = {
  valid: 'valid',
  invalid: 'invalid',
  duplicate: 'a duplicate',
  returned: 'returned',
};

/** A log event as a clerk knows it and as it is written: `“签收”（signed）`. */
export const eventZh = (event: LogEvent): string => `“${EVENTS[event]}”（${event}）`;

const EVENTS: Readonly<Record<LogEvent, string>> = {
  dispatched: '转办',
  signed: '签收',
  declined: '退单',
  'decline-accepted': '同意退单',
  'decline-refused': '不同意退单',
  replied: '回复',
  accepted: '办结',
  returned: '退回重办',
  urged: '催办',
  reclassified: '变更性质',
  discussed: '协调会研究',
  escalated: '提请专班',
  reopened: '重新转办',
};
