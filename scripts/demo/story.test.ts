import { beforeAll, describe, expect, test } from 'vitest';
import { yearOf } from '../calendar/days.ts';
import { findings } from '../checks/run.ts';
import { type Judgement, judge } from '../judgement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { loadLedger } from '../ledger/load.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Report } from '../records/schema/report.ts';
import { appointmentFaults } from '../rules/appointment.ts';
import { conflictsOf } from '../rules/conflict.ts';
import { capExcesses } from '../rules/recruitment.ts';
import { AS_OF, YEAR } from './county.ts';
import { temporaryRoot } from './demo.fixtures.ts';
import { generate } from './generate.ts';
import type { Told } from './tell.ts';

const root = temporaryRoot();
let told: Told;
let ledger: Ledger;
let judgement: Judgement;
let reports: Report[];
let dispatches: Dispatch[];

beforeAll(async () => {
  told = await generate(root);
  ledger = await loadLedger(root);
  judgement = judge(ledger, AS_OF);
  reports = [...ledger.reports.values()].map(({ data }) => data);
  dispatches = [...ledger.dispatches.values()].map(({ data }) => data);
});

const tally = (words: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
const distinct = (words: Iterable<string | undefined>) => [...new Set(words)].sort();
const officerOf = (story: Parameters<Told['codeOf']>[0]) => {
  const found = judgement.officers.find(({ officer }) => officer.code === told.codeOf(story));
  if (!found) throw new Error(story);
  return found;
};
const eventsOf = ({ log }: Dispatch) => log.map(({ event }) => event);
const reasonsOf = (story: Parameters<Told['codeOf']>[0]) => officerOf(story).proposal?.reasons.map(({ rule }) => rule) ?? [];

describe('the files', () => {
  test('hold no fault and say that the county is fictional', () => {
    expect(ledger.faults).toEqual([]);
    expect(ledger.office).toMatchObject({ county: '云溪县', fictional: true, asOf: AS_OF, timeZone: 'Asia/Shanghai' });
  });

  test('are numbered in order of receipt and of dispatch, without a gap', () => {
    const inOrder = (records: { id: string; at: string }[]) => {
      const sorted = records.sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted.map(({ at }) => at)).toEqual(sorted.map(({ at }) => at).toSorted());
      for (const year of [YEAR, YEAR + 1]) {
        const numbers = sorted.filter(({ id }) => yearOf(id.slice(1)) === year).map(({ id }) => Number(id.slice(6)));
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      }
      for (const { id, at } of sorted) expect(id.slice(1, 5)).toBe(at.slice(0, 4));
    };
    inOrder(reports.map(({ id, received }) => ({ id, at: received })));
    inOrder(dispatches.map(({ id, log }) => ({ id, at: log[0]?.at ?? '' })));
    for (const { id, number } of dispatches) expect(number).toBe(`云营商转〔${id.slice(1, 5)}〕${Number(id.slice(6))}号`);
  });

  test('give nothing away and leave no slot open', () => {
    expect([...ledger.dispatches.values()].flatMap(({ file, secrets }) => secrets.map((secret) => [file, secret]))).toEqual([]);
    for (const [file, text] of told.files) {
      if (file.startsWith('reports/')) expect(text.replaceAll(/^ *- \{ .* \}$|: \{ .* \}$/gm, ''), file).not.toMatch(/[{}]/);
    }
  });
});

