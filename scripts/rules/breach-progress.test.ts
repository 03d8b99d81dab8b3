import { describe, expect, test } from 'vitest';
import type { Breach } from '../records/schema/officers.ts';
import { breachProgress } from './breach-progress.ts';

const breach = (change: Partial<Breach>): Breach => ({ clue: '群众来电反映', ...change });

describe('5.4 a breach runs clue, verification, conclusion, decision', () => {
  test.each<[string, Breach, ReturnType<typeof breachProgress>]>([
    ['only a clue', breach({}), { state: 'settled' }],
    ['verified', breach({ verified: '2022-03-01' }), { state: 'conclusion-pending' }],
    ['to be verified tomorrow', breach({ verified: '2022-04-01' }), { state: 'settled' }],
    ['found true', breach({ verified: '2022-03-01', conclusion: '属实' }), { state: 'decision-pending' }],
    ['found untrue', breach({ verified: '2022-03-01', conclusion: '不属实' }), { state: 'settled' }],
    ['decided', breach({ verified: '2022-03-01', conclusion: '属实', decision: '终止资格' }), { state: 'settled' }],
    [
      'concluded without a verification',
      breach({ conclusion: '属实' }),
      { state: 'skipped', has: 'conclusion', missing: ['verified'] },
    ],
    [
      'decided on a clue alone',
      breach({ decision: '终止资格' }),
      { state: 'skipped', has: 'decision', missing: ['verified', 'conclusion'] },
    ],
    [
      'decided without a conclusion',
      breach({ verified: '已核实', decision: '终止资格' }),
      { state: 'skipped', has: 'decision', missing: ['conclusion'] },
    ],
    [
      'concluded in words that say neither',
      breach({ verified: '已核实', conclusion: '移交纪委' }),
      { state: 'conclusion-unclear' },
    ],
    [
      'and decided on them',
      breach({ verified: '已核实', conclusion: '移交纪委', decision: '终止资格' }),
      { state: 'conclusion-unclear' },
    ],
    ['decided for tomorrow', breach({ verified: '2022-04-01', conclusion: '属实', decision: '终止资格' }), { state: 'settled' }],
    ['a blank is nothing written', breach({ verified: ' ', conclusion: ' ' }), { state: 'settled' }],
  ])('%s', (_, one, expected) => {
    expect(breachProgress(one, { breaches: [one] }, '2022-03-31')).toEqual(expected);
  });
});
