import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf } from './cases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-unread-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const DISPATCH = `---
id: D2022-0001
unit: nowhere
nature: general
theme: nothing
title: 施工许可材料反复补正
log:
  - { at: 2022-03-30T10:00:00+08:00, event: dispatched }
  - { at: 2022-03-30T15:00:00+08:00, event: signed, by: housin }
---
请核查。
`;

/** What every check of one id says about the county; empty when it says nothing, and no error of another counts. */
const saidBy = async (check: string): Promise<string> =>
  (await outcomeOf({ check, name: 'unread', folder })).replaceAll(/^also .*\n+/gm, '');

describe('6.1 a list that could not be read makes no second mistake of what names something in it', () => {
  beforeEach(() => write('reports/dispatches/2022/D2022-0001.md', DISPATCH));

  test.each([
    ['unknown-unit', 'data/units.yaml', '- id：housing\n'],
    ['unknown-unit', 'data/units.yaml', '- { id: housing }\n'],
    ['log-actor', 'data/units.yaml', '- id：housing\n'],
    ['unknown-list-item', 'data/themes.yaml', 'themes: []\n'],
  ])('%s, where %s is %j', async (check, file, text) => {
    if (check !== 'log-actor') expect(await saidBy(check)).not.toBe('');
    write(file, text);
    expect(await saidBy(check)).toBe('');
  });

  test('a list with a field nobody knows was read', async () => {
    write('data/units.yaml', '- { id: housing, name: 住房和城乡建设局, floor: 3 }\n');
    expect(await saidBy('unknown-unit')).toContain('nowhere');
  });
});
