import { describe, expect, test } from 'vitest';
import { countFrom, dayFrom, monthFrom, yearFrom } from './arguments.ts';
import { UsageError } from './usage.ts';

const day = (text: string) => dayFrom(text, '<date>');
const days = (text: string) => countFrom(text, '--days', 0);
const year = (text: string) => yearFrom(text, '<year>');
const month = (text: string) => monthFrom(text, '<month>');

describe('an argument written otherwise is refused with the form that was meant', () => {
  test.each([
    [day, '2022.3.15', '2022-03-15'],
    [day, '2022/3/15', '2022-03-15'],
    [day, '2022年3月15日', '2022-03-15'],
    [day, '２０２２－０３－１５', '2022-03-15'],
    [days, '３', '3'],
    [days, '3天', '3'],
    [year, '2022年', '2022'],
    [year, '２０２２年度', '2022'],
    [month, '2022-3', '2022-03'],
    [month, '2022年3月', '2022-03'],
  ])('%o %s', (read, text, meant) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(`“${text}”请写作 ${meant}。`);
    expect(String(read(meant))).toBe(meant);
  });

  test.each([
    [day, '2022.2.30', /不是日期/],
    [day, '0022-03-15', /不是日期/],
    [days, '三', /整数/],
    [days, '-3', /整数/],
    [year, '22年', /不是年度/],
    [month, '2022年13月', /不是月份/],
  ])('where nothing sound was meant, its form is told: %o %s', (read, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
