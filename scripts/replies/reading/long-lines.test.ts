import { describe, expect, test } from 'vitest';
import { readForm } from '../../forms/read-form.ts';
import { replyForm } from '../../forms/reply-form.ts';
import { formText } from '../forms.fixtures.ts';
import { readMail } from '../letters/mail.ts';
import { readReply } from './read-reply.ts';
import { readReplyForm } from './read-reply-form.ts';

/** As much as a forge takes as one comment. In characters. */
const MOST = 65_000;

/** Milliseconds for one text. What tries anew from every place takes seconds to hours for the same. */
const QUICK = 1000;

/** Lines made to be tried over and over: something repeated, and an end that fits nothing. */
const unit = (part: string, end = 'x', start = '') => start + part.repeat((MOST - start.length) / part.length) + end;
const LONG: readonly (readonly [string, string])[] = [
  ['blanks within a heading', `# x${unit(' ', '#x')}`],
  ['signs of a heading', `# x${unit('#')}`],
  ['blanks and signs of a heading', `# ${unit(' #')}`],
  ['blanks behind a command', `/退单${unit(' ')}`],
  ['quotation marks before a word', unit('"')],
  ['marks behind a command', `/办结${unit('*-', 'x')}`],
  ['blanks at a line’s beginning', unit(' ')],
  ['blanks behind a head’s field', `发件人${unit(' ')}`],
  ['bars of a table', unit('| * ')],
  ['bars behind a head’s field', `From${unit(' |', 'x')}`],
  ['dashes of a divider', unit('-')],
  ['blanks in a divider', `--${unit('&nbsp; ')}`],
  ['a divider that isn’t closed', `-- 原始邮件${unit(' ')}`],
  ['underlines', unit('_')],
  [
    'signs of an address',
    Array(320)
      .fill(`${'@'.repeat(200)} 写道`)
      .join('\n'),
  ],
  ['addresses', unit(`${'a'.repeat(79)}@`)],
  ['brackets and digits', `${')在'.repeat(60)}${unit('1')}`],
  [
    'a date that is broken over lines',
    Array(600)
      .fill(`在 2022${'1'.repeat(100)}`)
      .join('\n'),
  ],
  ['hidden comments that never close', unit('<!-- ')],
  ['line ends', unit('\n')],
];

const took = (read: () => unknown): number => {
  const from = performance.now();
  read();
  return performance.now() - from;
};

describe('a line of any length is read at once', () => {
  test.each(LONG)('%s', (_, text) => {
    for (const role of ['unit', 'office'] as const) expect(took(() => readReply(text, role))).toBeLessThan(QUICK);
    expect(took(() => readReply(`回复\n${text}`, 'unit'))).toBeLessThan(QUICK);
    expect(took(() => readReplyForm(formText({ dispatch: 'D2022-0031', text })))).toBeLessThan(QUICK);
    expect(took(() => readReplyForm(formText({ dispatch: text })))).toBeLessThan(QUICK);
  });

  test.each([
    ['elements that never close', '<style>'],
    ['comments that never close', '<!--'],
    ['signs that open nothing', '<'],
    ['quotations that never end', '<blockquote '],
    ['blanks of another kind', '&nbsp;'],
  ])('a mail of %s', async (_, part) => {
    const mail = Buffer.from(`Content-Type: text/html\n\n已经整改<br>${unit(part)}`);
    const from = performance.now();
    await readMail(mail);
    expect(performance.now() - from).toBeLessThan(2 * QUICK);
  });
});

test.each(['### 转办单编号', '# 转办单编号 #', '   ###### 转办单编号 ### ', '###\t转办单编号\t##\t', '### 转办单编号##'])(
  'the heading “%s” is read as before',
  (heading) => {
    const filled = formText({ dispatch: 'D2022-0031' }).replace('### 转办单编号', heading);
    expect(readForm(replyForm, filled)).toMatchObject({ filled: { dispatch: 'D2022-0031' } });
  },
);
test.each(['###转办单编号', '    ### 转办单编号', '####### 转办单编号'])('“%s” is no heading', (heading) => {
  const filled = formText({ dispatch: 'D2022-0031' }).replace('### 转办单编号', heading);
  expect(readForm(replyForm, filled)).toHaveProperty('faults');
});
