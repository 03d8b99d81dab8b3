import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryRoot } from '../../scripts/demo/demo.fixtures.ts';
import { generate } from '../../scripts/demo/generate.ts';
import { judge } from '../../scripts/judgement.ts';
import { loadLedger } from '../../scripts/ledger/load.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import type { PublicCount } from '../../scripts/views/public-figures.ts';
import { renderSite } from '../build/eleventy.ts';
import { countText, rateText } from '../lib/format.ts';

const root = temporaryRoot();
const files = new Map<string, string>();
let view: PublicCounty;
const page = (path: string): string => files.get(`${path}index.html`) ?? '';

beforeAll(async () => {
  await generate(root);
  view = publicCounty(judge(await loadLedger(root), '2023-01-13'));
  await renderSite('public', view, { pathPrefix: '/', live: false }, (path, content) => files.set(path, String(content)));
}, 120_000);

/** What a page says, without its markup. */
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');

/** A table by its caption: each row's cells as text. */
function tableOf(html: string, caption: string): string[][] {
  const table = [...html.matchAll(/<table.*?<\/table>/gs)].map(([text]) => text).find((text) => text.includes(caption));
  if (!table) throw new Error(`no table ${caption}`);
  return [...table.slice(table.indexOf('<tbody>')).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );
}

const HEAT = '每个主题下各类问题的转办件数';
const heatText = (count: PublicCount): string => (typeof count === 'number' ? (count === 0 ? '·0' : String(count)) : '‹3少于3');

describe('/themes/ and /problems/', () => {
  it('list each theme, stage and problem type with its figures and their bases', () => {
    const themes = tableOf(page('themes/'), '各主题自转办以来');
    expect(themes.map(([label]) => label)).toEqual(view.themes.map(({ label }) => label));
    for (const [i, { figures }] of view.themes.entries()) {
      const [, dispatched, overdue, onTime = ''] = themes[i] ?? [];
      expect([dispatched, overdue]).toEqual([countText(figures.dispatched), countText(figures.overdue)]);
      expect(onTime).toContain(rateText(figures.onTime));
      expect(onTime).toContain(countText(figures.onTime.denominator));
    }
    const stages = tableOf(page('themes/'), '各环节自转办以来');
    expect(stages.map(([label, count]) => [label, count])).toEqual(
      view.stages
        .filter(({ figures }) => figures.dispatched !== 0)
        .map(({ label, figures }) => [label, countText(figures.dispatched)]),
    );
    const problems = tableOf(page('problems/'), '各类问题自转办以来');
    expect(problems.map(([label]) => label)).toEqual(view.problems.map(({ label }) => label));
  });

  it('lead to a page for each', () => {
    for (const { id } of view.themes) {
      expect(page('themes/')).toContain(`href="${id}/"`);
      expect(page(`themes/${id}/`)).not.toBe('');
    }
    for (const { id } of view.problems) {
      expect(page('problems/')).toContain(`href="${id}/"`);
      expect(page(`problems/${id}/`)).not.toBe('');
    }
  });

  it('the heat table is the view’s, and the same on all pages that have it', () => {
    const expected = view.heat.themes.map((id, i) => [
      view.themes.find((theme) => theme.id === id)?.label,
      ...(view.heat.cells[i] ?? []).map(heatText),
    ]);
    for (const path of ['', 'themes/', 'problems/']) expect(tableOf(page(path), HEAT), path).toEqual(expected);
  });
});

