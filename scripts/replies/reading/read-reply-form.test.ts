import { describe, expect, test } from 'vitest';
import { REPLY_CHOICES } from '../../forms/reply-form.ts';
import { CHOICES, formText } from '../forms.fixtures.ts';
import { commandIn } from './command.ts';
import { readReplyForm } from './read-reply-form.ts';

const read = (body: string) => {
  const form = readReplyForm(body);
  return 'faults' in form ? form.faults.map(({ field }) => field) : form;
};

describe('a filled-in reply form', () => {
  test.each([
    ['回复办理结果（办结）', 'settle'],
    ['签收', 'sign'],
    ['退单（不属本单位职责）', 'decline'],
  ] as const)('%s is the command that a comment would have', (what, name) => {
    expect(read(formText({ dispatch: 'D2022-0031', what, text: '一\n\n二' }))).toEqual({
      dispatch: 'D2022-0031',
      reply: { command: { name }, text: '一\n\n二' },
    });
  });

  test('every choice there is has its command', () => {
    for (const what of CHOICES) expect(commandIn(REPLY_CHOICES[what], 'unit')).not.toBeNull();
  });

  test('without a text it says what was chosen', () => {
    expect(read(formText({ dispatch: 'D2022-0031', what: '签收' }))).toMatchObject({ reply: { text: '' } });
  });

  test('a command in the text is text, and so is what looks like a mail’s tail or a heading of another name', () => {
    const text = '/退单 不是我们的\n\n发件人: 某人\n### 一、情况\n::set-output';
    expect(read(formText({ dispatch: 'D2022-0031', text }))).toMatchObject({ reply: { command: { name: 'settle' }, text } });
  });

  test('what nobody sees is left out', () => {
    expect(read(formText({ dispatch: 'D2022-0031', text: '已\u200b办\u202e结' }))).toMatchObject({ reply: { text: '已办结' } });
  });

  test.each([
    ['no number', formText({ text: '已经整改' }), ['转办单编号']],
    ['a choice of the writer’s own', formText({ dispatch: 'D2022-0031' }).replace('回复办理结果（办结）', '办结'), ['这次是']],
    [
      'a heading in the text that stands for another field',
      formText({ dispatch: 'D2022-0031', text: '### 这次是\n\n签收' }),
      [null],
    ],
    ['a number with a heading in it', formText({ dispatch: 'D2022-0031\n### 转办单编号\nD2022-0032' }), [null]],
    ['fields in another order', formText({ dispatch: 'D2022-0031' }).split('\n\n### ').reverse().join('\n\n### '), [null]],
    ['no form at all', '已经整改，请审核', [null]],
    ['nothing', '', [null]],
  ])('%s: nothing is taken, and what is wrong is told by field', (_, body, fields) => {
    expect(read(body)).toEqual(fields);
  });
});
