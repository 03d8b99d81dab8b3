import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../judgement.ts';
import { judgeDemo } from '../../views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../views/public.ts';
import { openDataAddress } from '../address.ts';
import { openDataFiles } from '../files.ts';
import { BASE, fixtureView } from '../open-data.fixtures.ts';

let demo: Judgement;
let view: PublicCounty;
const files = new Map<string, string | Buffer>();
const read = (address: string) => JSON.parse(String(files.get(address)));

beforeAll(async () => {
  demo = await judgeDemo();
  view = publicCounty(demo);
  for (const { path, content } of await openDataFiles(view, BASE)) files.set(`/${path}`, content);
}, 120_000);

describe('6.4 a reader with nothing but the published files', () => {
  it('finds each quarter’s basis, and its hash is the one published', () => {
    for (const { id, hash, links } of read(openDataAddress.quarters).quarters) {
      expect(links.basis).toBe(`${BASE}/data/quarters/${id}.csv`);
      const bytes = Buffer.from(files.get(links.basis.slice(BASE.length)) as string);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    expect(read(openDataAddress.quarters).quarters).toHaveLength(5);
  });

  it('counts from it the figures that are published', () => {
    for (const { id, from, to, figures } of read(openDataAddress.quarters).quarters) {
      const rows: Record<string, string>[] = parse(String(files.get(openDataAddress.quarterBasis(id))), { columns: true });
      const sent = rows.filter(({ dispatched = '' }) => from <= dispatched && dispatched <= to);
      expect(sent.length).toBe(figures.dispatched);
      expect(sent.filter(({ state }) => state === 'closed').length).toBe(figures.closed);
      const due = rows.filter(
        ({ due: day = '', verdict = '' }) =>
          from <= day && day <= to && (/on-time|late|overdue/.test(verdict) || (verdict === 'open' && day < to)),
      );
      expect(due.length).toBe(figures.onTime.denominator);
      expect(due.filter(({ verdict }) => verdict === 'on-time').length).toBe(figures.onTime.numerator);
    }
  });

  it('finds every dispatch of a basis among the dispatches, of the same unit', () => {
    const units = new Map(
      read(openDataAddress.dispatches).dispatches.map((one: { id: string; unit: { id: string } }) => [one.id, one.unit.id]),
    );
    for (const { id } of view.quarters) {
      const rows: Record<string, string>[] = parse(String(files.get(openDataAddress.quarterBasis(id))), { columns: true });
      for (const row of rows) expect(units.get(row.id)).toBe(row.unit);
    }
  });
});

describe('what the files hold is what the view holds', () => {
  it('quarters, but for the basis, which is a file of its own', () => {
    for (const [i, { basis: _, ...quarter }] of view.quarters.entries()) {
      const { links, ...told } = read(openDataAddress.quarters).quarters[i];
      expect(told).toEqual(JSON.parse(JSON.stringify(quarter)));
      expect(links.page).toBe(`${BASE}/quarters/${quarter.id}/`);
    }
  });

  it('years and meetings', () => {
    expect(read(openDataAddress.years).years.map(({ links: _, ...year }: { links: object }) => year)).toEqual(view.years);
    expect(read(openDataAddress.meetings).meetings.map(({ links: _, ...meeting }: { links: object }) => meeting)).toEqual(
      view.meetings,
    );
    expect(read(openDataAddress.years).years[0].links.page).toBe(`${BASE}/years/2022/`);
    expect(read(openDataAddress.meetings).meetings[0].links.page).toBe(`${BASE}/meetings/M2022-01/`);
  });

  it('and what people wrote of a meeting is there as they wrote it', async () => {
    const fixture = await fixtureView();
    const file = [...(await openDataFiles(fixture, null))].find(({ path }) => path === 'api/v1/meetings.json');
    const told = JSON.parse(String(file?.content)).meetings.find(({ id }: { id: string }) => id === 'M2022-02');
    expect(told.content).toEqual(fixture.meetings.find(({ id }) => id === 'M2022-02')?.content);
    expect(told.content.decision).toContain('<script>');
    expect(told.links.page).toBe('../../meetings/M2022-02/');
  });
});
