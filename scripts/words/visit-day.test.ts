import { describe, expect, test } from 'vitest';
import { visitDayIn } from './visit-day.ts';

const VISITS = ['2022-03-09', '2022-11-30', '2023-01-09'];

describe('5.1 a text that names the day of a visit', () => {
  test.each([
    ['2022年3月9日上午体验员到二号窗口', '2022年3月9'],
    ['3月9日办理', '3月9'],
    ['03月09号', '03月09'],
    ['3 月 9 日', '3 月 9'],
    ['2022-03-09 到窗口', '2022-03-09'],
    ['2022/3/9', '2022/3/9'],
    ['2022.3.9上午', '2022.3.9'],
    ['三月九日', '3月9'],
    ['十一月三十日下午', '11月30'],
    ['元月九日，见附件', '1月9'],
    ['20220309办理', '20220309'],
    ['3月8-9日', '3月8-9日'],
    ['3月8日和9日', '3月8日和9日'],
    ['先是3月8日，再是3月9日', '3月9'],
  ])('%s', (text, found) => expect(visitDayIn(text, VISITS)).toBe(found));

  test.each([
    '3月19日',
    '13月9日',
    '2021年3月9日',
    '2021-03-09',
    '3.9公里',
    '3月90件',
    '第3-9项',
    '三月份',
    '办结9件',
    '一月三十日',
    '2022-03-091',
  ])('not %s', (text) => expect(visitDayIn(text, VISITS)).toBeNull());

  test('none where no visit is known', () => expect(visitDayIn('3月9日', [])).toBeNull());
});
