import { expect, test } from 'vitest';
import { countyFiles } from '../scenario.fixtures.ts';
import { MemoryRemote } from './memory.fixtures.ts';
import { withFiles } from './updated.ts';

const REPORT = 'reports/experience/2022/R2022-0001.md';

test('what an officer handed in is what its file says now, its day in the county too', async () => {
  const remote = await MemoryRemote.of(countyFiles([]));
  const [before] = remote.ledger.reportsOf('K7M3XP');
  const text = remote.files.get(REPORT)?.replace(/received: .*/, 'received: 2022-03-31T23:30:00Z') ?? '';
  const ledger = withFiles(remote.ledger, new Map([[REPORT, text]]));
  expect(before?.received).toBe('2022-03-10');
  expect(ledger.reportsOf('K7M3XP')).toEqual([{ ...before, received: '2022-04-01' }]);
  expect(ledger.reportsOf('K7M3XP')[0]).toBe(ledger.reports.get('R2022-0001')?.data);
  expect(ledger.reportsOf('nobody')).toEqual([]);
});
