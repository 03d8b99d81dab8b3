import { describe, expect, test } from 'vitest';
import type { Breach } from '../records/schema/officers.ts';
import { breachOutcome, verifiedBreaches } from './breach.ts';

const breach = (more: Partial<Breach> = {}): Breach => ({ clue: '来信反映', ...more });
const count = (one: Breach, asOf = '2022-06-01') => verifiedBreaches({ breaches: [one] }, asOf).length;

describe('5.4 verified breaches', () => {
  test('none on record', () => {
    expect(verifiedBreaches({}, '2022-06-01')).toEqual([]);
    expect(verifiedBreaches({ breaches: [] }, '2022-06-01')).toEqual([]);
  });

  test.each([
    ['a clue alone', breach(), 0],
    ['verified, no conclusion yet', breach({ verified: '2022-05-01' }), 0],
    ['a conclusion without verification', breach({ conclusion: '属实' }), 0],
    ['verified and concluded', breach({ verified: '2022-05-01', conclusion: '属实' }), 1],
    ['the decision may be open', breach({ verified: '2022-05-01', conclusion: '属实，情节严重' }), 1],
    ['unfounded', breach({ verified: '2022-05-01', conclusion: 'unfounded' }), 0],
    ['不属实', breach({ verified: '2022-05-01', conclusion: '不属实' }), 0],
    ['不成立', breach({ verified: '2022-05-01', conclusion: '不成立' }), 0],
    ['unfounded, written with a capital and a space', breach({ verified: '2022-05-01', conclusion: 'Unfounded ' }), 0],
    ['not verified yet', breach({ verified: '未核实', conclusion: '属实' }), 0],
    ['not verified', breach({ verified: '否', conclusion: '属实' }), 0],
    ['partly true is not unfounded', breach({ verified: '2022-05-01', conclusion: '部分不属实' }), 1],
  ])('%s', (_, one, expected) => {
    expect(count(one)).toBe(expected);
  });

  test.each(['经核实，不属实', '不属实，予以澄清', '查无实据', '未查实', '证据不足', '反映失实', '待核实', 'Unfounded.'])(
    'cleared, however it was put: %s',
    (conclusion) => expect(count(breach({ verified: '2022-05-01', conclusion }))).toBe(0),
  );

  // 5.2 is broken by untrue reports, so a true breach can hardly be told without 不实 or 失实.
  test.each([
    '属实：报告内容不实，系捏造，违反五（二）',
    '属实，本人未能说明理由',
    '情况属实，且不存在失实情形',
    '经核实，反映一属实，反映二不属实',
    '查实，所交报告失实',
    '举报成立',
    'Founded.',
  ])('true, whatever else is said: %s', (conclusion) => {
    expect(breachOutcome(conclusion)).toBe('founded');
    expect(count(breach({ verified: '2022-05-01', conclusion }))).toBe(1);
  });

  test.each(['提供虚假报告，内容与事实不符', '本人未能说明理由', '反映其提供不实报告', '移交纪委'])(
    'not plain, so it counts until somebody says: %s',
    (conclusion) => {
      expect(breachOutcome(conclusion)).toBe('unclear');
      expect(count(breach({ verified: '2022-05-01', conclusion }))).toBe(1);
    },
  );

  test.each(['无法查实', '难以成立', '是否属实待查', '未能证实', '反映内容失实', '举报不实', '经查，不实'])(
    'and not true: %s',
    (conclusion) => {
      expect(breachOutcome(conclusion)).toBe('unfounded');
    },
  );

  test('a day of verification after asOf has not come', () => {
    const one = breach({ verified: '2022-06-02', conclusion: '属实' });
    expect(count(one, '2022-06-01')).toBe(0);
    expect(count(one, '2022-06-02')).toBe(1);
  });

  test('a verification told in words has no day and counts at once', () => {
    expect(count(breach({ verified: '经调取监控并询问当事人核实', conclusion: '属实' }), '2022-01-01')).toBe(1);
  });

  test('each is handed on as it stands, unfounded ones left out', () => {
    const first = breach({ clue: '举报一', verified: '2022-04-01', conclusion: '属实', decision: '〔2022〕7号' });
    const second = breach({ clue: '举报二', verified: '2022-04-02', conclusion: '不属实' });
    const third = breach({ clue: '举报三', verified: '2022-04-03', conclusion: '属实' });
    expect(verifiedBreaches({ breaches: [first, second, third] }, '2022-06-01')).toEqual([first, third]);
  });
});
