import type { Message } from '../../findings/finding.ts';
import { marker } from './marker.ts';
import { neutralLine } from './neutral.ts';

/** What the office is reminded of in its own repository. */
const NOTICES = {
  'monthly-report': '体验员月度上报',
  'dismissal-proposal': '拟解聘',
  'quarterly-report': '季度报告',
  'assessment-due': '年度考核',
  'calendar-ends': '放假安排',
  'reply-channel': '回复渠道',
} as const;

export type NoticeRule = keyof typeof NOTICES;

export const noticeTitle = (rule: NoticeRule, subject: string | null): string =>
  `【提醒】${NOTICES[rule]}${subject === null ? '' : ` ${subject}`}`;

/** A notice to the office: what the checks say now, line by line. It closes by itself when they say nothing more. */
export function noticeBody(key: string, messages: readonly Message[]): string {
  return [
    ...(messages.length === 0 ? ['已经没有要处理的。'] : messages.flatMap(lines)),
    '',
    '这个议题由台账自动更新，事情处理完、台账里登记好以后自动关闭。',
    '',
    marker('office', key),
  ].join('\n');
}

const lines = ({ message, hint }: Message): string[] => [`- ${neutralLine(message)}`, `  → ${neutralLine(hint)}`];
