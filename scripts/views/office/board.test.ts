import { beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../judgement.ts';
import type { Dispatch } from '../../records/schema/dispatch.ts';
import { type Board, type Boards, boardsOf } from './board.ts';
import { dispatch, judgeDemo, judgeHandMade } from './county.fixtures.ts';

describe('hand-made units, February 2022', () => {
  let n = 0;
  const next = () => `D2022-${String(++n).padStart(4, '0')}`;
  /** Sent and signed on 16 February, due on the 21st. */
  const sent = ['2022-02-16 dispatched', '2022-02-16 signed'];
  const many = (unit: string, inTime: number, late: number, overdue: number): Dispatch[] => [
    ...Array.from({ length: inTime }, () => dispatch(next(), [...sent, '2022-02-18 replied', '2022-02-22 accepted'], { unit })),
    ...Array.from({ length: late }, () => dispatch(next(), [...sent, '2022-02-22 replied', '2022-02-23 accepted'], { unit })),
    ...Array.from({ length: overdue }, () => dispatch(next(), sent, { unit })),
  ];
  const units = ['red', 'also-red', 'late-only', 'black', 'few', 'declining', 'idle', 'old'].map((id) => ({
    ...{ id, name: `${id}局` },
    ...(id === 'old' ? { successor: 'idle' } : {}),
  }));
  let boards: Boards;

  beforeAll(async () => {
    const dispatches = [
      ...many('red', 5, 0, 0),
      ...many('also-red', 6, 0, 0),
      ...many('late-only', 3, 3, 0),
      ...many('black', 3, 1, 2),
      ...many('few', 3, 0, 1),
      ...many('strange', 2, 3, 0), // not on the county's list
      dispatch(next(), [...sent, '2022-02-17 declined', '2022-02-18 decline-accepted'], { unit: 'declining' }),
    ];
    boards = boardsOf(await judgeHandMade({ units, dispatches }, '2022-02-28'));
  });

  test('ranked by on-time rate, ties sharing a rank, with both boards marked', () => {
    expect(boards.quarter.ranked.map(({ rank, unit, side }) => [rank, unit.name, side])).toEqual([
      [1, 'red局', 'red'],
      [1, 'also-red局', 'red'],
      [3, 'late-only局', null],
      [3, 'black局', 'black'],
      [5, 'strange', null],
    ]);
    expect(boards.quarter).toMatchObject({
      label: '2022年第一季度',
      from: '2022-01-01',
      to: '2022-02-28',
      complete: false,
      rankFrom: 5,
    });
  });

  test('a base under five is not ranked; units with nothing due are apart, a declined one too', () => {
    expect(boards.quarter.tooFew.map(({ unit }) => unit.id)).toEqual(['few']);
    expect(boards.quarter.nothingDue.map(({ unit, successor }) => [unit.id, successor?.id])).toEqual([
      ['declining', undefined],
      ['idle', undefined],
      ['old', 'idle'],
    ]);
    const declining = boards.quarter.nothingDue[0];
    expect(declining?.figures.onTime).toEqual({ numerator: 0, denominator: 0, rate: null });
    expect(declining?.figures.declining).toEqual({ numerator: 1, denominator: 1, rate: 1 });
  });

  test('in time, late and overdue are the base', () => {
    const black = boards.quarter.ranked.find(({ unit }) => unit.id === 'black');
    expect(black).toMatchObject({ late: 1, overdue: 2, figures: { onTime: { numerator: 3, denominator: 6 } } });
  });

  test('there was no quarter and no year before', () => {
    expect(boards).toMatchObject({ lastQuarter: null, lastYear: null, year: { label: '2022年', rankFrom: 5 } });
  });
});

describe('the demo county', () => {
  let judgement: Judgement;
  let all: Board[];
  beforeAll(async () => {
    judgement = await judgeDemo();
    all = Object.values(boardsOf(judgement)).filter((board) => board !== null);
  });

  test('both quarters have the figures of the judgement', () => {
    const [quarter, lastQuarter] = [judgement.figuresOf('2023-Q1'), judgement.figuresOf('2022-Q4')];
    expect(boardsOf(judgement)).toMatchObject({
      quarter: { all: { figures: quarter } },
      lastQuarter: { all: { figures: lastQuarter } },
    });
    expect(lastQuarter.onTime.denominator).toBeGreaterThan(50);
  });

  test('the units add up to all together, each once', () => {
    expect(all).toHaveLength(4);
    for (const { ranked, tooFew, nothingDue, all: whole, rankFrom } of all) {
      const rows = [...ranked, ...tooFew, ...nothingDue];
      expect(new Set(rows.map(({ unit }) => unit.id)).size).toBe(judgement.ledger.unitList.length);
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect(sum(({ figures }) => figures.onTime.numerator)).toBe(whole.figures.onTime.numerator);
      expect(sum(({ figures }) => figures.onTime.denominator)).toBe(whole.figures.onTime.denominator);
      expect(sum(({ figures }) => figures.dispatched)).toBe(whole.figures.dispatched);
      for (const { figures, late, overdue } of [...rows, whole]) {
        expect(figures.onTime.numerator + late + overdue).toBeLessThanOrEqual(figures.onTime.denominator);
      }
      for (const { figures } of ranked) expect(figures.onTime.denominator).toBeGreaterThanOrEqual(rankFrom);
      for (const { figures } of tooFew) expect(figures.onTime.denominator).toBeLessThan(rankFrom);
    }
  });
});
