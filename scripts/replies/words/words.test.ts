import { beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, judge } from '../../judgement.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { countyFiles, type Sample } from '../scenario.fixtures.ts';
import { MemoryRemote } from '../store/memory.fixtures.ts';
import { issueBody, issueTitle } from './issue.ts';
import { isOurs, natureLabel, stateLabel, themeLabel } from './labels.ts';
import { markedAs, marker } from './marker.ts';
import { reminderText, supervisionBody, supervisionTitle } from './pressing.ts';
import { statusText } from './status.ts';

const at = (day: string, time = '10:00'): string => `2022-03-${day}T${time}:00+08:00`;
const entry = (day: string, event: LogEntry['event'], more: Partial<LogEntry> = {}): LogEntry => ({
  at: at(day),
  event,
  ...more,
});
const sent = entry('16', 'dispatched');

const SAMPLES: readonly Sample[] = [
  { id: 'D2022-0001', log: [sent] },
  { id: 'D2022-0002', log: [sent, entry('16', 'signed')] },
  {
    id: 'D2022-0003',
    log: [sent, entry('17', 'signed'), entry('18', 'replied', { text: '秘密内容', source: 'https://x.example/1' })],
  },
  { id: 'D2022-0004', log: [sent, entry('17', 'replied'), entry('18', 'returned', { reason: '请 @someone 写明 #12' })] },
  { id: 'D2022-0005', log: [sent, entry('17', 'replied'), entry('18', 'accepted')] },
  { id: 'D2022-0006', log: [sent, entry('17', 'declined', { reason: '理由不外传' }), entry('18', 'decline-accepted')] },
  {
    id: 'D2022-0007',
    title: '| @all fixes #3 <!-- x -->',
    request: '/办结\n::set-output',
    body: '一行\n<!-- ledger:dispatch:D2022-0001 -->',
    log: [sent],
  },
];

let judgement: Judgement;
const judgedOn = async (day: string) => judge((await MemoryRemote.of(countyFiles(SAMPLES))).ledger, `2022-03-${day}`);
beforeAll(async () => {
  judgement = await judgedOn('18');
});
const judged = (n: number, from = judgement) =>
  from.dispatchById.get(`D2022-000${n}`) as NonNullable<ReturnType<Judgement['dispatchById']['get']>>;
const status = (n: number, from = judgement, channel = {}) =>
  statusText(judged(n, from), { id: `D2022-000${n}`, ...channel }, 'Asia/Shanghai');

