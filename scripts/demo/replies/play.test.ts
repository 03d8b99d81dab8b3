import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../judgement.ts';
import { programRoot } from '../../records/program.ts';
import { width } from '../../words/width.ts';
import { momentOf, type Step, say, send } from './act.ts';
import { BEFORE_ALL, playDay } from './day.ts';
import { check } from './ending.ts';
import { play } from './play.ts';
import { openStage } from './stage.ts';
import { FIRST_DAY, STORY } from './story.ts';

const GOLDEN = join(programRoot, 'scripts/demo/replies/month.expected.txt');

/** Every line of the play, and whether all that it checked held. */
async function whole(): Promise<{ text: string; holds: boolean }> {
  const played = play();
  const lines: string[] = [];
  for (;;) {
    const { value, done } = await played.next();
    if (done) return { text: `${lines.join('\n')}\n`, holds: value };
    lines.push(...value);
  }
}

let text: string;
let holds: boolean;
beforeAll(async () => {
  ({ text, holds } = await whole());
});

/** What was told of a dispatch on a day; the left column or the right. */
function told(day: string, id: string): { ledger: string; issues: string } {
  const from = text.indexOf(`${day} 星期`);
  const section = text.slice(from, text.indexOf('-----', text.indexOf('\n', from)));
  const block = section.split('\n\n').find((one) => one.startsWith(id)) ?? '';
  const rows = block.split('\n').map((line) => line.split(' │ '));
  const column = (i: number) => rows.map((row) => row[i]?.trim() ?? '').join('');
  return { ledger: column(0), issues: column(1) };
}

