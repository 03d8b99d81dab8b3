import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupedBy } from '../../scripts/grouped.ts';
import type { BuiltPage } from './kinds.ts';
import { type ShownDispatch, shownDispatches } from './shown-dispatches.ts';
import { type ShownFigure, shownFigures } from './shown-figures.ts';
import { browseSite, builtFolder, builtPages } from './site.ts';

const site = browseSite(() => builtFolder('public'));
const pages: readonly BuiltPage[] = builtPages('public');

let figures: ShownFigure[];
let rows: ShownDispatch[];
beforeAll(async () => {
  const { page } = await site.openForAll();
  // A page without a policy of its own, to read the others in.
  await page.goto('about:blank');
  figures = await shownFigures(page, pages);
  rows = await shownDispatches(page, pages);
});

const keyOf = ({ of, measure }: Pick<ShownFigure, 'of' | 'measure'>): string => `${of} ${measure}`;

describe('a figure that stands on several pages', () => {
  it('is the same on all of them', () => {
    const unequal: string[] = [];
    let shared = 0;
    for (const [key, group] of groupedBy(figures, keyOf)) {
      if (new Set(group.map(({ page }) => page)).size > 1) shared++;
      if (new Set(group.map(({ value }) => value)).size > 1) {
        unequal.push(`${key}: ${group.map(({ value, page }) => `${value} (${page})`).join(', ')}`);
      }
    }
    expect(unequal).toEqual([]);
    // It would prove nothing if the figures weren't found.
    expect(shared).toBeGreaterThan(300);
  });

  it('of every kind was read: of the county, units, themes, problems, periods, and what they share', () => {
    const subjects = new Set(figures.map(({ of }) => of.replaceAll(/\/[^/ ]+\/(?= |$)/g, '/')));
    for (const of of ['', '/units/', '/themes/', '/problems/', '/quarters/', '/years/', '/problems/ × /themes/']) {
      expect(subjects, of).toContain(of);
    }
    for (const of of ['/quarters/ × /units/', '/quarters/ × /themes/', '/problems/ × /quarters/ × /themes/']) {
      expect(subjects, of).toContain(of);
    }
  });
});

type Count = number | { readonly under: number };
interface Rate {
  readonly numerator: Count;
  readonly denominator: Count;
  readonly rate: number | null;
}
interface Figures {
  readonly dispatched: Count;
  readonly closed: Count;
  readonly overdue: Count;
  readonly declined: Count;
  readonly onTime: Rate;
  readonly closing: Rate;
  readonly signing: Rate;
  readonly declining: Rate;
  readonly returning: Rate;
  readonly medianDays: number | null;
}
interface Group {
  readonly id: string;
  readonly figures: Figures;
}
interface Period extends Group {
  readonly themes: readonly Group[];
  readonly problems: readonly Group[];
  readonly units: readonly Group[];
  readonly heat: Record<'themes' | 'problems', readonly string[]> & { readonly cells: readonly (readonly Count[])[] };
}

const json = <T>(name: string): T => JSON.parse(readFileSync(join(builtFolder('public'), 'api/v1', name), 'utf8')) as T;

const county = json<{ asOf: string; figures: Figures; adoption: Rate; verdicts: Record<string, number> }>('county.json');

const size = (count: Count): number => (typeof count === 'number' ? count : count.under - 0.5);
const countText = (count: Count): string => (typeof count === 'number' ? String(count) : `少于${count.under}`);

/** A rate as it should be read: `—` for an empty base, and not at all where a small number would be given away. */
function rateText({ rate, numerator, denominator }: Rate): string {
  if (denominator === 0) return '— = ';
  const shown = rate === null ? '不显示' : `${(rate * 100).toFixed(1).replace(/\.0$/, '')}%`;
  const base = [numerator, denominator].sort((a, b) => size(a) - size(b)).map(countText);
  return `${shown} = ${base.join(' / ')}`;
}

