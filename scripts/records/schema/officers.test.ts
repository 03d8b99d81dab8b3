import { describe, expect, test } from 'vitest';
import { complaintsAbout } from '../shape-faults.ts';
import { misfit } from '../validate.ts';

const term = { appointed: '2022-01-01', ends: '2022-12-31' };
const officers = (change: object) => [{ code: 'K7M3XP', category: 'community', terms: [term], ...change }];

describe('1.1 officers are engaged full-time or part-time', () => {
  test.each([
    ['专职', { engagement: 'full-time' }],
    ['兼职', { engagement: 'part-time' }],
    ['not said', {}],
  ])('%s is accepted', (_, change) => {
    expect(misfit('officers', officers(change))).toBeNull();
  });

  test.each([
    ['another word', 'volunteer'],
    ['the Chinese word', '专职'],
    ['an empty word', ''],
    ['nothing', null],
    ['both', ['full-time', 'part-time']],
  ])('%s is refused, at its place', (_, engagement) => {
    const errors = complaintsAbout({ kind: 'officers', value: officers({ engagement }) });
    expect(errors.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([['/0/engagement', 'enum']]);
  });
});
