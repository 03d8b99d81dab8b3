import type { JudgedDispatch } from '../../judgement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { STATES } from '../../words/labels.ts';
import { marker } from './marker.ts';
import { neutralLine } from './neutral.ts';

/** 6.2: a comment of its own, because an edited one reaches nobody's inbox. */
export function reminderText({ id, clock }: JudgedDispatch): string {
  return [
    `临期提醒：这件应于 ${clock?.due ?? ''} 24 时前办结回复，时限不能延长。已经回复或者正在审核的，不用再办。`,
    '',
    marker(id, 'reminder'),
  ].join('\n');
}

export function supervisionTitle({ id, entry: { data } }: JudgedDispatch, stage: 1 | 2): string {
  return `【${STAGES[stage]}】${neutralLine(data.number ?? id)} ${[...neutralLine(data.title)].slice(0, 120).join('')}`;
}

/**
 * 6.2: the 督办单 of one stage. It follows from the ledger alone and is edited when the matter moves.
 *
 * @param issue where the unit answers
 */
export function supervisionBody(
  { id, entry: { data }, history, clock }: JudgedDispatch,
  stage: 1 | 2,
  issue: string,
  ledger: Ledger,
): string {
  const unit = ledger.units.get(data.unit)?.name ?? data.unit;
  return [
    `**${neutralLine(ledger.office.office)}${STAGES[stage]}单**`,
    '',
    `${neutralLine(unit)}：`,
    '',
    `转办单 ${neutralLine(data.number ?? id)} 应于 ${clock?.due ?? ''} 办结，${stage === 1 ? '已经逾期' : '逾期后经督办仍未办结'}。`,
    `请立即办理，并在原议题里回复：${issue}`,
    '',
    `当前状态：${STATES[history.state]}`,
    '',
    marker(id, `supervision-${stage}`),
  ].join('\n');
}

const STAGES: Readonly<Record<1 | 2, string>> = { 1: '督办', 2: '再次督办' };
