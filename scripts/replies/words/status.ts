import { instantOf, momentIn } from '../../calendar/moments.ts';
import { CHINA_ZONE } from '../../calendar/zone.ts';
import type { JudgedDispatch } from '../../judgement.ts';
import type { Channel, ReceivedComment } from '../../records/schema/channel.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { EVENTS, STATES } from '../../words/labels.ts';
import { marker } from './marker.ts';
import { neutralLine } from './neutral.ts';
import { ADOPTION_LEFT, COMMANDS, REFUSALS, SUPPLEMENTED } from './refusals.ts';

/** What the office writes for the unit to read; what a unit wrote is not said back to it. */
const REASON_SHOWN: ReadonlySet<LogEntry['event']> = new Set(['returned', 'decline-refused', 'reclassified']);

/** More refused comments, or supplements, than this are not listed again; the first ones have been read. */
const LAST_SHOWN = 5;

/**
 * The one status comment of an issue: 状态, 截止日, what was received and when, next step. It follows from the ledger alone,
 * and counts no days, so that it is edited when something happened and not every morning.
 *
 * @param timeZone the county's
 */
export function statusText(judged: JudgedDispatch, channel: Channel, timeZone: string): string {
  const { id, entry, history, clock } = judged;
  const overdue = clock?.verdict === 'overdue';
  const clockName = timeZone === CHINA_ZONE ? '北京时间' : '当地时间';
  const when = (moment: string) => momentIn(timeZone, moment).slice(0, 16).replace('T', ' ');
  const received = receivedIn(channel);
  const refused = received.filter((one) => one.outcome === 'nothing' || isAdoption(one)).slice(-LAST_SHOWN);
  const supplements = received.filter(({ outcome }) => outcome === 'supplement').slice(-LAST_SHOWN);
  return [
    `**状态：${STATES[history.state]}${overdue ? '（逾期）' : ''}**`,
    '',
    `- 办结截止日：${clock ? `${clock.due} 24 时（${clockName}）` : '放假安排尚未公布，公布后补上'}`,
    `- 下一步：${nextStep(judged)}`,
    '',
    `办理经过（${clockName}）：`,
    '',
    ...entry.data.log.map((one) => `- ${when(one.at)} ${eventLine(one, received, judged)}`),
    ...(supplements.length > 0 ? ['', '回复等待审核时收到的：', ''] : []),
    ...supplements.map((one) => `- ${when(one.at)} ${one.kind}：${SUPPLEMENTED}${receivedNote(one)}`),
    ...(refused.length > 0 ? ['', '收到但没有记入办理的：', ''] : []),
    ...refused.map((one) => `- ${when(one.at)} ${refusedLine(one)}`),
    '',
    '这条评论由台账自动更新。是否办结以办公室审核通过为准：手工关闭议题、改标签不起作用，会自动恢复。',
    '',
    marker(id, 'status'),
  ].join('\n');
}

function eventLine(
  { event, reason, text, source, as }: LogEntry,
  received: readonly Received[],
  { history }: Pick<JudgedDispatch, 'history'>,
): string {
  const from = source === undefined ? undefined : received.find(({ url }) => url === source);
  const words = [EVENTS[event]];
  if (reason && REASON_SHOWN.has(event)) words.push(`：${neutralLine(reason)}`);
  if (as) words.push(`：${as}`);
  if (event === 'signed' && from && text && history.lastReply === null) words.push(SIGNED_ONLY);
  if (from) words.push(receivedNote(from));
  return words.join('');
}

const SIGNED_ONLY = '（只记了签收，下面写的已留存；要作为回复的，请另写一条评论，第一行写 `/办结`）';

/** Something that was received, as far as the status comment speaks of it. */
type Received = Pick<ReceivedComment, 'at' | 'posted' | 'url' | 'outcome' | 'why' | 'command' | 'withdrawn'> & {
  readonly kind: '评论' | '表单';
  /** How many texts of it there are. */
  readonly drafts: number;
};

/** Everything that was received, in the order in which it came. */
const receivedIn = ({ comments = [], revisions = [], forms = [], formRevisions = [] }: Channel): Received[] =>
  [
    ...comments.map((one): Received => {
      return { ...one, kind: '评论', drafts: revisions.filter(({ comment }) => comment === one.id).length };
    }),
    ...forms.map((one): Received => {
      return { ...one, kind: '表单', drafts: formRevisions.filter(({ form }) => form === one.issue).length };
    }),
  ].sort((a, b) => instantOf(a.at) - instantOf(b.at));

/** What became of what an entry came from: the text received first is what counts, and it stays. */
function receivedNote({ kind, drafts, withdrawn, posted }: Received): string {
  const notes = [
    ...(posted ? [`${posted.slice(0, 16).replace('T', ' ')} 发表，收到以前改过，按修改的时间算`] : []),
    ...(drafts > 1 ? [`${kind}后来修改过 ${drafts - 1} 次，各稿都已留存`] : []),
    ...(withdrawn ? [`${kind}后来被删除，收到的内容已留存`] : []),
  ];
  return notes.length > 0 ? `（${notes.join('；')}）` : '';
}

const isAdoption = ({ outcome, command }: Received): boolean => outcome === 'adopted' || command === 'adopt';

const refusedLine = (one: Received): string => (isAdoption(one) ? `\`${COMMANDS.adopt}\`：${ADOPTION_LEFT}` : refusal(one));

const refusal = ({ kind, command, why, withdrawn }: Received): string =>
  `${command ? `\`${COMMANDS[command] ?? command}\`` : kind}：${why ? REFUSALS[why] : ''}${withdrawn ? `（${kind}后来被删除）` : ''}`;

/** What the unit does next. */
function nextStep({ history, clock }: JudgedDispatch): string {
  const { state, declinePending, returns, reopenedAs } = history;
  switch (state) {
    case 'closed':
      return reopenedAs ? `已重新转办为 ${reopenedAs}，请在新的议题里办理` : '已经办结，不用再办';
    case 'declined':
      return '退单已经同意，由办公室改派，不用再办';
    case 'awaiting-review':
      return declinePending === null ? '等待办公室审核' : '等待办公室答复退单';
    case 'awaiting-signature':
      if (clock?.verdict === 'overdue') return '已经逾期，请立即签收、办理并回复';
      return clock && !clock.deemed
        ? `请签收并办理；${clock.signBy} 24 时前没有签收的，视为当天收到`
        : '请签收并办理，时限已经开始';
    case 'in-progress':
      if (clock?.verdict === 'overdue') return '已经逾期，请立即办理并回复';
      return `${returns > 0 ? '已退回重办，截止日不变：' : ''}请${clock ? `于 ${clock.due} 24 时前` : ''}回复办理情况`;
    default:
      return state satisfies never;
  }
}
