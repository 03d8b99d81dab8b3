import type { JudgedDispatch } from '../../judgement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type WorkedDay, workedDays } from '../../rules/clock-working.ts';
import { NATURE_TERMS, ROLES } from '../../words/labels.ts';
import { marker } from './marker.ts';
import { neutral, neutralLine } from './neutral.ts';

/** At most 256 characters are taken by a forge. */
const TITLE_MOST = 120;

export function issueTitle({ id, entry: { data } }: Pick<JudgedDispatch, 'id' | 'entry'>): string {
  return `【转办】${neutralLine(data.number ?? id)} ${cut(neutralLine(data.title), TITLE_MOST)}`;
}

/**
 * The issue a unit reads: the matter as the office rewrote it, what is asked, by when with every day counted, and how
 * to answer. Nothing in it says who reported.
 *
 * @param body the record's text below its front matter
 */
export function issueBody(judged: JudgedDispatch, body: string, ledger: Ledger): string {
  const { id, entry, clock } = judged;
  const { data } = entry;
  const unit = ledger.units.get(data.unit)?.name ?? data.unit;
  const themes = [
    named(ledger.themes.themes, data.theme),
    named(ledger.themes.stages, data.stage),
    ...(data.problems ?? []).map((problem) => named(ledger.themes.problems, problem)),
  ].filter((word) => word !== null);
  const nature = NATURE_TERMS[clock?.nature ?? data.nature];
  return [
    `**${neutralLine(ledger.office.office)}**`,
    '',
    '| 项目 | 内容 |',
    '| --- | --- |',
    row('转办单编号', data.number ? `${data.number}（${id}）` : id),
    row(data.role ? `${ROLES[data.role]}单位` : '责任单位', unit),
    row('事项', data.title),
    row('性质', `${nature}${data.natureReason ? `：${data.natureReason}` : ''}`),
    ...(themes.length > 0 ? [row('主题', themes.join(' · '))] : []),
    ...(data.reopens ? [row('重新转办自', data.reopens)] : []),
    row('办结截止日', clock ? dueWords(clock.due, clock.received === null) : '放假安排尚未公布，公布后补上'),
    '',
    '## 问题摘要',
    '',
    neutral(body.trim()) || '见事项。',
    '',
    ...(data.request ? ['## 办理要求', '', neutral(data.request.trim()), ''] : []),
    ...workingSection(judged, ledger),
    '## 怎样回复',
    '',
    '- 在下面直接写评论就是回复，没有格式要求；用邮件回复通知也可以。',
    '- 签收：第一行写 `/签收`；同时回复的，下一行写 `/办结`。',
    '- 不属本单位职责：第一行写 `/退单 理由`。',
    '- 已经办结：第一行写 `/办结`，下面写办理情况和整改措施。',
    '- 回复等待审核时再写的，作为补充留存，不改变回复时间；要重新回复的，第一行写 `/办结`。',
    '- 只认本单位登记的账号；收到的评论会标上 👀，并在状态评论里列出。',
    '- 请不要在评论里写个人电话、身份证号等信息，也不要打听是谁反映的。',
    '',
    marker(id, 'issue'),
  ].join('\n');
}

const row = (name: string, value: string): string => `| ${name} | ${neutralLine(value).replaceAll('|', '\\|')} |`;

const dueWords = (due: string, isLatest: boolean): string =>
  isLatest ? `${due} 24 时前（签收得早，截止日相应提前）` : `${due} 24 时前`;

/** 6.2: the days as they were counted, so that nobody has to trust the result. */
function workingSection({ history, clock }: JudgedDispatch, { calendar }: Ledger): string[] {
  if (!clock) return [];
  const dayZero = clock.received ?? clock.signBy;
  if (!calendar.covers(dayZero) || !calendar.covers(clock.due)) return [];
  const zero =
    clock.received === null
      ? `${dayZero}：最迟视为收到的日子，第 0 日（${history.dispatched} 转办）`
      : `${dayZero}：${clock.deemed ? '视为收到' : '签收'}，第 0 日`;
  let count = 0;
  const line = ({ date, counts, why }: WorkedDay): string =>
    counts ? `- ${date}：${why}，第 ${++count} 个工作日` : `- ${date}：${why}，不计`;
  return [`## 时限：${clock.limit} 个工作日`, '', `- ${zero}`, ...workedDays(dayZero, clock.due, calendar).map(line), ''];
}

const named = (list: Ledger['themes']['themes'], id: string | undefined): string | null =>
  id === undefined ? null : (list.find((item) => item.id === id)?.zh ?? id);

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
