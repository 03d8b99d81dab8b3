import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/demo/generate.ts';
import { judge } from '../../scripts/judgement.ts';
import type { Ledger } from '../../scripts/ledger/ledger.ts';
import { loadLedger } from '../../scripts/ledger/load.ts';
import { ADDRESSES_FILE } from '../../scripts/records/places.ts';
import { programRoot } from '../../scripts/records/program.ts';
import { keepAddresses, lastingAddresses, readAddresses, renderAddresses, vanishedAddresses } from './addresses.ts';
import { buildSite } from './build-site.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-addresses-'));
  mkdirSync(join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addressesOn = async (ledger: Ledger, asOf: string, name: string) => {
  const { addresses } = await buildSite({
    judgement: judge(ledger, asOf),
    edition: 'public',
    output: join(folder, name),
    search: false,
  });
  return addresses;
};

describe('the addresses of a site', () => {
  it('are those of its pages and of its data, not of what pages load', () => {
    expect(
      lastingAddresses([
        'index.html',
        'units/index.html',
        'units/housing/index.html',
        '404.html',
        'api/v1/index.json',
        'assets/site.css',
        'pagefind/index/zh_1.pf_index',
        'ledger/state/overdue/2/index.html',
        'ledger/2022/2/index.html',
      ]),
    ).toEqual(['/', '/api/v1/index.json', '/ledger/2022/2/', '/units/', '/units/housing/']);
  });

  it('that were known and are gone have vanished', () => {
    const known = { asOf: '2022-03-31', addresses: ['/', '/a/', '/b/'] };
    expect(vanishedAddresses(known, '2022-03-31', ['/', '/b/', '/c/'])).toEqual(['/a/']);
    expect(vanishedAddresses(known, '2022-04-30', ['/'])).toEqual(['/a/', '/b/']);
    expect(vanishedAddresses(known, '2022-04-30', ['/b/', '/a/', '/'])).toEqual([]);
  });

  it('of an earlier day may be fewer, and where none are known none can vanish', () => {
    expect(vanishedAddresses({ asOf: '2022-03-31', addresses: ['/a/'] }, '2022-03-30', [])).toEqual([]);
    expect(vanishedAddresses({ asOf: null, addresses: [] }, '2022-03-30', [])).toEqual([]);
  });
});

describe('the county’s list', () => {
  it('is empty where there is no file, or only its heading', () => {
    expect(readAddresses(join(folder, 'nowhere'))).toEqual({ asOf: null, addresses: [] });
    writeFileSync(join(folder, ADDRESSES_FILE), renderAddresses({ asOf: null, addresses: [] }));
    expect(readAddresses(folder)).toEqual({ asOf: null, addresses: [] });
  });

  it('grows by what is new, keeps what is gone, and remembers the latest day', () => {
    expect(keepAddresses(folder, '2022-03-31', ['/', '/b/'])).toBe(2);
    expect(keepAddresses(folder, '2022-06-30', ['/', '/a/'])).toBe(1);
    expect(keepAddresses(folder, '2022-05-31', ['/'])).toBe(0);
    expect(readAddresses(folder)).toEqual({ asOf: '2022-06-30', addresses: ['/', '/a/', '/b/'] });
    expect(readFileSync(join(folder, ADDRESSES_FILE), 'utf8')).toMatch(/^# .*\n# 截至 2022-06-30\n\/\n\/a\/\n\/b\/\n$/);
  });

  it('is replaced at once: whoever reads it meanwhile reads all of it, and a crash leaves the old list', () => {
    keepAddresses(folder, '2022-06-30', ['/a/']);
    const before = readFileSync(join(folder, ADDRESSES_FILE), 'utf8');
    const reader = openSync(join(folder, ADDRESSES_FILE), 'r');
    keepAddresses(folder, '2022-06-30', ['/new/']);
    expect(readFileSync(reader, 'utf8')).toBe(before);
    closeSync(reader);
    expect(readAddresses(folder).addresses).toContain('/new/');
  });

  it('is read as an editor on another system left it, notes included', () => {
    writeFileSync(join(folder, ADDRESSES_FILE), '# 清单\r\n# 截至 2022-03-31\r\n\r\n /a/ \r\n# 说明\r\n/b/');
    expect(readAddresses(folder)).toEqual({ asOf: '2022-03-31', addresses: ['/a/', '/b/'] });
  });
});

describe('no address vanishes', () => {
  it('as a county’s days go by', async () => {
    await generate(join(folder, 'county'));
    const ledger = await loadLedger(join(folder, 'county'));
    let before: readonly string[] = [];
    for (const day of ['2022-01-07', '2022-07-01', '2023-01-13']) {
      const now = await addressesOn(ledger, day, day);
      expect(
        before.filter((address) => !now.includes(address)),
        day,
      ).toEqual([]);
      expect(now.length).toBeGreaterThan(before.length);
      before = now;
    }
  });

  // Holds for whatever county the repository keeps: the demo, a new one with an empty list, or a real one.
  it('from this repository’s own site', async () => {
    const known = readAddresses(programRoot);
    if (known.asOf === null) {
      expect(known.addresses).toEqual([]);
      return;
    }
    const addresses = await addressesOn(await loadLedger(programRoot), known.asOf, 'own');
    expect(vanishedAddresses(known, known.asOf, addresses), `restore them, or see ${ADDRESSES_FILE}`).toEqual([]);
  });
});
