import type { JudgedDispatch } from '../../judgement.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import { EVENTS, NATURES, STATES, VERDICTS } from '../../words/labels.ts';
import { nameOfUnit } from '../units.ts';
import { gist } from './columns.ts';

/** The left column: what the ledger says of a dispatch, and what was written into its log since a day ago. */
export function ledgerLines(judged: JudgedDispatch, before: readonly LogEntry[]): string[] {
  const { id, entry, history, clock } = judged;
  const { unit, log, redirects } = entry.data;
  const known = new Set(before.map((one) => JSON.stringify(one)));
  const ended = clock && hasEnded(history);
  const verdict = ended || clock?.verdict === 'overdue' ? `（${VERDICTS[clock.verdict]}）` : '';
  return [
    `${id} ${nameOfUnit(unit)}${redirects ? `（改派自 ${redirects}）` : ''}`,
    `  ${STATES[history.state]}${verdict}`,
    ...(clock ? [`  ${NATURES[clock.nature]} ${clock.limit} 个工作日，截止 ${shortDay(clock.due)}${receipt(judged)}`] : []),
    ...log.filter((one) => !known.has(JSON.stringify(one))).map((one) => `  + ${when(one.at)} ${entryWords(one)}`),
  ];
}

function receipt({ clock }: JudgedDispatch): string {
  if (!clock) return '';
  if (clock.received === null) return `（最迟 ${shortDay(clock.signBy)} 视为收到）`;
  return clock.deemed ? `（${shortDay(clock.received)} 视为收到）` : '';
}

const entryWords = ({ event, text, reason }: LogEntry): string =>
  [EVENTS[event], ...[reason, text].filter((words) => words !== undefined).map((words) => gist(words, 24))].join('：');

/** Month, day and time: some of it is written down on a later day than it happened. */
export const when = (at: string): string => at.slice(5, 16).replace('T', ' ');

export const shortDay = (dayOrMoment: string): string => dayOrMoment.slice(5, 10);
