import { beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, judge } from '../../judgement.ts';
import type { Dispatch, LogEntry } from '../../records/schema/dispatch.ts';
import { readReply } from '../reading/read-reply.ts';
import { countyFiles } from '../scenario.fixtures.ts';
import { MemoryRemote } from '../store/memory.fixtures.ts';
import { decide, type Role, storable } from './decide.ts';

let judgement: Judgement;
beforeAll(async () => {
  judgement = judge((await MemoryRemote.of(countyFiles([]))).ledger, '2022-03-31');
});

const SOURCE = 'https://forge.example/o/r/issues/1#issuecomment-9';

/** A log from lines such as `15 signed`: a day of March 2022 at ten. */
const logOf = (...lines: string[]): LogEntry[] =>
  ['15 dispatched', ...lines].map((line) => {
    const [day, event] = line.split(' ') as [string, LogEntry['event']];
    return { at: `2022-03-${day}T10:00:00+08:00`, event };
  });

const dispatch = (log: LogEntry[], more: Partial<Dispatch> = {}): Dispatch => ({
  ...{ id: 'D2022-0001', unit: 'housing', nature: 'general', title: '第一件', log },
  ...more,
});

/** What a comment on the 17th at noon does. */
function said(role: Role, text: string, log: LogEntry[], more: Partial<Dispatch> = {}, at = '2022-03-17T12:00:00+08:00') {
  const { outcome, why, entry, adoption } = decide(judgement, dispatch(log, more), log, readReply(text, role), role, {
    at,
    source: SOURCE,
  });
  const { at: when, by, event, source, ...words } = entry ?? {};
  if (entry)
    expect({ when, by, source, event }).toEqual({
      when: at,
      by: role === 'unit' ? 'housing' : 'office',
      source: SOURCE,
      event: outcome,
    });
  return { outcome, ...(why ? { why } : {}), ...words, ...(adoption ? { adoption } : {}) };
}

describe('6.2 what a unit says', () => {
  test.each<[string, string[], object]>([
    ['已经整改', ['16 signed'], { outcome: 'replied', text: '已经整改' }],
    ['已经整改', [], { outcome: 'replied', text: '已经整改' }],
    ['/签收', [], { outcome: 'signed' }],
    ['／签收\n尽快办理', [], { outcome: 'signed', text: '尽快办理' }],
    ['/签收', ['16 signed'], { outcome: 'nothing', why: 'signed-twice' }],
    ['/签收\n已经整改', ['16 signed'], { outcome: 'replied', text: '已经整改' }],
    ['/办结', ['16 signed'], { outcome: 'replied', text: '办结' }],
    ['/退单 不属于本局职责', ['16 signed'], { outcome: 'declined', reason: '不属于本局职责' }],
    ['/退单\n应由市监局办理', [], { outcome: 'declined', reason: '应由市监局办理' }],
    ['/退单 不属于本局\n附件另送', [], { outcome: 'declined', reason: '不属于本局', text: '附件另送' }],
    ['/退单', [], { outcome: 'nothing', why: 'no-reason' }],
    ['/退单 再退', ['16 declined'], { outcome: 'nothing', why: 'declined-twice' }],
    ['谢谢', ['16 replied', '17 accepted'], { outcome: 'nothing', why: 'after-close' }],
    ['谢谢', ['16 declined', '17 decline-accepted'], { outcome: 'nothing', why: 'after-decline' }],
    ['又补充一点', ['16 replied'], { outcome: 'replied', text: '又补充一点' }],
    ['/通过', ['16 replied'], { outcome: 'replied', text: '/通过' }],
    ['![照片](https://x.example/a.png)', [], { outcome: 'replied', text: '![照片](https://x.example/a.png)' }],
    ['> 只有引用', [], { outcome: 'replied', text: expect.any(String) }],
  ])('%j after %j', (text, log, expected) => {
    expect(said('unit', text, logOf(...log))).toEqual(expected);
  });

  test('what came before the office closed the matter, and is found out only now, stands where it belongs', () => {
    const log = logOf('16 replied', '18 accepted');
    expect(said('unit', '补充', log)).toEqual({ outcome: 'replied', text: '补充' });
  });

  test('what would make nonsense of what stands there already is not written', () => {
    // The office took the reply of the 16th back on the 18th; a decline on the 17th would have been decided with it.
    const log = logOf('16 declined', '18 decline-refused');
    expect(said('unit', '/退单 再退一次', log)).toEqual({ outcome: 'nothing', why: 'declined-twice' });
    expect(said('unit', '/签收', logOf('18 signed'))).toEqual({ outcome: 'nothing', why: 'out-of-order' });
  });

  test('a very long answer is cut where people read it, and says where the whole stands', () => {
    const { text } = said('unit', '长'.repeat(70_000), logOf()) as { text: string };
    expect(text.length).toBeLessThan(20_200);
    expect(text.endsWith(`（全文见 ${SOURCE}）`)).toBe(true);
  });
});