describe('the month', () => {
  test('ends with everything as it should be', () => {
    expect(holds).toBe(true);
    expect(text.match(/^ {2}对 /gm)).toHaveLength(6);
    expect(text).not.toContain('不对');
  });

  test('reads as it was read and found good (UPDATE_DEMO=1 npx vitest run scripts/demo/replies)', () => {
    if (process.env.UPDATE_DEMO) writeFileSync(GOLDEN, text);
    expect(existsSync(GOLDEN)).toBe(true);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  test('is the same every time, wherever it is played', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    try {
      expect((await whole()).text).toBe(text);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('names nothing of the machine', () => {
    expect(text).not.toContain(tmpdir());
    expect(text).not.toContain('demo-run-');
  });

  test('fits the window it asks for', () => {
    const asked = Number(/窗口请拉到 (\d+) 列宽/.exec(text)?.[1]);
    // 👀 takes two columns, and stands at the end of a line.
    for (const line of text.split('\n').slice(9)) expect(width(line), line).toBeLessThanOrEqual(asked);
  });

  test('has a story for every way a matter can go', () => {
    const events = new Set(STORY.map(({ event }) => event));
    for (const event of ['dispatched', 'signed', 'declined', 'decline-accepted', 'replied', 'returned', 'accepted'])
      expect(events).toContain(event);
    expect(STORY.map(({ at }) => at)).toEqual(STORY.map(({ at }) => at).sort());
  });
});

describe('what happens in it', () => {
  const MILESTONES: readonly (readonly [string, string, string, 'ledger' | 'issues', RegExp])[] = [
    ['dispatched', '2022-09-19', 'D2022-0001', 'issues', /议题 #1 打开 .*台账程序 开立议题/],
    ['signed for', '2022-09-19', 'D2022-0001', 'ledger', /\+ 09-19 14:12 签收/],
    ['a stranger’s /办结 does nothing', '2022-09-20', 'D2022-0001', 'issues', /打开.*没有登记的账号：\/办结$/],
    ['answered', '2022-09-21', 'D2022-0001', 'ledger', /待审核.*\+ 09-21 16:40 回复/],
    ['accepted in time', '2022-09-22', 'D2022-0001', 'ledger', /已办结（按时办结）/],
    ['declined', '2022-09-21', 'D2022-0003', 'ledger', /\+ 09-21 09:48 退单/],
    ['the decline accepted', '2022-09-22', 'D2022-0003', 'issues', /#3 关闭（不再办理）/],
    ['sent on to the right unit', '2022-09-22', 'D2022-0006', 'ledger', /改派自D2022-0003/],
    ['found again after a run that died', '2022-09-22', 'D2022-0006', 'issues', /#5 打开.*17:37 台账程序 认领已经开出的议题/],
    ['signed for by letter', '2022-09-21', 'D2022-0004', 'ledger', /\+ 09-21 15:00 签收/],
    ['without an issue', '2022-09-26', 'D2022-0004', 'issues', /^没有账号，来信办理，不开议题/],
    ['sent back', '2022-09-26', 'D2022-0002', 'ledger', /办理中.*\+ 09-26 09:30 退回重办：/],
    ['within the old limit', '2022-09-26', 'D2022-0002', 'issues', /截止日不变/],
    ['closed by hand and opened again', '2022-09-26', 'D2022-0005', 'issues', /15:20 .*手工关闭.*17:37 台账程序 重新打开/],
    ['reminded of', '2022-09-27', 'D2022-0005', 'issues', /发临期提醒/],
    ['a mail’s quoted command does nothing', '2022-09-27', 'D2022-0006', 'ledger', /待审核/],
    ['overdue and pressed', '2022-09-29', 'D2022-0005', 'issues', /〔逾期〕.*督办议题 #6 打开.*开立督办议题/],
    ['on record as pressed', '2022-09-29', 'D2022-0005', 'ledger', /逾期未结.*\+ 09-29 09:37 催办：督办/],
    ['the holiday doesn’t count', '2022-09-30', 'D2022-0007', 'ledger', /3 个工作日，截止 10-10/],
    ['an answer while no run took place waits', '2022-10-06', 'D2022-0007', 'ledger', /办理中(?!.*回复)/],
    ['and is taken with its own day', '2022-10-08', 'D2022-0007', 'ledger', /\+ 10-06 10:30 回复/],
    ['pressed again after five working days', '2022-10-10', 'D2022-0005', 'ledger', /\+ 10-10 09:37 催办：再次督办/],
    ['a form with a wrong number is not taken', '2022-10-10', 'D2022-0008', 'issues', /回复表单 #10 打开 *回音：没有收下：/],
    ['and once mended it is', '2022-10-11', 'D2022-0008', 'ledger', /\+ 10-11 14:30 回复/],
    ['answered once, and closed', '2022-10-11', 'D2022-0008', 'issues', /回复表单 #10 关闭 *回音：已收下，在 D2022-0008/],
    ['answered late', '2022-10-11', 'D2022-0005', 'ledger', /待审核（逾期未结）.*\+ 10-11 16:20 回复/],
    ['closed late', '2022-10-12', 'D2022-0005', 'ledger', /已办结（逾期办结）/],
    ['the 督办 closed with it', '2022-10-12', 'D2022-0005', 'issues', /督办议题 #6 关闭.*督办议题 #9 关闭/],
    ['a word after the end is kept and decides nothing', '2022-10-13', 'D2022-0005', 'issues', /没有记入：.*这件已经办结/],
  ];

  test.each(MILESTONES)('%s', (_, day, id, column, words) => {
    expect(told(day, id)[column]).toMatch(words);
  });
});

describe('what is checked at the end', () => {
  const sent = { id: 'D2022-0001', matter: 'licence-change-returned', unit: 'market-regulation', nature: 'general' } as const;
  const dispatched = send(`${FIRST_DAY}T09:05`, sent);
  const signed = say(`${FIRST_DAY}T10:00`, sent.id, sent.unit, '/签收', 'signed');

  /** A day of these steps, held against those. */
  async function checked(played: readonly Step[], against: readonly Step[], disturb = (_: ReturnType<typeof openStage>) => {}) {
    const stage = openStage(momentOf(`${FIRST_DAY}T08:00`));
    try {
      await playDay(stage, FIRST_DAY, played, BEFORE_ALL);
      disturb(stage);
      const judgement = judge(await stage.office.ledger(), FIRST_DAY);
      return (await check(stage, judgement, against)).map((one) => one.holds);
    } finally {
      stage.office.close();
    }
  }

  test('leaves no folder behind', async () => {
    const stage = openStage(momentOf(`${FIRST_DAY}T08:00`));
    expect(existsSync(stage.office.root)).toBe(true);
    stage.office.close();
    expect(existsSync(stage.office.root)).toBe(false);
  });

  test('holds for what happened', async () => {
    expect(await checked([dispatched, signed], [dispatched, signed])).toEqual([true, true, true, true, true, true]);
  });

  test('fails where somebody said something that is not on record, or not so', async () => {
    expect((await checked([dispatched], [dispatched, signed]))[3]).toBe(false);
    expect((await checked([dispatched, signed], [dispatched]))[3]).toBe(false);
    expect((await checked([dispatched, signed], [dispatched, { ...signed, at: `${FIRST_DAY}T10:01` }]))[3]).toBe(false);
    expect((await checked([dispatched, signed], [dispatched, { ...signed, by: 'housing' }]))[3]).toBe(false);
  });

  test('fails where there is something left to do, or an issue too many', async () => {
    const twice = await checked([dispatched, signed], [dispatched, signed], ({ github }) => {
      const [issue] = [...github.repository('yunxi-county-demo/replies').issues.values()];
      github.as('yunxi-ledger[bot]').openIssue('yunxi-county-demo/replies', '又一个', issue?.now?.body ?? '');
    });
    expect(twice).toEqual([false, false, false, true, true, true]);
  });
});
