import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { takeApart } from '../../records/front-matter.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { renderRecord } from '../../records/write.ts';
import { appendToLog, placeInLog, withLogEntry } from './append.ts';
import { CannotEdit, setField } from './front-matter-edit.ts';

const TEXT = `---
# 主办单位已电话告知
id: D2022-0031
unit:   market-regulation   # 市监
title: "一次性告知 不到位"
log:
  - { at: 2022-03-16T10:00:00+08:00, event: dispatched } # 公文交换
  - { at: 2022-03-16T15:12:00+08:00,   event: signed, by: market-regulation }

  # 以下为回复
  - at: 2022-03-18T11:03:00+08:00
    event: replied
    text: |
      第一行
      第二行
publication: { result: pending }
---
正文 log: 不是字段
---
`;

const entry = (at: string, more: Partial<LogEntry> = {}): LogEntry => ({ at, event: 'replied', by: 'housing', ...more });
const read = (text: string) => {
  const parts = takeApart(text.replace(/^\ufeff/, ''));
  if ('faults' in parts) throw new Error(JSON.stringify(parts.faults));
  return { value: parts.value as { log: LogEntry[] } & Record<string, unknown>, body: parts.body };
};

describe('where an entry belongs (6.2)', () => {
  const log = [{ at: '2022-03-16T10:00:00+08:00' }, { at: '2022-03-16T15:00:00+08:00' }, { at: '2022-03-18T11:00:00+08:00' }];
  test.each([
    ['2022-03-20T00:00:00+08:00', 3],
    ['2022-03-18T11:00:00+08:00', 3], // the same second: behind what stands there
    ['2022-03-18T02:59:59Z', 2], // another offset, one second before the last
    ['2022-03-16T12:00:00+08:00', 1],
    ['2022-03-01T00:00:00+08:00', 1], // never before the dispatch itself
  ])('%s at %i', (at, expected) => expect(placeInLog(log, { at })).toBe(expected));
});