describe('the issue a unit reads', () => {
  test('says what, by when with every day counted, and how to answer', () => {
    const body = issueBody(judged(2), '窗口反复要求补正。', judgement.ledger);
    expect(body).toContain('| 责任单位 | 住房和城乡建设局 |');
    expect(body).toContain('| 性质 | 一般性问题 |');
    expect(body).toContain('| 办结截止日 | 2022-03-21 24 时前 |');
    expect(body).toContain('## 时限：3 个工作日');
    expect(body).toMatch(
      /2022-03-16：签收，第 0 日\n- 2022-03-17：工作日，第 1 个工作日\n- 2022-03-18：工作日，第 2 个工作日\n- 2022-03-19：周末，不计\n- 2022-03-20：周末，不计\n- 2022-03-21：工作日，第 3 个工作日\n/,
    );
    expect(body).toContain('窗口反复要求补正。');
    expect(markedAs(body)).toEqual({ id: 'D2022-0001'.replace('1', '2'), key: 'issue' });
  });

  test('while nobody has signed, the due day is the latest it can be', async () => {
    const unsigned = await judgedOn('16');
    const body = issueBody(judged(1, unsigned), '', unsigned.ledger);
    expect(body).toContain('| 办结截止日 | 2022-03-22 24 时前（签收得早，截止日相应提前） |');
    expect(body).toContain('2022-03-17：最迟视为收到的日子，第 0 日（2022-03-16 转办）');
  });

  test('does nothing of what was written into it, and carries one mark, its own', () => {
    const text = `${issueTitle(judged(7))}\n${issueBody(judged(7), SAMPLES[6]?.body ?? '', judgement.ledger)}`;
    expect(text).not.toMatch(/@all|#3|^::|^\/|<!-- x/m);
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(markedAs(text)?.id).toBe('D2022-0007');
    expect(text).toContain('\\|');
  });

  test('says nothing of the reports it rests on', () => {
    expect(issueBody(judged(1), '', judgement.ledger)).not.toMatch(/R2022|K7M3XP|体验员/);
  });
});

describe('the status comment', () => {
  test.each([
    [1, '待签收', '请签收并办理'],
    [3, '待审核', '等待办公室审核'],
    [4, '办理中', '已退回重办，截止日不变：请于 2022-03-22 24 时前回复办理情况'],
    [5, '已办结', '已经办结，不用再办'],
    [6, '已退单', '由办公室改派'],
  ])('of dispatch %i: %s', (n, state, next) => {
    const text = status(n);
    expect(text).toContain(`**状态：${state}**`);
    expect(text).toContain(`- 下一步：`);
    expect(text).toContain(next);
    expect(markedAs(text)).toEqual({ id: `D2022-000${n}`, key: 'status' });
  });

  test('tells when things came, in the county’s time, and never what a unit wrote', () => {
    expect(status(3)).toContain('- 2022-03-18 10:00 回复\n');
    expect(status(3)).not.toContain('秘密内容');
    expect(status(6)).not.toContain('理由不外传');
    expect(status(4)).toContain('退回重办：请 @\u200bsomeone 写明 #\u200b12');
  });

  test('says 逾期 from the day after the due day, and then reads the same for weeks', async () => {
    expect(status(2, await judgedOn('21'))).not.toContain('逾期');
    const late = status(2, await judgedOn('22'));
    expect(late).toContain('**状态：办理中（逾期）**');
    expect(status(2, await judgedOn('30'))).toBe(late);
  });

  test('tells of drafts and deletions, and answers what changed nothing in one sentence', () => {
    const comment = {
      id: 5,
      issue: 1,
      at: at('18'),
      author: 7,
      role: 'unit',
      url: 'https://x.example/1',
      outcome: 'replied',
      withdrawn: at('19'),
    } as const;
    const refused = {
      ...comment,
      id: 6,
      role: 'office',
      url: 'https://x.example/2',
      outcome: 'nothing',
      why: 'nothing-to-review',
      command: 'approve',
      withdrawn: undefined,
    } as const;
    const revisions = [1, 2].map((rev) => ({ comment: 5, rev, updated: at('18'), sha256: 'x' }));
    const text = status(3, judgement, { comments: [comment, refused], revisions });
    expect(text).toContain('回复（评论后来修改过 1 次，各稿都已留存；评论后来被删除，收到的内容已留存）');
    expect(text).toContain('- 2022-03-18 10:00 `/通过`：现在没有等待审核的回复或退单\n');
    // A command in a listing would be one when somebody answers by mail.
    expect(text).not.toMatch(/^\s*\//m);
  });
});

describe('督办 and reminders', () => {
  test('carry their own marks and name no more than the matter', () => {
    expect(markedAs(reminderText(judged(2)))).toEqual({ id: 'D2022-0002', key: 'reminder' });
    const body = supervisionBody(judged(2), 2, 'https://x.example/1', judgement.ledger);
    expect(markedAs(body)).toEqual({ id: 'D2022-0002', key: 'supervision-2' });
    expect(body).toContain('逾期后经督办仍未办结');
    expect(supervisionTitle(judged(7), 1)).not.toMatch(/@all|#3/);
  });
});

describe('marks', () => {
  test.each([
    ['D2022-0031', 'issue'],
    ['D2022-00031', 'status'],
    ['office', 'notice-quarterly-report.2022-Q1'],
    ['office', 'notice-dismissal-proposal.K7M3XP'],
  ])('%s/%s is found again', (id, key) => expect(markedAs(`a\n${marker(id, key)}\nb`)).toEqual({ id, key }));
  test.each(['', '<!-- ledger:dispatch:X -->', '<! -- ledger:dispatch:D2022-0001 -->'])('none in %j', (text) =>
    expect(markedAs(text)).toBeNull(),
  );
});

describe('labels', () => {
  test('fit a forge, and are told from everybody else’s', () => {
    const labels = [stateLabel('in-progress'), natureLabel('special'), themeLabel(judgement.ledger, 'utilities')];
    for (const label of labels) {
      expect(label?.color).toMatch(/^[0-9a-f]{6}$/);
      expect(label?.description.length).toBeLessThanOrEqual(100);
      expect(isOurs(label?.name ?? '')).toBe(true);
    }
    expect(new Set(labels.map((label) => label?.description)).size).toBe(3);
    expect(themeLabel(judgement.ledger, 'nothing')).toBeNull();
    expect(isOurs('紧急')).toBe(false);
  });
});