describe('the officers', () => {
  test('three are proposed for dismissal, each on a ground of its own', () => {
    expect(reasonsOf('two-in-a-row')).toEqual(['consecutive-missed']);
    expect(reasonsOf('four-in-the-year')).toEqual(['missed-in-year']);
    expect(reasonsOf('unmet-duty')).toEqual(['unqualified']);
    expect(judgement.officers.filter(({ proposal }) => proposal !== null)).toHaveLength(3);
  });

  test('two were dismissed and their places filled by newcomers of their category', () => {
    expect(officerOf('warned-twice').officer).toMatchObject({ category: 'community', dismissal: { basis: '7.4' } });
    expect(officerOf('breach').officer).toMatchObject({ category: 'enterprise', dismissal: { basis: '5.4' } });
    for (const [left, came] of [
      ['warned-twice', 'replaces-warned'],
      ['breach', 'replaces-breach'],
    ] as const) {
      expect(officerOf(came).officer.category).toBe(officerOf(left).officer.category);
      expect(officerOf(left)).toMatchObject({ inService: false, proposal: null });
      expect(officerOf(came)).toMatchObject({ inService: true, proposal: null });
      // The month somebody leaves, and the one somebody comes, are not whole.
      expect(judge(ledger, officerOf(left).officer.dismissal?.on ?? '').officers[officerOf(left).index]?.inService).toBe(false);
    }
    const before = officerOf('warned-twice').officer.dismissal?.on ?? '';
    const onTheEve = judge(ledger, '2022-05-26').officers[officerOf('warned-twice').index];
    expect(before).toBe('2022-05-27');
    expect(onTheEve?.proposal?.reasons.map(({ rule }) => rule)).toEqual(['warnings']);
  });

  test('one has a single warning in the present term; one of the last term no longer counts', () => {
    const warned = judgement.officers.filter(({ warnings, inService }) => inService && warnings.length > 0);
    expect(warned.map(({ officer }) => officer.code)).toEqual([told.codeOf('replaces-warned')]);
    const served = judgement.officers.filter(({ officer, inService }) => inService && (officer.warnings?.length ?? 0) > 0);
    expect(served).toHaveLength(2);
  });

  test('every term has its facts in order and its year, and no cap is ever exceeded', () => {
    const policyOn = (day: string) => ledger.policies.on(day).values;
    for (const officer of ledger.officerList) expect(appointmentFaults(officer, AS_OF, policyOn)).toEqual([]);
    expect(capExcesses(ledger.officerList, AS_OF, policyOn)).toEqual([]);
    const full = judge(ledger, '2022-03-01').officers.filter(({ inService }) => inService);
    expect(tally(full.map(({ officer }) => officer.category))).toEqual({ official: 6, enterprise: 9, community: 15 });
    const now = judgement.officers.filter(({ inService }) => inService);
    expect(tally(now.map(({ officer }) => officer.category))).toEqual({ official: 6, enterprise: 9, community: 13 });
  });

  test('their months show everything a month can be without leave to be silent', () => {
    const states = tally(judgement.officers.flatMap(({ duty }) => duty.months.map(({ state }) => state)));
    expect(Object.keys(states).sort()).toEqual(['invalid-only', 'missed', 'partial', 'pending', 'reported']);
    expect(states.reported).toBeGreaterThan(300);
  });

  test('no report is on a unit its officer keeps away from', () => {
    for (const report of reports) expect(conflictsOf(report, ledger.officers.get(report.officer) ?? {}), report.id).toEqual([]);
    expect(ledger.officerList.filter(({ conflicts = [] }) => conflicts.length > 0).length).toBeGreaterThan(5);
  });
});