describe('6.2 what the office decides', () => {
  test.each<[string, string[], object]>([
    ['/通过', ['16 replied'], { outcome: 'accepted' }],
    ['/通过\n同意办结', ['16 replied'], { outcome: 'accepted', text: '同意办结' }],
    ['/通过 同意\n不必再报', ['16 replied'], { outcome: 'accepted', text: '同意\n不必再报' }],
    ['/通过 《不动产登记办法》', ['16 replied'], { outcome: 'accepted', text: '《不动产登记办法》' }],
    ['/通过 不了，请重办', ['16 replied'], { outcome: 'nothing', why: 'unclear-decision' }],
    ['**/通过** 暂不', ['16 replied'], { outcome: 'nothing', why: 'unclear-decision' }],
    ['/通过：未整改到位', ['16 declined'], { outcome: 'nothing', why: 'unclear-decision' }],
    ['/通过', ['16 declined'], { outcome: 'decline-accepted' }],
    ['/通过', ['16 signed'], { outcome: 'nothing', why: 'nothing-to-review' }],
    ['/通过', ['16 replied', '17 accepted'], { outcome: 'nothing', why: 'after-close' }],
    ['/通过', ['16 declined', '16 replied'], { outcome: 'nothing', why: 'reply-and-decline' }],
    ['/退回 请写明措施', ['16 replied'], { outcome: 'returned', reason: '请写明措施' }],
    ['/退回', ['16 replied'], { outcome: 'nothing', why: 'no-reason' }],
    ['/退回 属于你局职责', ['16 declined'], { outcome: 'decline-refused', reason: '属于你局职责' }],
    ['/退回 再办', ['16 replied', '17 returned'], { outcome: 'nothing', why: 'nothing-to-review' }],
    ['/特殊 涉及两个部门', ['16 signed'], { outcome: 'reclassified', nature: 'special', reason: '涉及两个部门' }],
    ['/特殊', [], { outcome: 'nothing', why: 'no-reason' }],
  ])('%j after %j', (text, log, expected) => {
    expect(said('office', text, logOf(...log))).toEqual(expected);
  });

  test('a change of nature counts only before the due day, and only once', () => {
    // Signed on the 16th, a general matter is due on the 21st.
    const log = logOf('16 signed');
    expect(said('office', '/特殊 迟了', log, {}, '2022-03-18T12:00:00+08:00')).toMatchObject({ outcome: 'reclassified' });
    expect(said('office', '/特殊 迟了', log, {}, '2022-03-21T09:00:00+08:00')).toEqual({
      outcome: 'nothing',
      why: 'late-change',
    });
    expect(said('office', '/特殊 再说', log, { nature: 'special' })).toEqual({ outcome: 'nothing', why: 'already-special' });
  });
});

describe('7.2 an adoption is written only where nothing is left to choose', () => {
  const resting = { reports: ['R2022-0001'] };
  test('one valid report that nobody decided on', () => {
    expect(said('office', '/采纳 屯市监复〔2022〕3号', logOf('16 replied'), resting)).toEqual({
      outcome: 'adopted',
      adoption: {
        report: 'R2022-0001',
        value: { result: 'adopted', on: '2022-03-17', by: 'housing', basis: '屯市监复〔2022〕3号' },
      },
    });
    expect(said('office', '/采纳', logOf('16 replied'), resting)).toMatchObject({ adoption: { value: { basis: SOURCE } } });
  });

  test.each(['部分采纳', '不采纳，已有规定', '部分'])('%s needs the office’s own hands', (words) => {
    expect(said('office', `/采纳 ${words}`, logOf(), resting)).toEqual({ outcome: 'nothing', why: 'adoption-form' });
  });

  test.each(['暂不采纳，理由见附件', '没有采纳', '拟否决'])('“%s” is no yes', (words) => {
    expect(said('office', `/采纳 ${words}`, logOf(), resting)).toEqual({ outcome: 'nothing', why: 'unclear-decision' });
  });

  test('none, one that isn’t there, or several', () => {
    for (const reports of [[], ['R2022-0009']]) {
      expect(said('office', '/采纳', logOf(), { reports })).toEqual({ outcome: 'nothing', why: 'no-single-report' });
    }
  });
});

test('what a file can’t hold is left out of it, and nothing else', () => {
  expect(storable('a\u0000b\u0007c\r\nd\re\u2028f\ufeff\ud800g\u{1f600}\t')).toBe('abc\nd\ne\u2028f\ufffdg\u{1f600}\t');
});
