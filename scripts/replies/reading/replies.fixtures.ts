import type { Reply, Role } from '../plan/decide.ts';

/** A reply as it came, and exactly what it says. */
export interface ReplyText {
  readonly name: string;
  readonly role: Role;
  readonly text: string;
  readonly command: Reply['command'];
  readonly said: string;
}

const plain = (name: string, text: string, said: string, role: Role = 'unit'): ReplyText => ({
  name,
  role,
  text,
  command: null,
  said,
});
const unit = (name: string, text: string, command: Reply['command'], said = ''): ReplyText => ({
  name,
  role: 'unit',
  text,
  command,
  said,
});
const office = (name: string, text: string, command: Reply['command'], said = ''): ReplyText => ({
  name,
  role: 'office',
  text,
  command,
  said,
});

const ANSWER = '已核查，一次性告知清单已修订，窗口已更换。';

/** The notice that units get by mail: it explains the commands, so each of them stands in every quoted tail. */
const NOTICE = `云营商转〔2022〕31号　企业变更登记一次性告知不到位

怎么答复：直接写明办理情况。也可以在第一行写
/签收
/退单 理由
/办结
`;

/** The notice as a mail program quotes it with `>`. */
const QUOTED_NOTICE = NOTICE.split('\n')
  .map((line) => `> ${line}`)
  .join('\n');

const LONG = '已逐项整改。'.repeat(11_667);