describe('the reports', () => {
  test('come in every kind and are used in every way', () => {
    expect(reports.length).toBeGreaterThan(420);
    expect(distinct(reports.map(({ kind }) => kind))).toEqual(['opinion', 'report', 'suggestion']);
    expect(distinct(reports.map(({ tone }) => tone))).toEqual(['negative', 'positive']);
    expect(distinct(reports.flatMap(({ mode = [] }) => mode))).toEqual(['on-errand', 'undercover']);
    expect(distinct(reports.map(({ channel }) => channel))).toEqual(['email', 'form', 'other', 'paper']);
    expect(distinct(reports.map(({ theme }) => theme))).toEqual(ledger.themes.themes.map(({ id }) => id).sort());
    expect(distinct(reports.map(({ stage }) => stage))).toEqual(expect.arrayContaining(['approval', 'enforcement', 'service']));
    const problems = ledger.themes.problems.map(({ id }) => id).filter((id) => id !== 'other');
    expect(distinct(reports.flatMap(({ problems }) => problems ?? []))).toEqual(expect.arrayContaining(problems));
    for (const { id, theme, explanation } of reports) if (theme === 'other') expect(explanation, id).toBeTruthy();
  });

  test('are screened in every way, and adopted in every way', () => {
    const screened = tally(reports.map(({ screening }) => screening?.result ?? 'waiting'));
    expect(Object.keys(screened).sort()).toEqual(['duplicate', 'invalid', 'returned', 'valid', 'waiting']);
    expect((screened.valid ?? 0) / reports.length).toBeCloseTo(0.82, 1);
    for (const { received, screening } of reports) if (!screening) expect(received > '2023-01-04').toBe(true);
    const adopted = tally(
      reports.flatMap(({ adoption }) => (adoption ? `${adoption.result} ${adoption.counts ?? ''}`.trim() : [])),
    );
    expect(Object.keys(adopted).sort()).toEqual(['adopted', 'partial false', 'partial true', 'rejected']);
  });

  test('a duplicate names an earlier valid report of another officer on the same matter', () => {
    for (const { id, officer, received, theme, units, screening } of reports) {
      if (screening?.result !== 'duplicate') continue;
      const original = ledger.reports.get(screening.duplicateOf ?? '')?.data;
      expect(original, id).toMatchObject({ theme, units, screening: { result: 'valid' } });
      expect(original?.officer).not.toBe(officer);
      expect(original && original.received < received).toBe(true);
    }
  });

  test('what was refused says why, and an adoption comes after the screening', () => {
    for (const { id, screening, adoption } of reports) {
      if (screening && screening.result !== 'valid') expect(screening.reason, id).toBeTruthy();
      if (!adoption) continue;
      expect(screening?.result, id).toBe('valid');
      expect(adoption.on > (screening?.on ?? '') && adoption.on <= AS_OF, id).toBe(true);
      expect(ledger.units.has(adoption.by ?? ''), id).toBe(true);
      if (adoption.result === 'rejected') expect(adoption.reason, id).toBeTruthy();
    }
  });
});

