import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findings } from '../checks/run.ts';
import { scanDispatches } from '../import/existing.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from './program.ts';
import { kindOfPlace, misnamedFolders } from './record-folders.ts';
import type { Day } from './schema/common.ts';
import { walkRecords } from './walk-records.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'record-folders-')));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a folder of reports/ whose name is a slip', () => {
  test('is read as the one that was meant', () => {
    for (const folder of ['Experience', 'dispatch', 'drafts', 'Channel', 'meetings']) {
      mkdirSync(join(root, 'reports', folder), { recursive: true });
    }
    writeFileSync(join(root, 'reports/assessment'), '');
    expect([...misnamedFolders(root)]).toEqual([
      ['report', ['reports/Experience']],
      ['dispatch', ['reports/dispatch']],
    ]);
  });

  test('beside the right one: both are read, the right one first', () => {
    for (const [folder, id] of [
      ['dispatches', 'D2022-0002'],
      ['Dispatches', 'D2022-0001'],
      ['dispatchs', 'D2022-0003'],
    ]) {
      mkdirSync(join(root, `reports/${folder}/2022`), { recursive: true });
      writeFileSync(join(root, `reports/${folder}/2022/${id}.md`), '');
    }
    expect(walkRecords(root).dispatch.files).toEqual([
      'reports/dispatches/2022/D2022-0002.md',
      'reports/Dispatches/2022/D2022-0001.md',
      'reports/dispatchs/2022/D2022-0003.md',
    ]);
    expect(walkRecords(root).report.files).toEqual([]);
  });

  test.each([
    'dispatches-old',
    'dispatches_bak',
    'experience 备份',
    'dispatches-2021',
    'meetings.bak',
    'experience2',
    'dispatches副本',
  ])('a copy put aside is none: %s', (folder) => {
    mkdirSync(join(root, 'reports', folder, '2022'), { recursive: true });
    writeFileSync(join(root, 'reports', folder, '2022/D2022-0001.md'), '');
    expect(misnamedFolders(root).size).toBe(0);
    expect(walkRecords(root).dispatch.files).toEqual([]);
  });

  test('nothing there is nothing misnamed', () => expect(misnamedFolders(join(root, 'none')).size).toBe(0));

  test.each([
    ['reports/experience/2022/R2022-0001.md', 'report'],
    ['reports/Experience/2022/R2022-0001.md', 'report'],
    ['reports/meeting/M2022-01.md', 'meeting'],
    ['reports/channel/2022/D2022-0001.yaml', undefined],
    ['reports/drafts/R2022-0001.md', undefined],
    ['reports/experience', undefined],
    ['data/experience/R2022-0001.md', undefined],
  ])('%s is read as: %s', (file, kind) => expect(kindOfPlace(file)).toBe(kind));

  test('changes no judgement: the demo with every folder misnamed says of it once each, and nothing else that is new', async () => {
    for (const folder of ['data', 'reports']) cpSync(join(programRoot, folder), join(root, folder), { recursive: true });
    const found = async () => {
      const ledger = await loadLedger(root);
      return findings(judge(ledger, ledger.office.asOf as Day)).map(({ rule, message }) => `${rule} ${message}`);
    };
    const before = await found();
    const imported = scanDispatches(root);
    const names = {
      experience: 'Experience',
      dispatches: 'dispatch',
      meetings: 'meeting',
      quarterly: 'quartely',
      assessments: 'assesments',
    };
    for (const [right, wrong] of Object.entries(names)) renameSync(join(root, 'reports', right), join(root, 'reports', wrong));
    const after = await found();
    expect(after.filter((line) => !line.includes('文件夹的名字')).sort()).toEqual(before.sort());
    expect(after.length).toBe(before.length + 5);
    expect(scanDispatches(root)).toEqual(imported);
  });
});
