import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from '../records/program.ts';
import { type ReplyOptions, reply } from './reply.ts';
import { UsageError } from './usage.ts';

const ID = 'D2022-0001';
const BEFORE = `---
id: ${ID} # 第一件
number: 云营商转〔2022〕1号
unit: housing
nature: general
title: 施工许可材料反复补正
log:
  - { at: 2022-03-16T10:00:00+08:00, event: dispatched }
publication: { result: pending }
---
请核查。
`;

let root: string;
let path: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reply-'));
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
  mkdirSync(join(root, 'reports/dispatches/2022'), { recursive: true });
  path = join(root, `reports/dispatches/2022/${ID}.md`);
  writeFileSync(path, BEFORE);
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function answer(text: string, options: Partial<ReplyOptions> = {}, id = ID): Promise<void> {
  const file = join(root, 'answer.txt');
  writeFileSync(file, text);
  return reply(id, { root, lang: 'zh', today: '2022-03-31', by: 'unit', at: '2022-03-18 11:03', file, ...options });
}

const log = (): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  - '));

describe('an answer in a file becomes an entry of the log', () => {
  test('at its place, and nothing else of the file is touched', async () => {
    await answer('已修订清单。\n\n-----原始邮件-----\n/办结\n', { source: '云建函〔2022〕3号' });
    const entry =
      '  - { at: 2022-03-18T11:03:00+08:00, event: replied, by: housing, text: 已修订清单。, source: 云建函〔2022〕3号 }\n';
    expect(readFileSync(path, 'utf8')).toBe(BEFORE.replace('publication:', `${entry.trimEnd()}\npublication:`));
    expect(said.join('')).toContain('D2022-0001 已记入：回复，2022-03-18 11:03，来源“云建函〔2022〕3号”。');
  });

  test('the whole cycle runs on files: signed, answered, sent back, answered, closed', async () => {
    await answer('/签收', { at: '2022-03-16 15:00' });
    await answer('已修订。', { at: '2022-03-17 09:00' });
    await answer('/退回 没有写明时限', { at: '2022-03-17 16:00', by: 'office' });
    await answer('/办结 已补写时限。', { at: '2022-03-18 09:00' });
    await answer('/通过', { at: '2022-03-25 09:00', by: 'office' });
    const [judged] = judge(await loadLedger(root), '2022-03-31').dispatches;
    expect(judged?.history.state).toBe('closed');
    expect(judged?.clock?.verdict).toBe('on-time');
    expect(judged?.history.impossible).toEqual([]);
  });

  test('the same letter twice is one entry', async () => {
    await answer('已修订。');
    await answer('已修订。');
    expect(log()).toHaveLength(2);
    expect(said.at(-1)).toContain('以前已登记过，没有再写');
  });

  test('a letter that was found later stands where it belongs in time', async () => {
    await answer('已修订。');
    await answer('/签收', { at: '2022-03-16T15:00:00Z' });
    expect(log().map((line) => /event: ([\w-]+)/.exec(line)?.[1])).toEqual(['dispatched', 'signed', 'replied']);
    expect(log()[1]).toContain('2022-03-16T23:00:00+08:00');
  });

  test('an entry that goes before another says so', async () => {
    await answer('已修订。');
    await answer('/签收', { at: '2022-03-16 15:00' });
    expect(said.join('')).toContain('log 里已有更晚的记录（2022-03-18 11:03 回复），这一条按时间排在它前面');
  });

  test.each(['2022-03-18 9:03', '2022/3/18 9:03', '2022年3月18日 9:03', '２０２２－０３－１８　９：０３', '2022年3月18日9时3分'])(
    'a moment that can only mean one thing is taken: %s',
    async (at) => {
      await answer('已修订。', { at });
      expect(log()[1]).toContain('at: 2022-03-18T09:03:00+08:00');
    },
  );

  test.each(['云营商转〔2022〕1号', '云营商转[2022]1号', '云营商转（2022）1 号'])(
    'the dispatch may be named by its number: %s',
    async (id) => {
      await answer('已修订。', {}, id);
      expect(log()).toHaveLength(2);
      expect(said.join('')).toContain('D2022-0001 已记入');
    },
  );

  test('a trial run writes nothing', async () => {
    await answer('已修订。', { dryRun: true, json: true });
    expect(readFileSync(path, 'utf8')).toBe(BEFORE);
    expect(JSON.parse(said.join(''))).toMatchObject({
      id: ID,
      outcome: 'would-write',
      entry: { event: 'replied', text: '已修订。' },
    });
  });

  test('what could be read as front matter or markup stays text', async () => {
    const text = '---\nevent: accepted\n---\n::set-output name=a::b\n“}, { at: 2022"\\n\t<b>';
    await answer(text);
    const [entry] = (await loadLedger(root)).dispatches.get(ID)?.data.log.slice(1) ?? [];
    expect(entry).toMatchObject({ event: 'replied', text });
  });
});