describe('6.2 an entry is added and nothing else changes', () => {
  test('at the end, behind a block of text', () => {
    const added = withLogEntry(TEXT, entry('2022-03-21T09:00:00+08:00', { text: '已整改', source: 'https://x.example/1' }));
    const line =
      '  - { at: 2022-03-21T09:00:00+08:00, event: replied, by: housing, text: 已整改, source: https://x.example/1 }\n';
    expect(added).toBe(TEXT.replace('publication:', `${line}publication:`));
  });

  test('a text of several lines stands as a person would write it', () => {
    const text = '已整改。\n\n1. 清单：已公示\n   （附 2 份）\n"完" # 3';
    const added = withLogEntry(TEXT, entry('2022-03-21T09:00:00+08:00', { text, source: '来函.docx' }));
    const lines = [
      '  - at: 2022-03-21T09:00:00+08:00',
      '    event: replied',
      '    by: housing',
      '    text: |-',
      '      已整改。',
      '',
      '      1. 清单：已公示',
      '         （附 2 份）',
      '      "完" # 3',
      '    source: 来函.docx',
    ];
    expect(added).toBe(TEXT.replace('publication:', `${lines.join('\n')}\npublication:`));
    expect(read(added).value.log.at(-1)?.text).toBe(text);
  });

  test('between two entries, with the comments where they were', () => {
    const added = withLogEntry(TEXT, entry('2022-03-16T11:00:00+08:00'));
    const line = '  - { at: 2022-03-16T11:00:00+08:00, event: replied, by: housing }\n';
    expect(added).toBe(TEXT.replace('# 公文交换\n', `# 公文交换\n${line}`));
  });

  test('the end of the front matter may be the end of the log', () => {
    const text = '---\nid: D2022-0001\nlog:\n- { at: 2022-03-16T10:00:00+08:00, event: dispatched }\n---';
    const added = withLogEntry(text, entry('2022-03-17T10:00:00+08:00'));
    expect(added).toBe(
      text.replace('\n---', '\n- { at: 2022-03-17T10:00:00+08:00, event: replied, by: housing }\n---').replace(/^\n/, ''),
    );
  });

  test('Windows line ends and a byte order mark stay', () => {
    const text = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`;
    const added = withLogEntry(text, entry('2022-03-21T09:00:00+08:00'));
    expect(added.startsWith('\ufeff---\r\n')).toBe(true);
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(added).value.log).toHaveLength(4);
  });

  test('a list in brackets is written anew, with everything still in it', () => {
    const text = `---\nid: D2022-0001 # 编号\nlog: [ { at: 2022-03-16T10:00:00+08:00, event: dispatched } ]\n---\n正文\n`;
    const { value, body } = read(withLogEntry(text, entry('2022-03-17T10:00:00+08:00', { text: 'a\n---\nb' })));
    expect(value.log.map(({ event }) => event)).toEqual(['dispatched', 'replied']);
    expect(value.log[1]?.text).toBe('a\n---\nb');
    expect(body).toBe('正文\n');
  });

  test.each([
    ['no front matter', '正文'],
    ['a log that is none', '---\nid: D2022-0001\nlog: none\n---\n'],
    ['an empty log', '---\nid: D2022-0001\nlog: []\n---\n'],
    ['a broken record', '---\nid: "D2022-0001\nlog:\n  - { at: 2022-03-16T10:00:00+08:00, event: dispatched }\n---\n'],
  ])('%s is refused', (_, text) => {
    expect(() => withLogEntry(text, entry('2022-03-17T10:00:00+08:00'))).toThrow(CannotEdit);
  });

  test('whatever a person sends reads back as it was', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '---',
        'a\n---\nb: c',
        '- x',
        '{ a: b }',
        '"',
        "'",
        '#x',
        '@x',
        '!!js',
        '&a *b',
        '::set-output',
        '\u202eabc',
        ' 前',
        '后 ',
      ),
      fc.stringMatching(/^[\n :#'"|>{}[\],&*!%@`\\-]{0,20}$/),
    );
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom('\n', '\r\n'), (text, reason, eol) => {
        const record = TEXT.replaceAll('\n', eol);
        const added = entry('2022-03-21T09:00:00+08:00', { text: text || '-', reason: reason || '-' });
        let edited: string;
        try {
          edited = withLogEntry(record, added);
        } catch (error) {
          // What no YAML text can hold is refused, not bent.
          expect(error).toBeInstanceOf(CannotEdit);
          return;
        }
        const [now, was] = [read(edited), read(record)];
        expect(now.value.log).toEqual([...was.value.log, added]);
        expect(now.body).toBe(was.body);
        const [before, behind] = parted(record, eol);
        expect(edited.startsWith(before) && edited.endsWith(behind)).toBe(true);
        // Another one behind it is a line more, whatever the first one looks like.
        const twice = withLogEntry(edited, entry('2022-03-22T09:00:00+08:00'));
        expect(twice.startsWith(edited.slice(0, -behind.length)) && twice.endsWith(behind)).toBe(true);
        expect(read(twice).value.log).toEqual([...now.value.log, entry('2022-03-22T09:00:00+08:00')]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What stands before and behind the end of the log. */
function parted(record: string, eol: string): [string, string] {
  const at = record.indexOf(`${eol}publication:`) + eol.length;
  return [record.slice(0, at), record.slice(at)];
}

describe('a field', () => {
  test('is a line of its own before another', () => {
    const set = setField(TEXT, 'issue', 'https://x.example/o/r/issues/42', 'log');
    expect(set).toBe(TEXT.replace('log:\n', 'issue: https://x.example/o/r/issues/42\nlog:\n'));
    expect(setField(set, 'issue', 'https://x.example/o/r/issues/42', 'log')).toBe(set);
  });

  test('is changed in its place, and one without a neighbour comes last', () => {
    const set = setField(setField(TEXT, 'issue', 'https://x.example/1', 'nothing'), 'issue', 'https://x.example/2');
    expect(read(set).value.issue).toBe('https://x.example/2');
    expect(set).toContain('# 公文交换');
    expect(set.indexOf('issue:')).toBeGreaterThan(set.indexOf('publication:'));
  });

  test('a group of fields stands on one line', () => {
    const set = setField(TEXT, 'adoption', { result: 'adopted', on: '2022-04-02', by: 'housing' });
    expect(set).toContain('\nadoption: { result: adopted, on: 2022-04-02, by: housing }\n---\n');
  });
});

describe('on disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'ledger-append-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('the file is replaced in one step and no other is left', () => {
    const text = renderRecord({ id: 'D2022-0001', log: [{ at: '2022-03-16T10:00:00+08:00', event: 'dispatched' }] }, '正文');
    writeFileSync(join(root, 'D2022-0001.md'), text);
    appendToLog(root, 'D2022-0001.md', entry('2022-03-17T10:00:00+08:00'));
    expect(read(readFileSync(join(root, 'D2022-0001.md'), 'utf8')).value.log).toHaveLength(2);
    expect(readdirSync(root)).toEqual(['D2022-0001.md']);
  });

  test('a refused change leaves the file as it was', () => {
    writeFileSync(join(root, 'D2022-0002.md'), '---\nid: x\n---\n');
    expect(() => appendToLog(root, 'D2022-0002.md', entry('2022-03-17T10:00:00+08:00'))).toThrow(CannotEdit);
    expect(readFileSync(join(root, 'D2022-0002.md'), 'utf8')).toBe('---\nid: x\n---\n');
  });
});