describe('the dispatches', () => {
  test('are in every state, with every verdict, and nearly nine in ten are in time', () => {
    expect(dispatches.length).toBeGreaterThan(370);
    expect(distinct(judgement.dispatches.map(({ history }) => history.state))).toEqual([
      'awaiting-review',
      'awaiting-signature',
      'closed',
      'declined',
      'in-progress',
    ]);
    const verdicts = tally(judgement.dispatches.map(({ clock }) => clock?.verdict ?? ''));
    expect(Object.keys(verdicts).sort()).toEqual(['excluded', 'late', 'on-time', 'open', 'overdue']);
    expect(verdicts.overdue).toBe(6);
    const soon = [AS_OF, ledger.calendar.add(AS_OF, 1)];
    expect(judgement.dispatches.some(({ history, clock }) => !history.lastReply && soon.includes(clock?.due ?? ''))).toBe(true);
    expect(judgement.figures.onTime.rate).toBeGreaterThan(0.86);
    expect(judgement.figures.onTime.rate).toBeLessThan(0.9);
    const special = dispatches.filter(({ nature }) => nature === 'special').length / dispatches.length;
    expect(special).toBeGreaterThan(0.15);
    expect(special).toBeLessThan(0.21);
  });

  test('nothing impossible, nothing too late: the log of each could have been written by careful people', () => {
    for (const { id, history, clock } of judgement.dispatches) {
      expect(history.impossible, id).toEqual([]);
      expect(clock?.lateChanges, id).toEqual([]);
      for (const { on } of history.declines) expect(clock && on <= clock.declineBy, id).toBe(true);
    }
    for (const { id, log } of dispatches) {
      const moments = log.map(({ at }) => at);
      expect(moments, id).toEqual(moments.toSorted());
      for (const at of moments) expect(ledger.calendar.isWorkingDay(at.slice(0, 10)), `${id} ${at}`).toBe(true);
    }
  });

  test('show every event there is', () => {
    expect(distinct(dispatches.flatMap(eventsOf))).toEqual(
      [
        'dispatched',
        'signed',
        'declined',
        'decline-accepted',
        'decline-refused',
        'replied',
        'accepted',
        'returned',
        'urged',
        'reclassified',
        'discussed',
        'escalated',
        'reopened',
      ].sort(),
    );
    const returned = judgement.dispatches.filter(({ history }) => history.returns > 0 && history.state === 'closed');
    expect(distinct(returned.map(({ clock }) => clock?.verdict))).toEqual(['late', 'on-time']);
    expect(judgement.dispatches.some(({ history, clock }) => history.signed && clock?.deemed)).toBe(true);
    expect(judgement.dispatches.some(({ history, clock }) => !history.signed && clock?.deemed && history.closed)).toBe(true);
  });

  test('several units on one matter: one leads and the others name it', () => {
    const assisting = dispatches.filter(({ role }) => role === 'assisting');
    expect(assisting.length).toBeGreaterThan(30);
    for (const { id, lead, reports: on, unit } of assisting) {
      const leading = ledger.dispatches.get(lead ?? '')?.data;
      expect(leading, id).toMatchObject({ role: 'lead', reports: on });
      expect(leading?.unit).not.toBe(unit);
    }
    expect(dispatches.filter(({ reports = [] }) => reports.length > 1).length).toBeGreaterThan(10);
  });

  test('what was declined went to another unit, and what came back has a dispatch of its own', () => {
    const byId = (id = '') => ledger.dispatches.get(id)?.data as Dispatch;
    const accepted = dispatches.filter((dispatch) => eventsOf(dispatch).includes('decline-accepted'));
    const redirects = dispatches.filter((dispatch) => dispatch.redirects);
    expect(redirects.map((dispatch) => dispatch.redirects).sort()).toEqual(accepted.map(({ id }) => id).sort());
    for (const { redirects: from, unit, log } of redirects) {
      expect(byId(from).unit).not.toBe(unit);
      expect((log[0]?.at ?? '') > (byId(from).log.at(-1)?.at ?? '')).toBe(true);
    }
    const again = dispatches.filter(({ reopens }) => reopens);
    expect(again.length).toBeGreaterThan(3);
    for (const { id, reopens } of again) {
      expect(byId(reopens).log.find(({ event }) => event === 'reopened')?.as).toBe(id);
    }
  });

  test('come from valid reports', () => {
    for (const { id, reports: on = [] } of dispatches) {
      for (const report of on) expect(ledger.reports.get(report)?.data.screening?.result, id).toBe('valid');
    }
  });

  test('the long holidays have their deadlines, and make-up weekends their work', () => {
    const days = dispatches.flatMap(({ log }) => log.map(({ at, event }) => `${at.slice(0, 10)} ${event}`));
    for (const weekend of [
      ['2022-01-29', '2022-01-30'],
      ['2022-10-08', '2022-10-09'],
    ]) {
      for (const event of ['dispatched', 'signed']) {
        expect(
          weekend.some((day) => days.includes(`${day} ${event}`)),
          `${weekend} ${event}`,
        ).toBe(true);
      }
    }
    expect(days.some((day) => day.startsWith('2022-08-13'))).toBe(true);
    const due = new Set(judgement.dispatches.map(({ clock }) => clock?.due ?? ''));
    expect(
      ['2022-02-07', '2022-02-08', '2022-02-09', '2022-02-10', '2022-02-11'].filter((day) => due.has(day)).length,
    ).toBeGreaterThan(2);
    expect(
      ['2022-10-10', '2022-10-11', '2022-10-12', '2022-10-13', '2022-10-14'].filter((day) => due.has(day)).length,
    ).toBeGreaterThan(2);
  });

  test('most are published, some are not yet, some never', () => {
    const published = tally(dispatches.flatMap(({ publication }) => publication?.result ?? []));
    expect(Object.keys(published).sort()).toEqual(['pending', 'public', 'withheld']);
    for (const { id, publication } of dispatches) {
      if (publication?.result === 'public') {
        expect(publication.summary && publication.replySummary && publication.on && publication.by, id).toBeTruthy();
      }
      if (publication?.result === 'withheld') expect(publication.reason, id).toBeTruthy();
    }
  });
});

