import { closeByHand, cutOff, fillIn, letter, mend, rewrite, type Step, say, send } from './act.ts';
import { LETTERS_ONLY } from './county.ts';
import { type Sent, wordsOf } from './dispatches.ts';

export const FIRST_DAY = '2022-09-19';
export const LAST_DAY = '2022-10-14';

/** The days on which no run took place: the machine room was shut for the holiday. */
export const OUTAGE = { from: '2022-10-01', to: '2022-10-07' } as const;

const sent = (n: number, matter: string, unit: string, more: Partial<Sent> = {}): Sent => ({
  id: `D2022-000${n}`,
  matter,
  unit,
  nature: 'general',
  ...more,
});

const LICENCE = sent(1, 'licence-change-returned', 'market-regulation');
const ACCEPTANCE = sent(2, 'joint-acceptance-overdue', 'housing', { nature: 'special' });
const MISSENT = sent(3, 'registration-record-query-queue', 'government-services');
const WATER = sent(4, 'water-connection-named-builder', LETTERS_ONLY);
const STALL = sent(5, 'street-stall-enforcement-manner', 'urban-management');
const RESENT = sent(6, 'registration-record-query-queue', 'natural-resources', { redirects: MISSENT.id });
const LUNCH = sent(7, 'lunch-break-no-duty', 'government-services');
const INVOICE = sent(8, 'invoice-quota-increase', 'tax');

const replyTo = ({ matter: key }: Sent, which = 0): string => {
  const { matter, say: words } = wordsOf(key);
  return words(matter.replies[which]);
};
const thin = ({ matter: key }: Sent): { readonly text: string; readonly reason: string } => {
  const { matter, say: words } = wordsOf(key);
  return { text: words(matter.thinReply.text), reason: words(matter.thinReply.returnReason) };
};

/** What a mail program puts below an answer, with a command in it that is not the writer's. */
const QUOTED = `

------------------ 原始邮件 ------------------
发件人: "yunxi-ledger";
主题: 转办单

- 已经办结：第一行写
/办结`;

const BY_MAIL = '（用邮件回的，下面带着原文；原文里的“/办结”不算）';

/** A month of the cycle, in the order in which it happens. */
export const STORY: readonly Step[] = [
  send('2022-09-19T09:05', LICENCE),
  send('2022-09-19T09:20', ACCEPTANCE),
  say('2022-09-19T14:12', LICENCE.id, LICENCE.unit, '/签收', 'signed'),
  send('2022-09-20T08:50', MISSENT),
  send('2022-09-20T09:10', WATER),
  say('2022-09-20T10:30', ACCEPTANCE.id, ACCEPTANCE.unit, '／签收', 'signed'),
  say('2022-09-20T16:05', LICENCE.id, 'stranger', '/办结', null),
  say('2022-09-21T09:48', MISSENT.id, MISSENT.unit, '/退单 不动产登记资料查询由自然资源和规划局负责', 'declined'),
  letter('2022-09-21T15:00', WATER.id, 'unit', '云供水函〔2022〕9号签收回执.txt', '/签收', 'signed'),
  say('2022-09-21T16:40', LICENCE.id, LICENCE.unit, replyTo(LICENCE), 'replied'),
  say('2022-09-22T09:15', LICENCE.id, 'office', '/通过', 'accepted'),
  say('2022-09-22T09:25', MISSENT.id, 'office', '/通过', 'decline-accepted'),
  send('2022-09-22T09:30', STALL),
  send('2022-09-22T10:05', RESENT),
  cutOff('2022-09-22T10:06', RESENT.id),
  say('2022-09-23T09:20', RESENT.id, RESENT.unit, '/签收', 'signed'),
  say('2022-09-23T15:35', ACCEPTANCE.id, ACCEPTANCE.unit, thin(ACCEPTANCE).text, 'replied'),
  say('2022-09-26T09:30', ACCEPTANCE.id, 'office', `/退回 ${thin(ACCEPTANCE).reason}`, 'returned'),
  letter('2022-09-26T10:10', WATER.id, 'unit', '云供水函〔2022〕11号.txt', replyTo(WATER), 'replied'),
  closeByHand('2022-09-26T15:20', STALL.id, STALL.unit, '综合行政执法局手工关闭了议题'),
  letter('2022-09-27T09:00', WATER.id, 'office', '审核意见.txt', '/通过', 'accepted'),
  say('2022-09-27T16:30', RESENT.id, RESENT.unit, `${replyTo(RESENT)}${QUOTED}`, 'replied', BY_MAIL),
  say('2022-09-28T09:10', RESENT.id, 'office', '/通过', 'accepted'),
  say('2022-09-28T10:45', ACCEPTANCE.id, ACCEPTANCE.unit, `/办结\n${replyTo(ACCEPTANCE)}`, 'replied'),
  rewrite(
    '2022-09-28T15:00',
    ACCEPTANCE.id,
    ACCEPTANCE.unit,
    (text) => `${text}\n（补充：联系人见附件）`,
    '住房和城乡建设局改了自己的评论',
  ),
  say('2022-09-29T09:00', ACCEPTANCE.id, 'office', '/通过', 'accepted'),
  send('2022-09-30T09:00', LUNCH),
  say('2022-09-30T11:10', LUNCH.id, LUNCH.unit, '/签收', 'signed'),
  say('2022-10-06T10:30', LUNCH.id, LUNCH.unit, replyTo(LUNCH), 'replied'),
  send('2022-10-08T09:00', INVOICE),
  say('2022-10-08T14:20', INVOICE.id, INVOICE.unit, '/签收', 'signed'),
  say('2022-10-09T09:30', LUNCH.id, 'office', '/通过', 'accepted'),
  fillIn('2022-10-10T16:10', INVOICE.id, INVOICE.unit, 'D2022-0080', replyTo(INVOICE), null),
  mend('2022-10-11T14:30', INVOICE.id, INVOICE.unit, INVOICE.id, replyTo(INVOICE), 'replied'),
  say('2022-10-11T16:20', STALL.id, STALL.unit, `对不起，回复晚了。${replyTo(STALL)}`, 'replied'),
  say('2022-10-12T09:00', INVOICE.id, 'office', '/通过', 'accepted'),
  say('2022-10-12T09:20', STALL.id, 'office', '/通过', 'accepted'),
  say('2022-10-13T10:00', STALL.id, STALL.unit, '谢谢办公室', null),
];
