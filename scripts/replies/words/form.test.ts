import { describe, expect, test } from 'vitest';
import type { ReceivedForm } from '../../records/schema/channel.ts';
import type { FormRefusal } from '../plan/forms.ts';
import { readReplyForm } from '../reading/read-reply-form.ts';
import { refusedFormText, takenFormText } from './form.ts';
import { markedAs, marker } from './marker.ts';

const URL = 'https://forge.example/sample/replies/issues/1';
const form: ReceivedForm = { issue: 12, at: '2022-03-18T11:03:00+08:00', author: 1, url: `${URL}2`, outcome: 'replied' };

describe('what stands below a form that was taken', () => {
  test('what it was recorded as, and where to go on', () => {
    expect(takenFormText('D2022-0001', form, URL)).toBe(
      `已收下，在 D2022-0001 的办理记录里记为“回复”。办理情况和以后的回复请到转办单的议题：${URL}`,
    );
    expect(takenFormText('D2022-0001', { ...form, outcome: 'declined' }, URL)).toContain('记为“退单”');
  });

  test('why it changed nothing', () => {
    const text = takenFormText('D2022-0001', { ...form, outcome: 'nothing', why: 'after-close', command: 'settle' }, URL);
    expect(text).toMatch(/^已收到，但没有记入办理：这件已经办结.*。办理情况/);
    expect(text.endsWith(URL)).toBe(true);
  });
});

describe('what stands below one that could not be taken', () => {
  const faults = (body: string) => {
    const read = readReplyForm(body);
    return 'faults' in read ? read.faults : [];
  };
  const REFUSALS: readonly FormRefusal[] = [
    { why: 'unregistered' },
    { why: 'unknown-dispatch' },
    { why: 'not-yours' },
    { why: 'not-here' },
    { why: 'unreadable', faults: faults('随便写的话 @someone #12 /办结') },
    { why: 'unreadable', faults: faults('### 转办单编号\n\n_No response_\n\n### 这次是\n\n自己写的\n\n### 内容\n\n机密') },
  ];

  test.each(REFUSALS)(
    '$why: one line, that says that it wasn’t taken and what to do, and nothing that was written',
    (refusal) => {
      const text = refusedFormText(refusal);
      expect(text).toMatch(/^没有收下：[^\n]*请[^\n]*。$/);
      expect(text).not.toMatch(/随便|someone|#12|自己写的|机密/);
    },
  );

  test('every field that is wrong is named', () => {
    expect(refusedFormText(REFUSALS[5] as FormRefusal)).toMatch(/转办单编号：没有填写；这次是：不是给出的选项/);
  });
});

test('the mark of an answer is known again', () => {
  const mark = marker('forms-2022', 'form-57.0a1b2c3d');
  expect(markedAs(`已收下。\n\n${mark}`)).toEqual({ id: 'forms-2022', key: 'form-57.0a1b2c3d' });
});
