import { describe, expect, it } from 'vitest';
import { baseText, countText, longDay, percent, rateText, shortDay, workingDays } from './format.ts';

describe('days', () => {
  it('are read as people write them', () => {
    expect([longDay('2022-03-06'), shortDay('2022-11-16')]).toEqual(['2022年3月6日', '11月16日']);
  });
});

describe('numbers and their bases', () => {
  it('an empty base is a dash, never 0 %', () => {
    expect(rateText({ numerator: 0, denominator: 0, rate: null })).toBe('—');
    expect(baseText({ numerator: 0, denominator: 0, rate: null })).toBe('无基数');
    expect(rateText({ numerator: 0, denominator: 4, rate: 0 })).toBe('0%');
  });

  it('a suppressed number is told as such', () => {
    const rate = { numerator: { under: 3 }, denominator: 7, rate: null };
    expect([countText({ under: 3 }), rateText(rate), baseText(rate)]).toEqual(['少于3件', '不显示', '少于3 / 7件']);
    expect(baseText({ numerator: 0, denominator: { under: 3 }, rate: null })).toBe('0 / 少于3件');
  });

  it('percentages have at most one decimal', () => {
    expect([percent(1), percent(5 / 6), percent(0.005)]).toEqual(['100%', '83.3%', '0.5%']);
    expect([workingDays(2), workingDays(2.5), workingDays(8 / 3), workingDays(null)]).toEqual([
      '2个工作日',
      '2.5个工作日',
      '2.7个工作日',
      '—',
    ]);
  });
});
