import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInZone } from '../calendar/zone.ts';
import { EVENTS, type LogEntry } from '../records/schema/dispatch.ts';
import { followDispatch, hasEnded } from './dispatch-history.ts';

const dayOf = dayInZone('Asia/Shanghai');

const log = (...lines: string[]): LogEntry[] =>
  lines.map((line) => {
    const [date, event] = line.split(' ') as [string, LogEntry['event']];
    return { at: `${date}T10:00:00+08:00`, event, ...(event === 'reopened' ? { as: 'D2022-0099' } : {}) };
  });

const follow = (...lines: string[]) => followDispatch(log(...lines), '2022-12-31', dayOf);

describe('6.2 the states of a dispatch', () => {
  const sent = '2022-03-16 dispatched';
  const signed = '2022-03-16 signed';

  test.each([
    ['awaiting-signature', [sent]],
    ['in-progress', [sent, signed]],
    ['in-progress', [sent, signed, '2022-03-17 urged', '2022-03-18 escalated']],
    ['awaiting-review', [sent, '2022-03-17 replied']],
    ['awaiting-review', [sent, '2022-03-17 declined']],
    ['in-progress', [sent, '2022-03-17 declined', '2022-03-18 decline-refused']],
    ['declined', [sent, '2022-03-17 declined', '2022-03-18 decline-accepted']],
    ['in-progress', [sent, signed, '2022-03-17 replied', '2022-03-18 returned']],
    ['closed', [sent, signed, '2022-03-17 replied', '2022-03-18 returned', '2022-03-19 replied', '2022-03-21 accepted']],
    ['closed', [sent, signed, '2022-03-17 replied', '2022-03-18 accepted', '2022-04-18 reopened']],
  ])('%s after %j', (state, lines) => {
    expect(follow(...lines)).toMatchObject({ state, impossible: [] });
  });

  test('it has ended when it is closed, or declined with consent; a reopened one has: the new one goes on', () => {
    expect(hasEnded({ state: 'closed' }) && hasEnded({ state: 'declined' })).toBe(true);
    for (const state of ['awaiting-signature', 'in-progress', 'awaiting-review'] as const)
      expect(hasEnded({ state })).toBe(false);
  });

  test('nothing is known of it before it was sent', () => {
    expect(followDispatch(log(sent), '2022-03-15', dayOf)).toBeNull();
  });

  test('what comes later has not happened yet', () => {
    const lines = log(sent, signed, '2022-03-17 replied', '2022-03-18 accepted');
    expect(followDispatch(lines, '2022-03-17', dayOf)).toMatchObject({
      state: 'awaiting-review',
      reply: '2022-03-17',
      closed: null,
    });
  });

  test('a moment counts on its day in the county, wherever it was written', () => {
    const history = followDispatch([{ at: '2022-03-15T17:30:00Z', event: 'dispatched' }], '2022-12-31', dayOf);
    expect(history?.dispatched).toBe('2022-03-16');
  });

  test('the closing reply is the one that was accepted', () => {
    const history = follow(
      sent,
      signed,
      '2022-03-17 replied',
      '2022-03-18 returned',
      '2022-03-22 replied',
      '2022-03-23 accepted',
    );
    expect(history).toMatchObject({ reply: '2022-03-22', lastReply: '2022-03-22', returns: 1, closed: '2022-03-23' });
  });

  test('a reopened matter names the new dispatch', () => {
    expect(follow(sent, signed, '2022-03-17 replied', '2022-03-18 accepted', '2022-04-18 reopened')?.reopenedAs).toBe(
      'D2022-0099',
    );
  });
});

describe('6.2 what cannot have happened changes nothing', () => {
  const sent = '2022-03-16 dispatched';

  test.each([
    ['before-dispatch', ['2022-03-15 signed', sent], 0],
    ['dispatched-twice', [sent, '2022-03-17 dispatched'], 1],
    ['signed-twice', [sent, '2022-03-16 signed', '2022-03-17 signed'], 2],
    ['declined-twice', [sent, '2022-03-16 declined', '2022-03-17 declined'], 2],
    ['nothing-declined', [sent, '2022-03-17 decline-accepted'], 1],
    ['nothing-to-review', [sent, '2022-03-16 signed', '2022-03-17 accepted'], 2],
    ['nothing-to-review', [sent, '2022-03-17 replied', '2022-03-17 returned', '2022-03-17 accepted'], 3],
    ['not-closed', [sent, '2022-03-17 reopened'], 1],
    ['after-close', [sent, '2022-03-17 replied', '2022-03-18 accepted', '2022-03-19 replied'], 3],
    ['after-decline', [sent, '2022-03-16 declined', '2022-03-17 decline-accepted', '2022-03-18 replied'], 3],
  ])('%s: %j', (why, lines, index) => {
    const without = lines.filter((_, i) => i !== index);
    const { impossible, ...rest } = follow(...lines) ?? {};
    const { impossible: _, ...expected } = follow(...without) ?? {};
    expect(impossible).toEqual([expect.objectContaining({ why, index })]);
    expect(rest).toEqual(expected);
  });

  test('of any log at all, the possible events alone tell the same story', () => {
    const anyLog = fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 });
    fc.assert(
      fc.property(anyLog, (events) => {
        const entries = events.map((event, i) => ({
          at: `2022-03-${String(i + 1).padStart(2, '0')}T10:00:00+08:00`,
          event,
          nature: 'special' as const,
        }));
        const history = followDispatch(entries, '2022-12-31', dayOf);
        const bad = new Set(history?.impossible.map(({ index }) => index));
        const again = followDispatch(
          entries.filter((_, i) => !bad.has(i)),
          '2022-12-31',
          dayOf,
        );
        expect(again?.impossible ?? []).toEqual([]);
        expect(again?.state).toBe(history?.state);
        expect(again?.closed).toBe(history?.closed);
      }),
    );
  });
});