/** What the JSON says, in the pages' words. */
function published(): Map<string, string> {
  const values = new Map<string, string>();
  const put = (subjects: readonly string[], measure: string, value: string) =>
    values.set(keyOf({ of: subjects.filter(Boolean).sort().join(' × '), measure }), value);
  const putFigures = (subjects: readonly string[], of: Figures) => {
    put(subjects, '转办', countText(of.dispatched));
    put(subjects, '办结', countText(of.closed));
    put(subjects, '逾期未结', countText(of.overdue));
    put(subjects, '用时中位数', of.medianDays === null ? '—' : String(of.medianDays));
    put(subjects, '按时办结率', rateText(of.onTime));
    put(subjects, '办结率', rateText(of.closing));
    put(subjects, '签收及时率', rateText(of.signing));
    put(subjects, '退单率', rateText(of.declining));
    put(subjects, '重办率', rateText(of.returning));
  };
  putFigures([], county.figures);
  put([], '采纳率', rateText(county.adoption));
  const VERDICTS = { 'on-time': '按时办结', late: '逾期办结', overdue: '逾期未结', open: '未逾期' };
  for (const [verdict, name] of Object.entries(VERDICTS)) put([], `时限：${name}`, String(county.verdicts[verdict]));

  const groups = json<Record<'themes' | 'problems', readonly Group[]>>('figures.json');
  const { units } = json<{ units: readonly (Group & { readonly rank: number | null })[] }>('units.json');
  for (const { id, figures: of } of groups.themes) putFigures([`/themes/${id}/`], of);
  for (const { id, figures: of } of groups.problems) putFigures([`/problems/${id}/`], of);
  for (const { id, figures: of, rank } of units) {
    putFigures([`/units/${id}/`], of);
    if (rank !== null) put([`/units/${id}/`], '名次', String(rank));
  }
  const periods = (['quarters', 'years'] as const).flatMap((kind) =>
    json<Record<string, readonly Period[]>>(`${kind}.json`)[kind]?.map((period) => ({ ...period, at: `/${kind}/${period.id}/` })),
  );
  for (const period of periods) {
    if (!period) continue;
    const { at, heat } = period;
    putFigures([at], period.figures);
    for (const { id, figures: of } of period.themes) putFigures([at, `/themes/${id}/`], of);
    for (const { id, figures: of } of period.problems) putFigures([at, `/problems/${id}/`], of);
    for (const { id, figures: of } of period.units) putFigures([at, `/units/${id}/`], of);
    for (const [row, theme] of heat.themes.entries()) {
      for (const [column, problem] of heat.problems.entries()) {
        const count = heat.cells[row]?.[column];
        if (count !== undefined) put([at, `/themes/${theme}/`, `/problems/${problem}/`], '转办', countText(count));
      }
    }
  }
  return values;
}

describe('the open data', () => {
  it('hold the same figures as the pages', () => {
    const values = published();
    const unequal: string[] = [];
    const found = new Set<string>();
    for (const figure of figures) {
      const value = values.get(keyOf(figure));
      if (value === undefined) continue;
      found.add(keyOf(figure));
      if (figure.value !== value) unequal.push(`${keyOf(figure)}: ${figure.value} on ${figure.page}, ${value} in the JSON`);
    }
    expect(unequal).toEqual([]);
    expect(found.size).toBeGreaterThan(900);
  });

  it('hold every figure of a unit, a theme, a problem or a period that a page shows', () => {
    const values = published();
    const MEASURES = new Set([...values.keys()].map((key) => key.split(' ').at(-1)));
    const one = /^\/(units|themes|problems|quarters|years)\/[^/]+\/$/;
    const missing = figures.filter(
      ({ of, measure }) => one.test(of) && MEASURES.has(measure) && !values.has(keyOf({ of, measure })),
    );
    expect([...new Set(missing.map(keyOf))].filter((key) => !key.endsWith(' 名次'))).toEqual([]);
  });
});

interface Published {
  readonly id: string;
  readonly nature: 'general' | 'special';
  readonly dispatched: string;
  readonly due: string | null;
  readonly closed: string | null;
  readonly received: string | null;
  readonly daysUsed: number | null;
  readonly verdict: string | null;
}

const { dispatches } = json<{ dispatches: readonly Published[] }>('dispatches.json');
const csv: Record<string, string>[] = parse(readFileSync(join(builtFolder('public'), 'data/dispatches.csv')), {
  bom: true,
  columns: true,
});

