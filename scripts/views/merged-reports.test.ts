import { describe, expect, it, test } from 'vitest';
import { publicMerged } from './merged-reports.ts';
import { dispatch, judgeHandMade, report } from './office/county.fixtures.ts';
import { publicCounty } from './public.ts';

describe('6.1 how many reports were merged into a matter', () => {
  const duplicates = new Map([
    ['R1', ['R2', 'R3', 'R4']],
    ['R5', ['R6']],
  ]);

  test.each([
    ['its duplicates', ['R1'], 3, 3],
    ['with the others that it was sent for', ['R1', 'R5'], 3, 5],
    ['each once, also one that is named and a duplicate', ['R1', 'R2'], 3, 3],
    ['too few to be told', ['R5'], 3, null],
    ['none to be told', ['R7'], 0, null],
    ['no report at all', [], 0, null],
    ['every number, where the policy shows every number', ['R5'], 0, 1],
  ] as const)('%s', (_, reports, suppressUnder, told) => {
    expect(publicMerged(reports, duplicates, suppressUnder)).toBe(told);
  });

  it('is told of the dispatch once the year is over, as a number only', async () => {
    const sameAs = (id: string, on: string) =>
      report(id, on, { title: 'canary', screening: { result: 'duplicate', on, duplicateOf: 'R2022-0001' } });
    const county = {
      reports: [
        report('R2022-0001', '2022-02-01'),
        ...['R2022-0002', 'R2022-0003'].map((id) => sameAs(id, '2022-03-02')),
        sameAs('R2022-0004', '2022-03-10'),
      ],
      dispatches: [dispatch('D2022-0001', ['2022-03-01 dispatched'], { reports: ['R2022-0001'] })],
    };
    const viewOn = async (asOf: string) => publicCounty(await judgeHandMade(county, asOf));
    for (const day of ['2022-03-09', '2022-03-10', '2022-12-31']) {
      expect((await viewOn(day)).dispatches[0]?.related.merged).toBeNull();
    }
    const view = await viewOn('2023-01-01');
    expect(view.dispatches[0]?.related.merged).toBe(3);
    expect(JSON.stringify(view)).not.toMatch(/R2022-|canary|K7M3XP/);
  });
});