describe('the meetings, the quarters, the year', () => {
  test('a meeting and the logs of its dispatches say the same', () => {
    expect(tally([...ledger.meetings.values()].map(({ data }) => data.kind))).toEqual({ coordination: 5, 'task-force': 2 });
    for (const { data } of ledger.meetings.values()) {
      expect(data.dispatches?.length, data.id).toBeGreaterThan(1);
      const logged = dispatches.filter(({ log }) => log.some(({ meeting }) => meeting === data.id)).map(({ id }) => id);
      expect(logged.sort()).toEqual([...(data.dispatches ?? [])].sort());
      for (const id of data.kind === 'task-force' ? logged : []) {
        const escalated = judgement.dispatchById.get(id)?.history.escalated;
        expect(escalated && escalated <= data.held, id).toBe(true);
      }
    }
  });

  test('four quarterly reports, of which the third was a working day late', () => {
    expect(judgement.quarters.map(({ quarter, state }) => `${quarter} ${state}`)).toEqual([
      '2022-Q1 submitted',
      '2022-Q2 submitted',
      '2022-Q3 submitted-late',
      '2022-Q4 submitted',
    ]);
    const third = judgement.quarters[2];
    expect(ledger.calendar.between(third?.due ?? '', third?.entry?.data.submitted ?? '')).toBe(1);
  });

  test('the grades: every way to reach one, ties that did not fit, one lowered', () => {
    const graded = judgement.grade(YEAR);
    expect(graded.officers.filter(({ decisionFault }) => decisionFault)).toEqual([]);
    expect(tally(graded.officers.map(({ path }) => path))).toEqual({ adoption: 15, total: 16, duty: 1 });
    const byAdoption = graded.officers.filter(({ path }) => path === 'adoption');
    expect(tally(byAdoption.map(({ proposed }) => proposed))).toEqual({ excellent: 4, good: 7, qualified: 4 });
    expect(graded.places).toEqual({ excellent: 2, good: 4 });
    const outcomes = graded.working.groups.flatMap(({ attempts }) => attempts.map(({ outcome }) => outcome));
    expect(outcomes).toContain('no-room');
    expect(graded.officers.filter(({ flags }) => flags.includes('lowered')).map(({ code }) => code)).toEqual([
      told.codeOf('lowered'),
    ]);
    expect(graded.officers.some(({ flags }) => flags.includes('outranks-more-adopted'))).toBe(true);
    expect(graded.officers.find(({ code }) => code === told.codeOf('unmet-duty'))?.grade).toBe('unqualified');
  });

  test('the grades were known on the day they were decided', () => {
    const proposals = (asOf: string) =>
      judge(ledger, asOf)
        .grade(YEAR)
        .officers.map(({ code, proposed }) => [code, proposed]);
    expect(proposals(ledger.assessments.get(String(YEAR))?.data.decided ?? '')).toEqual(proposals(AS_OF));
  });
});

describe('what `ledger check` says of the demo', () => {
  test('no error, and the warnings and notices the story intends', () => {
    const said = findings(judgement).map(({ severity, rule, clause }) => `${severity} ${rule} ${clause}`);
    expect(tally(said)).toEqual({
      'warning dismissal-proposal 3.5': 2, // two months in a row; a fourth month in the year
      'warning dismissal-proposal 7.4': 1, // a year graded 不合格
      'warning monthly-report 3.5': 1, // one missed month, below the limits
      'warning overdue 6.2': 6,
      'warning unsigned 6.2': 1, // one of the overdue, never signed
      'notice publication-apart 5.1': 11, // withheld at one unit and public at another: each was decided by itself
      'notice recruitment-ratio 2.1': 1, // two places of the community are free
      'notice trial 8.1': 1, // 试行期满 since 2022-12-07
      'notice awaiting-review 6.2': 4, // three replies, one decline
      'notice due-soon 6.2': 4,
      'notice quarterly-report 6.4': 1, // the third quarter's, one working day late
    });
  });
});