describe('what is told of one dispatch', () => {
  it('is the same in every table, on its own page, in the JSON and in the CSV', () => {
    const listed = new Map(csv.map((row) => [row.编号, row]));
    const unequal: string[] = [];
    for (const dispatch of dispatches) {
      const row = listed.get(dispatch.id) ?? {};
      const { nature, dispatched, due, closed, daysUsed } = dispatch;
      const expected = {
        nature: { general: '一般', special: '特殊' }[nature],
        dispatched,
        due,
        closed,
        days: daysUsed,
      };
      const inCsv = [row.性质, row.转办日期, row.办结截止日 || null, row.办结日期 || null, row['用时（工作日）'] || null];
      expect(inCsv, dispatch.id).toEqual([expected.nature, dispatched, due, closed, daysUsed?.toString() ?? null]);
      for (const { page, standing, id: _, ...shown } of rowsOf(dispatch.id)) {
        const days = shown.days === undefined ? expected.days : shown.days;
        if (JSON.stringify({ ...shown, days }) !== JSON.stringify({ ...expected, days: expected.days })) {
          unequal.push(`${dispatch.id} on ${page}: ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
        }
        // A matter that is still open is told by its state, any other by its verdict.
        if (standing !== row.时限判定 && standing !== row.状态) unequal.push(`${dispatch.id} on ${page}: ${standing}`);
      }
    }
    expect(unequal).toEqual([]);
  });

  it('stands on its own page and in the ledger, in its year and at its unit, the same everywhere', () => {
    for (const { id } of dispatches) {
      const places = rowsOf(id);
      expect(places.length, id).toBeGreaterThan(3);
      expect(new Set(places.map(({ standing }) => standing)).size, id).toBe(1);
    }
  });

  const byId = () => {
    known ??= groupedBy(rows, ({ id }) => id);
    return known;
  };
  let known: Map<string, ShownDispatch[]> | undefined;
  const rowsOf = (id: string): readonly ShownDispatch[] => byId().get(id) ?? [];

  it('is the same in its own file', () => {
    const names = readdirSync(join(builtFolder('public'), 'api/v1/dispatches'));
    expect(names.sort()).toEqual(dispatches.map(({ id }) => `${id}.json`).sort());
    for (const dispatch of dispatches) {
      const own = json<Published>(`dispatches/${dispatch.id}.json`);
      for (const key of ['id', 'nature', 'dispatched', 'due', 'closed', 'received', 'daysUsed', 'verdict'] as const) {
        expect(own[key], `${key} of ${dispatch.id}`).toBe(dispatch[key]);
      }
    }
  });
});

describe('counted again from the rows of the table', () => {
  const counted = (column: string, word: string) => csv.filter((row) => row[column] === word).length;

  it('the county’s figures come out', () => {
    const { figures: of, verdicts, asOf } = county;
    expect(csv.length).toBe(of.dispatched);
    expect(counted('状态', '已办结')).toBe(of.closed);
    expect(counted('状态', '已退单')).toBe(of.declined);
    expect(counted('时限判定', '按时办结')).toBe(of.onTime.numerator);
    // What was due and waits for the office is none of the three, and in the base all the same.
    const waiting = csv.filter(
      (row) => row.时限判定 === '未逾期' && (row.办结截止日 ?? '') < asOf && row.办结截止日 !== '',
    ).length;
    const ended = counted('时限判定', '按时办结') + counted('时限判定', '逾期办结') + counted('时限判定', '逾期未结');
    expect(ended + waiting).toBe(of.onTime.denominator);
    expect(counted('时限判定', '逾期未结')).toBe(of.overdue);
    expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(csv.length);
    const days = csv.filter((row) => row.状态 === '已办结').map((row) => Number(row['用时（工作日）']));
    days.sort((a, b) => a - b);
    const middle = ((days[Math.floor((days.length - 1) / 2)] as number) + (days[Math.ceil((days.length - 1) / 2)] as number)) / 2;
    expect(middle).toBe(of.medianDays);
  });

  it('so do those of every unit', () => {
    const { units } = json<{ units: readonly (Group & { readonly name: string })[] }>('units.json');
    for (const { name, figures: of } of units) {
      const own = csv.filter((row) => row.责任单位 === name);
      const is = (count: Count, exact: number) =>
        typeof count === 'number' ? count === exact : exact > 0 && exact < count.under;
      expect(is(of.dispatched, own.length), name).toBe(true);
      expect(is(of.closed, own.filter((row) => row.状态 === '已办结').length), name).toBe(true);
      expect(is(of.overdue, own.filter((row) => row.时限判定 === '逾期未结').length), name).toBe(true);
      expect(is(of.onTime.numerator, own.filter((row) => row.时限判定 === '按时办结').length), name).toBe(true);
    }
  });

  it('the workbook holds the same rows, and the county’s figures', async () => {
    const workbook = readFileSync(join(builtFolder('public'), 'data/dispatches.xlsx'));
    const sheet = await readSheet(workbook, 1);
    const textOf = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''));
    const cells = sheet.slice(1).map((row) => row.map(textOf));
    // A cell of the CSV that a spreadsheet might take for a formula has a sign before it.
    expect(cells).toEqual(csv.map((row) => Object.values(row).map((cell) => cell.replace(/^'(?=[=+@\t\r＝＋－＠-])/, ''))));
    const about = new Map((await readSheet(workbook, '说明')).map(([item, ...values]) => [item, values]));
    expect(about.get('转办（件）')?.[0]).toBe(county.figures.dispatched);
    const { rate, numerator, denominator } = county.figures.onTime;
    expect(about.get('按时办结率')).toEqual([rate, numerator, denominator]);
  });

  it('the calendar holds the due days of what is open', () => {
    const text = readFileSync(join(builtFolder('public'), 'calendars/due.ics'), 'utf8');
    const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((event) => new ical.Event(event));
    const due = new Map(dispatches.map(({ id, due: day }) => [id, day]));
    const told = events.map(({ startDate, description }) => [/D\d{4}-\d{4,}/.exec(description)?.[0], startDate.toString()]);
    expect(told.length).toBeGreaterThan(0);
    for (const [id, day] of told) expect(day, id).toBe(due.get(id as string));
    const open = dispatches.filter(({ verdict }) => verdict === 'overdue').map(({ id }) => id);
    expect(told.map(([id]) => id)).toEqual(expect.arrayContaining(open));
  });
});
