import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../judgement.ts';
import { dispatch as aDispatch, judgeHandMade, report } from './office/county.fixtures.ts';
import { AS_OF, CANARIES, HOSTILE, judgeFixtureCounty, writeFixtureCounty } from './public.fixtures.ts';
import { type PublicCounty, publicCounty } from './public.ts';
import type { PublicDispatch } from './public-dispatch.ts';
import type { PublicUnit } from './public-unit.ts';

let root: string;
let judgement: Judgement;
let view: PublicCounty;
const dispatch = (id: string): PublicDispatch => view.dispatches.find((item) => item.id === id) as PublicDispatch;
const unit = (id: string): PublicUnit => view.units.find((item) => item.id === id) as PublicUnit;

beforeAll(async () => {
  root = writeFixtureCounty();
  judgement = await judgeFixtureCounty(root);
  view = publicCounty(judgement);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('5.1 nothing private leaves', () => {
  it('the fixture is read whole, so every canary was there to leak', () => {
    expect(judgement.ledger.faults).toEqual([]);
    expect(judgement.ledger.reports.size).toBe(1);
    const everything = JSON.stringify([
      judgement.ledger.office,
      judgement.ledger.unitList,
      judgement.ledger.officerList,
      ...(['reports', 'dispatches', 'meetings', 'quarterlies', 'assessments'] as const).map((kind) => [
        ...judgement.ledger[kind].values(),
      ]),
    ]);
    // Bodies are not kept by the ledger; every other canary must be.
    for (const [field, word] of Object.entries(CANARIES)) {
      if (!field.endsWith('Body')) expect(everything, field).toContain(word);
    }
  });

  it.each(Object.entries(CANARIES))('%s', (_, word) => {
    expect(JSON.stringify(view)).not.toContain(word);
    expect(JSON.stringify(view).toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('a dispatch has these fields and no others', () => {
    expect(Object.keys(dispatch('D2022-0001')).sort()).toEqual(
      [
        ...['id', 'number', 'unit', 'role', 'nature', 'theme', 'stage', 'problems', 'dispatched', 'received', 'deemed', 'due'],
        ...['state', 'verdict', 'daysUsed', 'daysOver', 'replied', 'closed', 'returns', 'publication', 'content', 'timeline'],
        ...['working', 'lead', 'reopens', 'reopenedAs', 'redirects', 'related', 'changed'],
      ].sort(),
    );
  });

  it('what stands within it has these fields and no others', () => {
    const { unit, theme, content, timeline, working, related } = dispatch('D2022-0001');
    const fieldsOf = (value: unknown) => Object.keys(value as object).sort();
    expect(fieldsOf(unit)).toEqual(['id', 'listed', 'name']);
    expect(fieldsOf(theme)).toEqual(['id', 'label']);
    expect(fieldsOf(content)).toEqual(['on', 'replySummary', 'request', 'summary', 'title']);
    for (const event of timeline) expect(fieldsOf(event)).toEqual(['event', 'on']);
    expect(fieldsOf(working)).toEqual(['clause', 'dayBefore', 'days', 'due', 'from', 'limit', 'more', 'provisional']);
    for (const day of working?.days ?? []) expect(fieldsOf(day)).toEqual(['counts', 'date', 'holiday', 'kind', 'nth', 'why']);
    expect(fieldsOf(related)).toEqual(['assisting', 'merged', 'redirectedTo', 'similar']);
  });

  it('a unit has these fields and no others', () => {
    for (const one of view.units) {
      expect(Object.keys(one).sort()).toEqual(
        [
          ...['id', 'name', 'kind', 'aliases', 'formerNames', 'successor', 'predecessors', 'figures', 'nothingDue', 'rank'],
          ...['unranked', 'quarters', 'open', 'dispatches'],
        ].sort(),
      );
      for (const quarter of one.quarters) {
        expect(Object.keys(quarter).sort()).toEqual(['closed', 'complete', 'dispatched', 'id', 'label', 'onTime', 'overdue']);
      }
    }
  });

  it('a dispatch not sent by the day is not there at all', () => {
    expect(dispatch('D2022-0008')).toBeUndefined();
  });
});

describe('publication', () => {
  it('a public one tells its title and summaries, as they were written', () => {
    expect(dispatch('D2022-0001').publication).toBe('public');
    expect(dispatch('D2022-0001').content).toEqual({
      on: '2022-03-25',
      title: HOSTILE.title,
      request: HOSTILE.request,
      summary: HOSTILE.summary,
      replySummary: HOSTILE.reply,
    });
  });

  it.each([
    ['withheld', 'D2022-0002', 'withheld'],
    ['pending', 'D2022-0003', 'pending'],
    ['not decided', 'D2022-0004', 'pending'],
    ['decided after the day', 'D2022-0005', 'pending'],
    ['decided on no day', 'D2022-0006', 'pending'],
    ['public, but with an officer’s code in its text', 'D2022-0007', 'pending'],
  ])('%s: no content', (_, id, publication) => {
    expect(dispatch(id)).toMatchObject({ publication, content: null });
  });
});

describe('6.2 the clock', () => {
  it('a dispatch shows its days, state and verdict', () => {
    expect(dispatch('D2022-0001')).toMatchObject({
      number: '样营商转〔2022〕1号',
      unit: { id: 'market-regulation', name: '市场监督管理局', listed: true },
      theme: { id: 'starting-business', label: '开办企业' },
      problems: [{ id: 'inefficiency', label: '效率低下' }],
      dispatched: '2022-03-16',
      received: '2022-03-16',
      deemed: false,
      due: '2022-03-21',
      state: 'closed',
      verdict: 'on-time',
      daysUsed: 2,
      daysOver: 0,
      replied: '2022-03-18',
      closed: '2022-03-21',
      returns: 1,
    });
  });

  it('its timeline names events and days, and leaves out what can’t have happened', () => {
    expect(dispatch('D2022-0001').timeline).toEqual([
      { on: '2022-03-16', event: 'dispatched' },
      { on: '2022-03-16', event: 'signed' },
      { on: '2022-03-17', event: 'replied' },
      { on: '2022-03-17', event: 'returned' },
      { on: '2022-03-18', event: 'replied' },
      { on: '2022-03-21', event: 'accepted' },
    ]);
  });

  it('its working lists each day to the close, with the county’s own closure', () => {
    const { working } = dispatch('D2022-0002');
    expect(working).toMatchObject({
      clause: '6.2',
      from: '2022-03-16',
      provisional: false,
      limit: 3,
      due: '2022-03-21',
      more: null,
    });
    expect(working?.days.map(({ date, nth, why }) => [date, nth, why])).toEqual([
      ['2022-03-17', 1, '工作日'],
      ['2022-03-18', 2, '工作日'],
      ['2022-03-19', null, '周末'],
      ['2022-03-20', null, '周末'],
      ['2022-03-21', 3, '工作日'],
      ['2022-03-22', null, '全县停工：台风停工'],
      ['2022-03-23', 4, '工作日'],
      ['2022-03-24', 5, '工作日'],
      ['2022-03-25', 6, '工作日'],
    ]);
    expect(dispatch('D2022-0002')).toMatchObject({ daysUsed: 5, daysOver: 2 });
  });

  it('one that nobody signed is deemed received, in its place in the timeline', () => {
    expect(dispatch('D2022-0009')).toMatchObject({ deemed: true, received: '2022-01-06', state: 'awaiting-signature' });
    expect(dispatch('D2022-0009').timeline).toEqual([
      { on: '2022-01-05', event: 'dispatched' },
      { on: '2022-01-06', event: 'deemed' },
    ]);
  });

  it('a long overdue one lists a month past its due day and counts the rest, so that the sum is its days used', () => {
    const { working, daysUsed, due } = dispatch('D2022-0009');
    expect(due).toBe('2022-01-11');
    expect(working?.days.at(-1)?.date).toBe('2022-02-11');
    expect(working?.more?.until).toBe(AS_OF);
    const listed = working?.days.filter(({ counts }) => counts).length ?? 0;
    expect(listed + (working?.more?.workingDays ?? 0)).toBe(daysUsed);
  });

  it('one that is not received yet shows the latest day it can be due', () => {
    expect(dispatch('D2022-0010')).toMatchObject({ received: null, due: '2022-04-13', verdict: 'open', daysUsed: null });
    expect(dispatch('D2022-0010').working).toMatchObject({ from: '2022-04-01', provisional: true, limit: 7 });
  });

  it('an accepted decline has no due day and no working', () => {
    expect(dispatch('D2022-0011')).toMatchObject({ state: 'declined', verdict: 'excluded', due: null, working: null });
  });

  it('links to other dispatches only where the public can see them', () => {
    expect(dispatch('D2022-0010').reopens).toBe('D2022-0001');
    expect(dispatch('D2022-0001').lead).toBeNull();
  });

  it('a unit that is not on the list is named by its id', () => {
    expect(dispatch('D2021-0001').unit).toEqual({ id: 'tax', name: 'tax', listed: false });
  });
});

describe('figures', () => {
  it('the county’s are shown with their bases', () => {
    expect(view.figures.dispatched).toBe(11);
    expect(view.figures.onTime).toEqual({ numerator: 1, denominator: 9, rate: 1 / 9 });
    // As of the end of 2021: a day’s number would tell that a report was decided on.
    expect(view.adoption).toEqual({ to: '2021-12-31', numerator: 0, denominator: 0, rate: null });
  });

  it('the share adopted stands still from one quarter’s end to the next', async () => {
    const adopted = (on: string) => ({ result: 'adopted' as const, on, basis: '营商办〔2022〕1号' });
    const county = {
      reports: ['2022-02-10', '2022-02-11', '2022-03-31', '2022-04-20'].map((on, i) =>
        report(`R2022-000${i + 1}`, '2022-02-01', { adoption: adopted(on) }),
      ),
      dispatches: [aDispatch('D2022-0001', ['2022-02-05 dispatched'])],
    };
    const adoptionOn = async (day: string) => publicCounty(await judgeHandMade(county, day)).adoption;
    expect(await adoptionOn('2022-03-31')).toMatchObject({ to: null, denominator: 0, rate: null });
    for (const day of ['2022-04-01', '2022-04-20', '2022-06-30']) {
      expect(await adoptionOn(day)).toEqual({ to: '2022-03-31', numerator: 3, denominator: 3, rate: 1 });
    }
    expect(await adoptionOn('2022-07-01')).toMatchObject({ to: '2022-06-30', denominator: 4 });
  });

  it('a group’s numbers under three are not shown, nor the rates they would give away; none at all is no secret', () => {
    expect(view.suppressUnder).toBe(3);
    const { figures, nothingDue } = unit('housing');
    expect(figures.dispatched).toEqual({ under: 3 });
    expect(figures.onTime).toEqual({ numerator: 0, denominator: { under: 3 }, rate: null });
    expect(figures.closed).toBe(0);
    expect(nothingDue).toBe(false);
    expect(unit('market-regulation').figures).toMatchObject({
      dispatched: 7,
      closed: 7,
      onTime: { numerator: { under: 3 }, denominator: 7, rate: null },
      closing: { numerator: 7, denominator: 7, rate: 1 },
      medianDays: 5,
    });
  });

  it('an empty base has no rate, and its unit is listed apart', () => {
    expect(unit('planning')).toMatchObject({ nothingDue: true, successor: { id: 'housing', name: '住房和城乡建设局' } });
    expect(unit('planning').figures).toMatchObject({ dispatched: 0, onTime: { numerator: 0, denominator: 0, rate: null } });
    expect(unit('market-regulation')).toMatchObject({
      aliases: ['市监局', '市场监管局'],
      formerNames: [{ name: '工商行政管理局', until: '2019-02-28' }],
    });
    expect(unit('housing').aliases).toEqual([]);
  });

  it('quarters, themes, stages and problem types are groups of the same figures', () => {
    expect(view.quarters.map(({ id, label }) => [id, label])).toEqual([
      ['2021-Q4', '2021年第四季度'],
      ['2022-Q1', '2022年第一季度'],
    ]);
    expect(view.quarters[1]?.figures.dispatched).toBe(10);
    expect(view.themes.find(({ id }) => id === 'starting-business')?.figures.dispatched).toEqual({ under: 3 });
  });
});

describe('the rules page', () => {
  it('every policy value stands there with its clause and its reason', () => {
    const { values, title, from, to } = view.policy;
    expect({ title, from, to }).toMatchObject({ from: '2021-12-08', to: '2022-12-07' });
    expect(values.find(({ key }) => key === 'generalDays')).toEqual({
      key: 'generalDays',
      title: '一般性问题办理时限（工作日）',
      value: 3,
      clause: '6.2',
      reason: '一般性问题3个工作日内办结',
    });
    for (const { clause, reason, title } of values) expect([clause, reason, title].every(Boolean)).toBe(true);
  });

  it('the trial’s state is told', () => {
    expect(view.trial).toEqual({ phase: 'in-force', since: '2021-12-08', until: '2022-12-07' });
  });
});
