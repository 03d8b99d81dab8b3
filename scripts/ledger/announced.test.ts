import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announcedCalendar } from './announced.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-announced-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(join(root, 'data/state-council'), { recursive: true });
  writeFileSync(join(root, 'data/state-council', name), text);
};

const kindOf = (day: string) => announcedCalendar(root, day, day).kindOf(day);

describe('6.2 the State Council’s days under the county’s own', () => {
  test('the county’s closures and workdays play no part', () => {
    mkdirSync(join(root, 'data'), { recursive: true });
    writeFileSync(join(root, 'data/calendar.yaml'), 'closures: [2022-03-31]\n');
    expect(kindOf('2022-03-31')).toEqual({ counts: true, kind: 'workday' });
    expect(kindOf('2022-04-02')).toEqual({ counts: true, kind: 'make-up', name: '清明节' });
  });

  test('late December stands in the next year’s file', () => {
    expect(kindOf('2022-12-31')).toEqual({ counts: false, kind: 'holiday', name: '元旦' });
  });

  test('a year in the county’s own folder stands instead of the program’s', () => {
    write('2022.json', JSON.stringify({ year: 2022, notices: [], days: [{ name: '试', date: '2022-03-31', isOffDay: true }] }));
    expect(kindOf('2022-03-31')).toEqual({ counts: false, kind: 'holiday', name: '试' });
    expect(kindOf('2022-04-02')).toEqual({ counts: false, kind: 'weekend' });
  });

  test('a year nobody announced is not covered', () => {
    expect(announcedCalendar(root, '2009-03-31', '2009-03-31').covers('2009-03-31')).toBe(false);
  });

  test('one that can’t be read leaves the program’s standing', () => {
    write('2022.json', '{');
    expect(kindOf('2022-04-02')).toEqual({ counts: true, kind: 'make-up', name: '清明节' });
  });
});
