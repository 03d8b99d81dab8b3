import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from './form.ts';
import { type Filled, readForm } from './read-form.ts';

const FORM: Form = {
  name: '试表',
  description: '试表',
  title: '试表',
  label: '试表',
  intro: '',
  fields: [
    { type: 'input', id: 'unit', label: '责任单位', required: true },
    { type: 'dropdown', id: 'kind', label: '类别', required: true, options: ['意见', '工作建议'] },
    {
      type: 'dropdown',
      id: 'problems',
      label: '问题类型',
      required: false,
      multiple: true,
      options: ['效率低', '态度差', '不公开'],
    },
    { type: 'textarea', id: 'body', label: '正文', required: true },
    { type: 'input', id: 'note', label: '备注', required: false },
  ],
};

/** An issue's text as GitHub makes it of what was filled in. */
function bodyOf(form: Form, filled: Filled): string {
  return form.fields
    .map(({ id, label }) => {
      const value = filled[id];
      const shown = typeof value === 'string' ? value : value?.join(', ');
      return `### ${label}\n\n${shown || '_No response_'}`;
    })
    .join('\n\n');
}

const GOOD: Filled = { unit: '住建局', kind: '意见', problems: ['效率低', '不公开'], body: '第一段\n\n第二段', note: '无' };
const faultsOf = (body: string) => {
  const read = readForm(FORM, body);
  return 'faults' in read ? read.faults.map(({ field }) => field) : read;
};

describe('a form as GitHub makes it', () => {
  test('is read field by field', () => expect(readForm(FORM, bodyOf(FORM, GOOD))).toEqual({ filled: GOOD }));

  test('with Windows line ends', () => {
    const read = readForm(FORM, bodyOf(FORM, { ...GOOD, body: '一段' }).replaceAll('\n', '\r\n'));
    expect(read).toEqual({ filled: { ...GOOD, body: '一段' } });
  });

  test('what was left empty is not there; where it is required, that is said', () => {
    const { note: _, problems: __, ...rest } = GOOD;
    expect(readForm(FORM, bodyOf(FORM, rest))).toEqual({ filled: rest });
    expect(faultsOf(bodyOf(FORM, {}))).toEqual(['责任单位', '类别', '正文']);
  });

  test('other headings in a text are text', () => {
    const body = '### 一、情况\n\n# 二\n#### 其他';
    expect(readForm(FORM, bodyOf(FORM, { ...GOOD, body }))).toEqual({ filled: { ...GOOD, body } });
  });

  test('whatever is written is read back, or refused; a field is never another’s', () => {
    const text = fc
      .array(
        fc.constantFrom('一', '###', ' ', '\n', '### 类别', '### 备注', '意见', '责任单位', '```', '_No response_', '\r', '#'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (body, note) => {
        const read = readForm(FORM, bodyOf(FORM, { ...GOOD, body, note }));
        if ('faults' in read) return;
        expect(read.filled.unit).toBe(GOOD.unit);
        expect(read.filled.kind).toBe(GOOD.kind);
        expect(read.filled.problems).toEqual(GOOD.problems);
        expect(read.filled.body).toBe(body.replaceAll(/\r\n?/g, '\n').trim());
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('what is no form of ours, or no longer one, is refused as a whole', () => {
  test.each([
    ['nothing', ''],
    ['words without headings', '住建局办事慢'],
    ['a heading typed into the text, for the field before', bodyOf(FORM, { ...GOOD, body: '说明\n\n### 责任单位\n\n税务局' })],
    ['a heading typed into the text, for the field behind', bodyOf(FORM, { ...GOOD, body: '说明\n\n### 备注\n\n通过' })],
    ['a heading typed in another size', bodyOf(FORM, { ...GOOD, body: '说明\n\n# 责任单位 #\n\n税务局' })],
    ['a heading within a fence', bodyOf(FORM, { ...GOOD, body: '```\n### 责任单位\n```' })],
    ['a heading that is missing', bodyOf(FORM, GOOD).replace('### 类别', '类别')],
    ['two headings changed about', bodyOf({ ...FORM, fields: FORM.fields.toReversed() }, GOOD)],
    ['something written above', `说明\n\n${bodyOf(FORM, GOOD)}`],
  ])('%s', (_, body) => expect(faultsOf(body)).toEqual([null]));

  test.each([
    ['an option that was not offered', { kind: '投诉' }, '类别'],
    ['two options where one is asked for', { kind: '意见, 工作建议' }, '类别'],
    ['an option of the list with one that is none', { problems: ['效率低', '其他'] }, '问题类型'],
    ['an option twice', { problems: ['效率低', '效率低'] }, '问题类型'],
    ['two lines where one is asked for', { unit: '住建局\n税务局' }, '责任单位'],
  ])('%s', (_, change, field) => expect(faultsOf(bodyOf(FORM, { ...GOOD, ...change }))).toEqual([field]));
});