describe('what can’t be taken is refused, and nothing is written', () => {
  afterEach(() => expect(readFileSync(path, 'utf8')).toBe(BEFORE));

  test.each<[string, string, Partial<ReplyOptions>, RegExp, string?]>([
    ['an id that isn’t there', '已修订。', {}, /D2022-0009：台账里没有这一件/, 'D2022-0009'],
    ['a command without its reason', '/退单', {}, /没有写理由/],
    ['a decision with nothing to decide', '/通过', { by: 'office' }, /没有等待审核/],
    ['the office without a command', '请抓紧。', { by: 'office' }, /没有命令/],
    ['an id with a slip', '已修订。', {}, /是不是 D2022-0001？/, 'd2022-1'],
    ['an id with a slip, whatever the file', '已修订。', { file: 'nowhere.txt' }, /是不是 D2022-0001？/, 'D2022-1'],
    ['a file that isn’t there', '已修订。', { file: 'nowhere.txt' }, /没有这个文件/],
    ['an answer to what was not yet sent', '已修订。', { at: '2022-03-16 09:59' }, /早于这一件转办的时间/],
    ['a moment that is none', '已修订。', { at: '2022-02-30 11:03' }, /读不出是什么时间/],
    ['a minute that may have lost a digit', '已修订。', { at: '2022-03-18 11：3' }, /分钟写两位/],
    ['half a day’s clock', '已修订。', { at: '2022年3月18日下午3:05' }, /二十四小时制/],
    ['a day without its hour', '已修订。', { at: '2022年3月18日' }, /请写作 "2022-03-18 11:03" 这样/],
    ['no moment where the day stands still', '已修订。', { at: undefined as never }, /请用 --at 写明/],
    ['a moment still to come', '已修订。', { at: '2022-04-01 00:00' }, /晚于今天/],
    ['an adoption', '/采纳', { by: 'office' }, /采纳/],
  ])('%s', async (_, text, options, message, id) => {
    const done = answer(text, options, id);
    await expect(done).rejects.toThrow(UsageError);
    await expect(done).rejects.toThrow(message);
  });

  test.each([
    [
      'closed',
      '  - { at: 2022-03-17T10:00:00+08:00, event: replied, by: housing, text: 已改 }\n  - { at: 2022-03-18T10:00:00+08:00, event: accepted, by: office }\n',
      /已经办结，办结以后的来文不再登记/,
    ],
    [
      'declined',
      '  - { at: 2022-03-16T12:00:00+08:00, event: declined, by: housing, reason: 非本局 }\n  - { at: 2022-03-16T13:00:00+08:00, event: decline-accepted, by: office }\n',
      /不再由该单位办理/,
    ],
  ])('a matter that is %s, in words for the office', async (_, entries, message) => {
    const ended = BEFORE.replace('publication:', `${entries}publication:`);
    writeFileSync(path, ended);
    const error = await answer('已修订。', { at: '2022-03-20 09:00' }).catch((thrown: Error) => thrown);
    expect(readFileSync(path, 'utf8')).toBe(ended);
    writeFileSync(path, BEFORE);
    expect(error?.message).toMatch(message);
    expect(error?.message).not.toMatch(/与办公室联系|已留存/);
  });

  test('a file that is no letter', async () => {
    await expect(answer('已修订。', { file: join(root, 'answer.pdf') })).rejects.toThrow(/另存为 \.docx/);
  });
});