describe('the page of a theme', () => {
  it('says what the index says of it, and what the heat table says of its problem types', () => {
    for (const [i, { id, label, figures }] of view.themes.entries()) {
      const text = textOf(page(`themes/${id}/`));
      expect(text, id).toContain(`转办${countText(figures.dispatched)}`);
      expect(text, id).toContain(`按时办结率${rateText(figures.onTime)}`);
      expect(text, id).toContain(`逾期未结${countText(figures.overdue)}`);
      const types = new Map(tableOf(page(`themes/${id}/`), '按问题类型').map(([name, count]) => [name, count]));
      for (const [j, problem] of view.problems.entries()) {
        const count = view.heat.cells[i]?.[j] ?? 0;
        expect(types.get(problem.label), `${label} ${problem.label}`).toBe(count === 0 ? undefined : countText(count));
      }
    }
  });

  it('lists its latest dispatches and no other’s, and leads to all of them', () => {
    for (const { id } of view.themes) {
      const html = page(`themes/${id}/`);
      const own = view.dispatches.filter(({ theme }) => theme?.id === id);
      const listed = [...html.matchAll(/href="\.\.\/\.\.\/dispatches\/(D[^/]*)\//g)].map(([, dispatch]) => dispatch);
      expect(listed.length, id).toBe(Math.min(10, own.length));
      expect(own.map((dispatch) => dispatch.id)).toEqual(expect.arrayContaining(listed));
      const newest = own
        .map(({ dispatched }) => dispatched)
        .sort()
        .at(-1);
      expect(own.find((dispatch) => dispatch.id === listed[0])?.dispatched).toBe(newest);
      expect(html).toContain(`href="../../ledger/theme/${id}/"`);
      expect(files.has(`ledger/theme/${id}/index.html`), id).toBe(true);
    }
  });

  it('its trend is in a table too, and is the view’s', () => {
    for (const { id, quarters } of view.themes) {
      expect(tableOf(page(`themes/${id}/`), '每季度转办')).toEqual(
        quarters.map(({ label, dispatched, closed, overdue }) => [
          label,
          ...[dispatched, closed, overdue].map((count) => countText(count)),
        ]),
      );
    }
  });
});

describe('the page of a problem type', () => {
  it('says the same of its themes as they say of it', () => {
    for (const [j, { id, label }] of view.problems.entries()) {
      const themes = new Map(tableOf(page(`problems/${id}/`), '按主题').map(([name, count]) => [name, count]));
      for (const [i, theme] of view.themes.entries()) {
        const count = view.heat.cells[i]?.[j] ?? 0;
        expect(themes.get(theme.label), `${label} ${theme.label}`).toBe(count === 0 ? undefined : countText(count));
      }
    }
  });

  it('lists only dispatches that have it', () => {
    for (const { id } of view.problems) {
      const listed = [...page(`problems/${id}/`).matchAll(/dispatches\/(D[^/]*)\//g)].map(([, dispatch]) => dispatch);
      expect(listed.length, id).toBeGreaterThan(0);
      for (const one of view.dispatches.filter((dispatch) => listed.includes(dispatch.id))) {
        expect(
          one.problems.map((problem) => problem.id),
          one.id,
        ).toContain(id);
      }
    }
  });
});

describe('5.1', () => {
  it('no grouped number of a theme or problem type is 1 or 2', () => {
    let heldBack = 0;
    for (const [path, html] of files) {
      if (!/^(themes|problems)\//.test(path)) continue;
      const tables = [...html.matchAll(/<table class="(?:bars|heat|cards topics)".*?<\/table>/gs)].map(([text]) => textOf(text));
      const details = [...html.matchAll(/<details class="chart-data">.*?<\/details>/gs)].map(([text]) => textOf(text));
      for (const text of [...tables, ...details]) {
        expect(text, path).not.toMatch(/(?<![\d.少于])[12]件/);
        heldBack += text.split('少于3').length - 1;
      }
    }
    expect(heldBack).toBeGreaterThan(50);
  });
});

describe('every one of these pages', () => {
  it('is under 60 KB compressed with its styles', () => {
    const styles = gzipSync(files.get('assets/site.css') ?? '').length;
    expect(styles).toBeGreaterThan(1000);
    for (const [path, html] of files) {
      if (!/^(index\.html|themes\/|problems\/)/.test(path)) continue;
      expect(gzipSync(html).length + styles, path).toBeLessThan(60_000);
    }
  });

  it('has each pattern once, and nothing is filled with one that is not there', () => {
    for (const [path, html] of files) {
      if (!/^(index\.html|themes\/|problems\/)/.test(path)) continue;
      const ids = [...html.matchAll(/<pattern id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids, path).toEqual([...new Set(ids)]);
      for (const [, id] of html.matchAll(/fill="url\(#([^)]*)\)"/g)) expect(ids, path).toContain(id);
    }
  });
});

describe('a county', () => {
  const build = async (asOf: string) => {
    const built = new Map<string, string>();
    const then = publicCounty(judge(await loadLedger(root), asOf));
    await renderSite('public', then, { pathPrefix: '/', live: false }, (path, content) => built.set(path, String(content)));
    return built;
  };

  it('with nothing dispatched says so on all of them, and draws nothing', async () => {
    const built = await build('2021-12-31');
    for (const path of ['themes/', 'problems/', 'themes/utilities/', 'problems/inefficiency/']) {
      const html = built.get(`${path}index.html`) ?? '';
      expect(html, path).toMatch(/没有转办过/);
      expect(html, path).not.toMatch(/<table|<figure|0%|NaN/);
    }
    expect(built.get('index.html')).not.toMatch(/<table|NaN|0%/);
  }, 60_000);
});
