import { expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import { Y2022 } from '../../rules/officer.fixtures.ts';
import { conflictsIn } from './conflicts.ts';
import { judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';

const county = {
  officers: [
    { code: 'K7M3XP', category: 'enterprise' as const, terms: [Y2022], conflicts: ['tax', 'power'] },
    { code: 'AAAA', category: 'official' as const, terms: [Y2022] },
  ],
  reports: [
    unscreened('R2022-0001', '2022-03-01'),
    report('R2022-0002', '2022-03-02', { screening: { result: 'invalid', on: '2022-03-03', reason: '应当回避' } }),
    report('R2022-0003', '2022-03-03', { units: ['housing', 'tax', 'power'] }),
    report('R2022-0004', '2022-03-04', { units: ['housing'] }),
    report('R2022-0005', '2022-03-05', { officer: 'AAAA' }),
    report('R2022-0006', '2022-03-06'),
    report('R2022-0007', '2022-04-06'),
  ],
};

test('who keeps away from what, and the reports that did not, the gravest first', async () => {
  const judgement = await judgeHandMade(county, '2022-03-31');
  const conflicts = conflictsIn(judgement);
  expect(conflicts.registered).toEqual([
    {
      ...{ code: 'K7M3XP', category: 'enterprise' },
      units: [
        { id: 'tax', name: '税务局' },
        { id: 'power', name: '供电公司' },
      ],
    },
  ]);
  expect(conflicts.unregistered).toEqual(['AAAA']);
  expect(conflicts.reports.map(({ kind, report: { id }, unit }) => [kind, id, unit.id])).toEqual([
    ['valid', 'R2022-0006', 'tax'],
    ['valid', 'R2022-0003', 'tax'],
    ['valid', 'R2022-0003', 'power'],
    ['unscreened', 'R2022-0001', 'tax'],
    ['settled', 'R2022-0002', 'tax'],
  ]);
});

test('in the words of `check`, and as many', async () => {
  for (const judgement of [await judgeHandMade(county, '2022-03-31'), await judgeDemo()]) {
    const said = findings(judgement).filter(({ rule }) => rule === 'conflict');
    expect(
      conflictsIn(judgement)
        .reports.map(({ text, next }) => `${text} ${next}`)
        .sort(),
    ).toEqual(said.map(({ message, hint }) => `${message} ${hint}`).sort());
  }
});
