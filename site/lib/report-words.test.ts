import { describe, expect, it } from 'vitest';
import type { PublicCount, PublicGroup } from '../../scripts/views/public-figures.ts';
import { comparedTo, mostOf } from './report-words.ts';

describe('a number beside the one before', () => {
  it.each<[PublicCount, PublicCount | undefined, string]>([
    [12, 9, '，比上一季度多3件'],
    [9, 12, '，比上一季度少3件'],
    [9, 9, '，与上一季度持平'],
    [0, 4, '，比上一季度少4件'],
    [9, undefined, ''],
    [9, { under: 3 }, ''],
    [{ under: 3 }, 9, ''],
  ])('%j after %j: “%s”', (now, before, expected) => {
    expect(comparedTo(now, before, '上一季度')).toBe(expected);
  });
});

const group = (label: string, dispatched: PublicCount) => ({ id: label, label, figures: { dispatched } }) as PublicGroup;

describe('the groups with the most', () => {
  it('the most first, in the order of the list where they are level', () => {
    expect(mostOf([group('甲', 4), group('乙', 9), group('丙', 5), group('丁', 3)])).toBe('乙9件、丙5件、甲4件');
  });

  it('nobody is left out who is level with the last', () => {
    expect(mostOf([group('甲', 4), group('乙', 9), group('丙', 4), group('丁', 4), group('戊', 3)])).toBe(
      '乙9件、甲4件、丙4件、丁4件',
    );
  });

  it('tells no number that is held back, and says nothing of none', () => {
    expect(mostOf([group('甲', { under: 3 }), group('乙', 3), group('丙', 0)])).toBe('乙3件');
    expect(mostOf([group('甲', { under: 3 })])).toBe('');
    expect(mostOf([])).toBe('');
  });
});
