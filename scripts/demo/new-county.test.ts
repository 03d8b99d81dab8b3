import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findings } from '../checks/run.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { walk } from '../records/walk.ts';
import { temporaryRoot } from './demo.fixtures.ts';
import { generate } from './generate.ts';
import { newCounty, RealCounty } from './new-county.ts';

const demo = temporaryRoot();
await generate(demo);

let root: string;
beforeEach(() => {
  root = join(temporaryRoot(), 'county');
  cpSync(demo, root, { recursive: true });
});

const officeFile = () => join(root, 'data/office.yaml');
const sayReal = () =>
  writeFileSync(officeFile(), readFileSync(officeFile(), 'utf8').replace('fictional: true', 'fictional: false'));

describe('a new county', () => {
  test('starts with empty lists, without a record, and without an error', async () => {
    expect(newCounty(root)).toBeGreaterThan(800);
    expect(walk(root, 'reports').files).toEqual([]);
    const ledger = await loadLedger(root);
    expect(ledger.faults).toEqual([]);
    expect(ledger).toMatchObject({ unitList: [], officerList: [], office: { fictional: false } });
    expect(ledger.office).not.toHaveProperty('asOf');
    expect(findings(judge(ledger, '2024-05-06')).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('keeps the policy and the themes', async () => {
    const before = await loadLedger(root);
    newCounty(root);
    const after = await loadLedger(root);
    expect(after.themes).toEqual(before.themes);
    expect(after.policies.all.map(({ file }) => file)).toEqual(before.policies.all.map(({ file }) => file));
  });

  test('the commented examples are read when their comment signs go', async () => {
    newCounty(root);
    for (const name of ['units', 'officers']) {
      const file = join(root, `data/${name}.yaml`);
      const example = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^# (-| {2})/.test(line))
        .map((line) => line.slice(2));
      writeFileSync(file, example.join('\n'));
    }
    const { faults, unitList, officerList } = await loadLedger(root);
    expect(faults).toEqual([]);
    expect([unitList.length, officerList.length]).toEqual([1, 1]);
  });

  test('leaves people’s own notes beside the records', () => {
    writeFileSync(join(root, 'reports/README.md'), '说明');
    newCounty(root);
    expect(readFileSync(join(root, 'reports/README.md'), 'utf8')).toBe('说明');
  });
});

describe('a real county', () => {
  test('is never emptied by accident', async () => {
    sayReal();
    const before = walk(root, 'reports').files.length;
    expect(() => newCounty(root)).toThrow(RealCounty);
    expect(walk(root, 'reports').files).toHaveLength(before);
  });

  test('nor is one whose office cannot be read', () => {
    writeFileSync(officeFile(), 'county: [');
    expect(() => newCounty(root)).toThrow(RealCounty);
  });

  test('is emptied when somebody insists', () => {
    sayReal();
    expect(newCounty(root, true)).toBeGreaterThan(800);
    expect(walk(root, 'reports').files).toEqual([]);
  });
});
