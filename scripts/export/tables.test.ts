import { expect, test } from 'vitest';
import type { LogEntry } from '../records/schema/dispatch.ts';
import { dispatch, judgeHandMade, report } from '../views/office/county.fixtures.ts';
import { officeLedger } from '../views/office.ts';
import type { Cell, ExportTable } from './column.ts';
import { officeTables } from './tables.ts';

/** The one row of a table, each cell by its heading. */
function rowOf(table: ExportTable | undefined): Record<string, Cell> {
  const [titles = [], row = []] = table?.rows ?? [];
  return Object.fromEntries(titles.map((title, i) => [title, row[i] ?? null]));
}

const at = (day: string) => `2022-03-${day}T10:00:00+08:00`;
const log: readonly LogEntry[] = [
  { at: at('01'), event: 'dispatched' },
  { at: at('02'), event: 'replied', text: '正在研究' },
  { at: at('03'), event: 'returned', reason: '没有整改措施' },
  { at: at('04'), event: 'replied', text: '已经整改，设了叫号机' },
  { at: at('07'), event: 'accepted' },
];
const county = {
  reports: [report('R2022-0001', '2022-02-25', { units: ['tax', 'fenglin-town'] })],
  dispatches: [
    dispatch('D2022-0001', [], {
      log: [...log],
      publication: { result: 'withheld', on: '2022-03-08', replySummary: '已设叫号机' },
    }),
  ],
};
const tablesOn = async (day: string) => officeTables(officeLedger(await judgeHandMade(county, day)));

test('6.4 the office’s ledger holds what was done, so that it can be pasted: of the latest reply, and of no later day', async () => {
  expect(rowOf((await tablesOn('2022-03-10'))[0])).toMatchObject({ 回复内容: '已经整改，设了叫号机', 办理结果: '已设叫号机' });
  expect(rowOf((await tablesOn('2022-03-03'))[0])).toMatchObject({ 回复内容: '正在研究', 办理结果: null });
});

test('units are called by their names; one that the county doesn’t list, by its id', async () => {
  expect(rowOf((await tablesOn('2022-03-10'))[1])).toMatchObject({ 责任单位: '税务局、fenglin-town' });
});
