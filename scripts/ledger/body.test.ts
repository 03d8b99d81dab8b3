import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CANARIES, writeFixtureCounty } from '../views/public.fixtures.ts';
import { bodyOf } from './body.ts';
import type { Entry, Ledger } from './ledger.ts';
import { loadLedger } from './load.ts';

let root: string;
let ledger: Ledger;
const report = () => ledger.reports.get(CANARIES.reportId) as Entry<unknown>;

beforeEach(async () => {
  root = writeFixtureCounty({
    'reports/experience/2022/R2022-0002.md': `---\nid: R2022-0002\nofficer: ${CANARIES.officerCode}\nreceived: 2022-03-28\nkind: report\ntheme: other\ntitle: 无正文\n---\n\n  \n`,
  });
  ledger = await loadLedger(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the text below the front matter, without the space around it', () => {
  expect(bodyOf(ledger, 'report', report())).toBe(CANARIES.reportBody);
});

test('nothing where there is none, whatever became of the file', () => {
  const entry = ledger.reports.get('R2022-0002') as Entry<unknown>;
  expect(bodyOf(ledger, 'report', entry)).toBe('');
  rmSync(join(root, entry.file));
  expect(bodyOf(ledger, 'report', entry)).toBe('');
});

test('null where the file is gone, or is no record any more', () => {
  const path = join(root, report().file);
  writeFileSync(path, 'no front matter\n');
  expect(bodyOf(ledger, 'report', report())).toBeNull();
  rmSync(path);
  expect(bodyOf(ledger, 'report', report())).toBeNull();
});
