import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asMeant } from './as-meant.ts';
import { readRecord } from './read.ts';
import type { Dispatch } from './schema/dispatch.ts';
import { faultsOf } from './shape-faults.ts';

describe('a value as it was meant', () => {
  test.each([
    ['2022-03-16T10:00+08:00', '2022-03-16T10:00:00+08:00'],
    ['2022-03-16T10:00Z', '2022-03-16T10:00:00Z'],
    ['2022-03-16T10:00:00+08:00', '2022-03-16T10:00:00+08:00'],
    ['2022-03-16T10:00', '2022-03-16T10:00'], // no offset: it could be any zone
    ['2022-03-16 10:00+08:00', '2022-03-16 10:00+08:00'],
    [
      { a: null, b: { c: null, d: 1 }, e: [null, { f: null }] },
      { b: { d: 1 }, e: [null, {}] },
    ],
    [null, null],
    [false, false],
  ])('%j is %j', (written, meant) => expect(asMeant(written)).toEqual(meant));

  test('an own field named __proto__ stays one', () => {
    const meant = asMeant(JSON.parse('{"__proto__": {"polluted": true}, "a": null}')) as object;
    expect(Object.keys(meant)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('reading a record', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'ledger-as-meant-'));
    mkdirSync(join(root, 'reports'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const read = (frontMatter: string) => {
    writeFileSync(join(root, 'reports/x.md'), `---\n${frontMatter}\n---\n`);
    return readRecord<Dispatch>(root, 'reports/x.md', 'dispatch');
  };

  test('blank fields and moments without seconds cost nobody a record', () => {
    const result = read(
      'id: D2022-0001\nunit: housing\nnature: general\nnatureReason:\ntitle: x\nissue: null\npublication: ~\nlog:\n  - { at: 2022-03-16T10:00+08:00, event: dispatched, by: null }',
    );
    expect(result).toMatchObject({ value: { log: [{ at: '2022-03-16T10:00:00+08:00', event: 'dispatched' }] } });
  });

  test('a needed field left blank is missing', () => {
    const result = read(
      'id: D2022-0001\nunit: housing\nnature: general\ntitle:\nlog:\n  - { at: 2022-03-16T10:00+08:00, event: dispatched }',
    );
    if (!('misfit' in result)) throw new Error('it fits');
    expect(faultsOf(result.misfit)).toMatchObject([{ code: 'missing-field', path: ['title'] }]);
  });
});