/** Replies as Chinese mail programs, telephones and browsers send them, and as somebody would write them who means harm. */
export const REPLIES: readonly ReplyText[] = [
  // Plain words and commands.
  plain('one line', ANSWER, ANSWER),
  plain(
    'several paragraphs with Windows line ends',
    `一、情况属实。\r\n\r\n二、${ANSWER}\r\n`,
    `一、情况属实。\n\n二、${ANSWER}`,
  ),
  plain('nothing but blanks', ' \n\u3000\n', ''),
  unit('sign', '/签收', { name: 'sign' }),
  unit('sign with a full-width slash and blanks around it', '\n \u3000／签收 \n', { name: 'sign' }),
  unit('sign and settle on one line', '/签收 /办结\n已整改。', { name: 'settle', signs: true }, '已整改。'),
  unit('sign and settle on one line with words', '/签收 /办结 已整改。', { name: 'settle', signs: true }, '已整改。'),
  unit('sign, then words', '/签收\n三个工作日内书面答复。', { name: 'sign' }, '三个工作日内书面答复。'),
  unit('settle with a comma and words on one line', `/办结，${ANSWER}`, { name: 'settle' }, ANSWER),
  unit('settle with an ideographic blank', `/办结\u3000${ANSWER}\n附件另送。`, { name: 'settle' }, `${ANSWER}\n附件另送。`),
  unit('decline with its reason behind it', '/退单 企业登记档案由行政审批局保管', {
    name: 'decline',
    reason: '企业登记档案由行政审批局保管',
  }),
  unit('decline without a blank', '／退单：不属本单位职责', { name: 'decline', reason: '不属本单位职责' }),
  unit(
    'decline with its reason below',
    '/退单\n不属本单位职责，建议转行政审批局。',
    { name: 'decline' },
    '不属本单位职责，建议转行政审批局。',
  ),
  unit('a command copied with its formatting', '`/签收`', { name: 'sign' }),
  unit('a command in bold', `**/办结**\n${ANSWER}`, { name: 'settle' }, ANSWER),
  office('approve', '/通过', { name: 'approve' }),
  office('return with a reason', '/退回 没有写明整改时限', { name: 'return', reason: '没有写明整改时限' }),
  office('adopt', '/采纳 云市监复〔2022〕3号', { name: 'adopt', reason: '云市监复〔2022〕3号' }),
  office('special with a reason below', '/特殊\n涉及三个部门，需要会商。', { name: 'special' }, '涉及三个部门，需要会商。'),

  // What looks like a command and is none.
  plain('a command of the other side', '/通过', '/通过'),
  plain('a word that begins like a command', '/办结率统计见附表', '/办结率统计见附表'),
  plain('a command on the second line', `${ANSWER}\n/办结`, `${ANSWER}\n/办结`),
  plain('a command in a sentence', '我们准备回复 /办结 了', '我们准备回复 /办结 了'),
  plain('a path', '/opt/清单.docx 已更新', '/opt/清单.docx 已更新'),
  plain('a command in a fence', '```\n/办结\n```', '```\n/办结\n```'),
  plain('a command quoted on the first line', `> /办结\n\n${ANSWER}`, ANSWER),
  plain('a command below a quotation on GitHub', `> 请于三日内答复\n\n/办结`, '/办结'),
  plain('the office talking', '请抓紧。', '请抓紧。', 'office'),

  // Mail programs, each with the commands in its quoted tail.
  plain(
    'QQ mail',
    `${ANSWER}\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: "体验办";\n发送时间: 2022年3月17日(星期四) 上午9:03\n收件人: "市监局";\n主题: 转办单\n\n${NOTICE}`,
    ANSWER,
  ),
  plain(
    'QQ mail in plain text',
    `${ANSWER}\n\n------------------ 原始邮件 ------------------\n发件人: "体验办" <tiyan@yunxi.example>;\n发送时间: 2022年3月17日(星期四) 上午9:03\n收件人: "市监局"<scjg@yunxi.example>;\n\n${NOTICE}`,
    ANSWER,
  ),
  unit('163 with wrote', `/签收\n\nAt 2022-03-17 09:03:11, "体验办" <tiyan@yunxi.example> wrote:\n\n${NOTICE}`, { name: 'sign' }),
  plain(
    '163 with its table',
    `${ANSWER}\n---- 回复的原邮件 ----\n| 发件人 | 体验办 |\n| 日期 | 2022年3月17日 09:03 |\n| 主题 | 转办单 |\n\n${NOTICE}`,
    ANSWER,
  ),
  plain(
    'Foxmail',
    `${ANSWER}\n\n市场监督管理局\n \n发件人： 体验办\n发送时间： 2022-03-17 09:03\n收件人： 市监局\n主题： 转办单\n${NOTICE}`,
    `${ANSWER}\n\n市场监督管理局`,
  ),
  plain(
    'Outlook in Chinese',
    `${ANSWER}\n\n________________________________\n发件人: 体验办 <tiyan@yunxi.example>\n发送时间: 2022年3月17日 9:03\n收件人: 市监局\n主题: 转办单\n\n${NOTICE}`,
    ANSWER,
  ),
  unit(
    'Outlook in English',
    `/办结\n${ANSWER}\n\nFrom: tiyan@yunxi.example <tiyan@yunxi.example>\nSent: Thursday, March 17, 2022 9:03 AM\nTo: scjg@yunxi.example\nSubject: D2022-0031\n\n${NOTICE}`,
    { name: 'settle' },
    ANSWER,
  ),
  plain(
    'iPhone',
    `${ANSWER}\n\n发自我的 iPhone\n\n> 在 2022年3月17日，上午9:03，体验办 <tiyan@yunxi.example> 写道：\n> \n${QUOTED_NOTICE}`,
    ANSWER,
  ),
  plain('a telephone with its advertisement', `${ANSWER}\n来自我的华为手机\n-------- 原始邮件 --------\n${NOTICE}`, ANSWER),
  plain(
    'Gmail in Chinese',
    `${ANSWER}\n\n体验办 <tiyan@yunxi.example> 于2022年3月17日周四 09:03写道：\n\n${QUOTED_NOTICE}`,
    ANSWER,
  ),
  plain(
    'Apple Mail, its head broken over two lines',
    `${ANSWER}\n\n在 2022年3月17日，上午9:03，云溪县优化营商环境工作专班办公室\n<tiyan@yunxi.example> 写道：\n\n${QUOTED_NOTICE}`,
    ANSWER,
  ),
  plain(
    "GitHub's own footer",
    `${ANSWER}\n\n—\nReply to this email directly, view it on GitHub, or unsubscribe.\nYou are receiving this because you were mentioned.`,
    `${ANSWER}\n\n—`,
  ),
  plain(
    'an answer below what it answers',
    `在 2022年3月17日，体验办 <tiyan@yunxi.example> 写道：\n\n${QUOTED_NOTICE}\n\n${ANSWER}`,
    ANSWER,
  ),
  plain('answers between the lines of a quotation', `> 一、是否属实？\n属实。\n> 二、如何整改？\n${ANSWER}`, `属实。\n${ANSWER}`),
  plain('quotations in quotations', `${ANSWER}\n\n于 2022-03-18 写道：\n>> /办结\n>>> /退单 理由\n> /签收\n`, ANSWER),
  plain('nothing but the quoted mail', `-----Original Message-----\n${NOTICE}`, ''),
  plain('a signature', `${ANSWER}\n-- \n市场监督管理局 登记科`, ANSWER),

  // What means harm, or looks like it.
  unit('zero-width characters within a command', `\ufeff/\u200b签\u200d\u2060收\u200e`, { name: 'sign' }),
  plain('a command that only looks like one by its direction', '\u202e结办/\u202c', '结办/'),
  plain('a command in a hidden comment', `<!-- /办结 -->${ANSWER}`, ANSWER),
  plain('a hidden comment that never closes', `<!-- ${ANSWER}\n/办结`, `<!-- ${ANSWER}\n/办结`),
  unit('a command behind a hidden comment', '<!-- 模板：请在下面答复 -->\n/签收', { name: 'sign' }),
  plain('front matter', '---\nevent: accepted\nby: office\n---\n', '---\nevent: accepted\nby: office\n---'),
  plain("a workflow's commands", '::set-output name=x::y\n::add-mask::a', '::set-output name=x::y\n::add-mask::a'),
  plain('70,000 characters', LONG, LONG),
  plain('a template never closed', '{{ x }} {% y %} <%= 1 %>', '{{ x }} {% y %} <%= 1 %>'),
];
