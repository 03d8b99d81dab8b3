import { describe, expect, test } from 'vitest';
import { Y2022, Y2023 } from './officer.fixtures.ts';
import { warningNumberFaults } from './warning-number.ts';

const issued = (...list: [number: number, on: string][]) => list.map(([number, on]) => ({ number, on, cause: '未按要求履职' }));
const terms = [Y2022, Y2023];
const [term, all] = [{ warningScope: 'term' }, { warningScope: 'all' }] as const;

describe('7.4 warnings are numbered in a row', () => {
  test.each<[string, [number, string][], ReturnType<typeof warningNumberFaults>]>([
    ['none', [], []],
    [
      '1, 2',
      [
        [1, '2022-03-01'],
        [2, '2022-06-01'],
      ],
      [],
    ],
    [
      'written in another order',
      [
        [2, '2022-06-01'],
        [1, '2022-03-01'],
      ],
      [],
    ],
    [
      'both on one day',
      [
        [2, '2022-03-01'],
        [1, '2022-03-01'],
      ],
      [],
    ],
    ['begins with 2', [[2, '2022-03-01']], [{ index: 0, number: 2, expected: 1 }]],
    [
      '1, 1',
      [
        [1, '2022-03-01'],
        [1, '2022-06-01'],
      ],
      [{ index: 1, number: 1, expected: 2 }],
    ],
    [
      'a gap is reported once',
      [
        [1, '2022-03-01'],
        [3, '2022-06-01'],
        [4, '2022-07-01'],
      ],
      [{ index: 1, number: 3, expected: 2 }],
    ],
    [
      'each term from 1',
      [
        [1, '2022-12-31'],
        [1, '2023-01-01'],
      ],
      [],
    ],
    [
      'a number carried over into the next term',
      [
        [1, '2022-12-31'],
        [2, '2023-01-01'],
      ],
      [{ index: 1, number: 2, expected: 1 }],
    ],
  ])('%s', (_, list, expected) => {
    expect(warningNumberFaults({ terms, warnings: issued(...list) }, term)).toEqual(expected);
  });

  test('counted over all terms, they go on', () => {
    const warnings = issued([1, '2022-12-31'], [2, '2023-01-01']);
    expect(warningNumberFaults({ terms, warnings }, all)).toEqual([]);
  });

  test('an officer without warnings has none at fault', () => {
    expect(warningNumberFaults({ terms }, term)).toEqual([]);
  });
});
