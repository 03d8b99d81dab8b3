import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { quarterOf } from '../../scripts/calendar/days.ts';
import type { JudgedDispatch, Judgement } from '../../scripts/judgement.ts';
import { apiFiles } from '../../scripts/open-data/api/files.ts';
import { judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import { rowsHtml } from '../browser/ledger/rows.tsx';
import { renderSite } from '../build/eleventy.ts';
import type { ListedDispatch } from '../lib/facets.ts';
import { byLatest, MOST_ROWS } from '../lib/lists.ts';

let root: string;
let judgement: Judgement;
let view: PublicCounty;
let files: ReadonlyMap<string, string>;

/** The pages, their assets and the open data, without a disk and without the search index. */
async function built(judged: Judgement): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const seen = publicCounty(judged);
  await renderSite('public', seen, { pathPrefix: '/', live: false }, (path, content) => pages.set(path, String(content)));
  for (const { path, content } of apiFiles(seen, null)) pages.set(path, String(content));
  return pages;
}

beforeAll(async () => {
  root = writeFixtureCounty();
  judgement = await judgeFixtureCounty(root);
  view = publicCounty(judgement);
  files = await built(judgement);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pageAt = (address: string): string => {
  const html = files.get(`${address.slice(1)}index.html`);
  if (html === undefined) throw new Error(`there is no ${address}`);
  return html;
};

/** The ids a page's table lists, in its order. */
const listedOn = (html: string): string[] =>
  [...html.matchAll(/<tr><th scope="row"><a href="[^"]*">([^<]*)</g)].map(([, id]) => id ?? '');

/** The row of one dispatch. */
const rowOf = (html: string, id: string): string =>
  html.match(new RegExp(`<tr><th scope="row"><a [^>]*>${id}<.*?</tr>`, 's'))?.[0] ?? '';

/** What each dispatch belongs to, told by its record and its clock and not by the site. */
const BELONGS: Readonly<Record<string, (judged: JudgedDispatch) => readonly string[]>> = {
  unit: ({ entry }) => [entry.data.unit],
  theme: ({ entry }) => (entry.data.theme ? [entry.data.theme] : []),
  problem: ({ entry }) => entry.data.problems ?? [],
  nature: ({ entry, clock }) => [clock?.nature ?? entry.data.nature],
  state: ({ history, clock }) => [history.state, ...(clock && clock.verdict !== 'excluded' ? [clock.verdict] : [])],
  quarter: ({ history }) => [quarterOf(history.dispatched)],
};

/** What a dispatch passes through: the list is there while nothing is in it, because something was or will be. */
const ALWAYS_THERE: Readonly<Record<string, readonly string[]>> = {
  nature: ['general', 'special'],
  state: [
    ...['awaiting-signature', 'in-progress', 'awaiting-review', 'closed', 'declined'],
    ...['overdue', 'open', 'on-time', 'late'],
  ],
};

describe('the ready-made lists', () => {
  test.each(Object.entries(BELONGS))('by %s: one for each that holds something or may tomorrow, and no others', (by, of) => {
    const expected = new Map<string, string[]>();
    for (const judged of judgement.dispatches) {
      for (const id of of(judged)) expected.set(id, [...(expected.get(id) ?? []), judged.id]);
    }
    // A unit the county doesn't list has no page anywhere.
    if (by === 'unit') expect(expected.delete('tax')).toBe(true);
    for (const id of ALWAYS_THERE[by] ?? []) if (!expected.has(id)) expected.set(id, []);
    const there = [...files.keys()].flatMap((path) => path.match(`^ledger/${by}/([^/]+)/index\\.html$`)?.[1] ?? []);
    expect(new Set(there)).toEqual(new Set(expected.keys()));
    expect(there.length).toBeGreaterThan(0);
    for (const [id, ids] of expected) {
      expect(new Set(listedOn(pageAt(`/ledger/${by}/${id}/`))), id).toEqual(new Set(ids));
      expect(listedOn(pageAt(`/ledger/${by}/${id}/`)), id).toHaveLength(ids.length);
    }
  });

  it('say so when nothing is in them', () => {
    const html = pageAt('/ledger/state/awaiting-review/');
    expect(html).toContain('截至统计截止日，没有这样的转办件');
    expect(html).not.toContain('<table');
    expect(pageAt('/ledger/')).toMatch(/data-id="awaiting-review"><a [^>]*><span>待审核<\/span><\/a><span class="count">0</);
  });

  it('of units tell their short names too, for the keywords of the page’s script', () => {
    expect(pageAt('/ledger/')).toContain('<li data-id="market-regulation" data-also="市监局、市场监管局">');
    expect(pageAt('/ledger/')).toContain('<li data-id="housing">');
  });

  it('list the latest first', () => {
    const days = new Map(view.dispatches.map(({ id, dispatched }) => [id, dispatched]));
    for (const [path, html] of files) {
      if (!/^ledger\/.*index\.html$/.test(path)) continue;
      const order = listedOn(html).map((id) => `${days.get(id)} ${id}`);
      expect(order, path).toEqual(order.toSorted().reverse());
    }
  });

  it('stay within a dispatch’s own figures: the overdue list is what the home page counts', () => {
    expect(listedOn(pageAt('/ledger/state/overdue/'))).toHaveLength(view.verdicts.overdue);
    expect(listedOn(pageAt('/ledger/state/closed/'))).toHaveLength(view.counts.states.closed);
  });

  it('lead back to the whole ledger and to every other list', () => {
    const lists = [...files.keys()].filter((path) => /^ledger\/(?:\w+\/[^/]+|\d{4})\/index\.html$/.test(path));
    expect(lists.length).toBeGreaterThan(15);
    for (const path of lists) {
      const html = files.get(path) ?? '';
      const links = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => new URL(href, `https://x/${path}`).pathname);
      expect(links, path).toContain('/ledger/');
      for (const other of lists) {
        expect(links.includes(`/${other.replace('index.html', '')}`), `${other} from ${path}`).toBe(true);
      }
    }
  });

  it('say how many they hold, and never a number under three', () => {
    expect(pageAt('/ledger/nature/general/')).toContain(`<caption>共${view.dispatches.length - 1}件，新的在前</caption>`);
    expect(listedOn(pageAt('/ledger/nature/special/'))).toHaveLength(1);
    expect(pageAt('/ledger/nature/special/')).toContain('<caption>新的在前</caption>');
    const hub = pageAt('/ledger/');
    expect(hub).toMatch(/data-id="special"><a [^>]*><span>特殊<\/span><\/a><span class="count">少于3</);
    expect(hub).toMatch(/data-id="2021"><a [^>]*><span>2021年<\/span><\/a><span class="count">少于3</);
    expect(hub).toMatch(
      new RegExp(`data-id="general"><a [^>]*><span>一般</span></a><span class="count">${view.dispatches.length - 1}<`),
    );
  });

  it('nature’s tell the limit of the policy in force', () => {
    const value = (key: string) => view.policy.values.find((one) => one.key === key)?.value;
    // 6.2 says 一般性问题 and 特殊问题: 性 is not in both.
    expect(pageAt('/ledger/nature/special/')).toContain('<h1>特殊问题的转办件</h1>');
    expect(pageAt('/ledger/nature/general/')).toContain('<h1>一般性问题的转办件</h1>');
    expect(pageAt('/ledger/nature/special/')).toContain(`收到后${value('specialDays')}个工作日`);
    expect(pageAt('/ledger/nature/general/')).toContain(`收到后${value('generalDays')}个工作日`);
  });
});

describe('a row', () => {
  it('tells number, title, unit, nature, dates, standing by shape and word, and working days used', () => {
    const html = rowOf(pageAt('/ledger/'), 'D2022-0001');
    expect(html).toContain('样营商转〔2022〕1号');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>{{ 7*7 }}');
    expect(html).toContain('<a href="../units/market-regulation/">市场监督管理局</a>');
    expect(html).toContain('<td data-label="性质" class="nature">一般</td>');
    for (const [label, day] of Object.entries({ 转办: '2022-03-16', 截止: '2022-03-21', 办结: '2022-03-21' })) {
      expect(html).toContain(`<td data-label="${label}" class="when"><time datetime="${day}">${day}</time></td>`);
    }
    expect(html).toMatch(
      /<span class="standing is-on-time"><svg class="shape is-on-time"[^>]*aria-hidden="true">.*<\/svg>按时办结</,
    );
    expect(html).toContain('<td data-label="用时" class="quantity"><span class="days">2</span></td>');
  });

  it('of one that isn’t public says so, with how far it ran over', () => {
    const html = rowOf(pageAt('/ledger/'), 'D2022-0002');
    expect(html).toContain('内容未公开');
    expect(html).toMatch(/逾期办结/);
    expect(html).toContain('<span class="over">超2</span>');
  });

  it('of one nobody has received has no days yet and the latest it can be due', () => {
    const html = rowOf(pageAt('/ledger/'), 'D2022-0010');
    expect(html).toMatch(/data-label="截止".*?<span class="tag">最迟<\/span>/);
    expect(html).toContain('<td data-label="用时" class="quantity">—</td>');
    expect(html).toContain('<td data-label="办结" class="when">—</td>');
  });

  it('is the same on every list of its depth, and leads to its dispatch from each', () => {
    expect(rowOf(pageAt('/ledger/quarter/2022-Q1/'), 'D2022-0001')).toBe(
      rowOf(pageAt('/ledger/theme/starting-business/'), 'D2022-0001'),
    );
    expect(rowOf(pageAt('/ledger/2022/'), 'D2022-0001')).toContain('href="../../dispatches/D2022-0001/"');
    expect(rowOf(pageAt('/ledger/state/on-time/'), 'D2022-0001')).toContain('href="../../../dispatches/D2022-0001/"');
  });

  it('at its unit’s own list doesn’t name the unit again', () => {
    expect(rowOf(pageAt('/ledger/unit/housing/'), 'D2022-0009')).not.toContain('住房和城乡建设局');
    expect(pageAt('/ledger/unit/housing/')).not.toContain('data-column="unit"');
  });
});

describe('what the script of the page goes by', () => {
  const setting = (html: string, name: string) => html.match(new RegExp(`<div id="list"[^>]* data-${name}="([^"]*)"`))?.[1];

  it('the rows and the root are where the page says, and the total is right', () => {
    for (const [path, html] of files) {
      if (!/^ledger\/.*index\.html$/.test(path) || !html.includes('<table')) continue;
      const at = (href = '') => new URL(href, `https://x/${path}`).pathname;
      expect(at(setting(html, 'root')), path).toBe('/');
      expect(files.has(at(setting(html, 'rows')).slice(1)), path).toBe(true);
      expect(Number(setting(html, 'total')), path).toBe(listedOn(html).length);
      expect(html, path).toMatch(/<script src="[^"]*assets\/ledger\.js" defer><\/script>/);
    }
    expect(files.has('assets/ledger.js')).toBe(true);
  });

  it('its rows are the page’s own, to the letter', () => {
    const rows = JSON.parse(files.get('api/v1/dispatches.json') ?? '').dispatches as ListedDispatch[];
    rows.sort(byLatest);
    expect(pageAt('/ledger/')).toContain(`<tbody>${rowsHtml(rows, '../', true)}</tbody>`);
    const own = rows.filter(({ unit }) => unit.id === 'housing');
    expect(own.length).toBeGreaterThan(0);
    expect(pageAt('/ledger/unit/housing/')).toContain(`<tbody>${rowsHtml(own, '../../../', false)}</tbody>`);
  });

  it('nothing that needs it stands there without it', () => {
    for (const [path, html] of files) {
      if (/^ledger\/.*index\.html$/.test(path)) expect(html, path).not.toMatch(/<(form|button|input|select)\b|role="status"/);
    }
  });
});

describe('a great many', () => {
  /** The same every time: characters that pack badly, more of them than most titles have. */
  function titles(): () => string {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    return () => String.fromCodePoint(...Array.from({ length: 16 + next(16) }, () => 0x4e00 + next(2500)));
  }

  let long: ReadonlyMap<string, string>;
  const count = 2 * MOST_ROWS + 50;
  beforeAll(async () => {
    const first = judgement.dispatches.find(({ id }) => id === 'D2022-0001');
    if (!first) throw new Error('the fixture has no D2022-0001');
    const title = titles();
    const many = Array.from({ length: count }, (_, i): JudgedDispatch => {
      const data = { ...first.entry.data, title: title(), number: `样营商转〔2022〕${1000 + i}号` };
      return { ...first, id: `D2022-${1000 + i}`, entry: { ...first.entry, data } };
    });
    const dispatchById = new Map(many.map((judged) => [judged.id, judged]));
    long = await built({ ...judgement, dispatches: many, dispatchById });
  }, 120_000);

  it('goes on page by page, each dispatch once, in the whole ledger and in each list', () => {
    const expected = Array.from({ length: count }, (_, i) => `D2022-${1000 + i}`).reverse();
    for (const [list, further] of [
      ['ledger', 'ledger/all'],
      ['ledger/2022', 'ledger/2022'],
      ['ledger/unit/market-regulation', 'ledger/unit/market-regulation'],
      ['ledger/state/on-time', 'ledger/state/on-time'],
    ]) {
      const parts = [`${list}/index.html`, `${further}/2/index.html`, `${further}/3/index.html`].map(
        (path) => long.get(path) ?? '',
      );
      expect(parts.flatMap(listedOn), list).toEqual(expected);
      expect(long.has(`${further}/4/index.html`), list).toBe(false);
      for (const html of parts) expect(html, list).toContain(`data-total="${count}"`);
    }
  });

  it('is told as a part in title, caption and marked link', () => {
    const html = long.get('ledger/state/on-time/2/index.html') ?? '';
    expect(html).toContain('<title>按时办结的转办件，第2页，共3页 · ');
    expect(html).toContain(`<caption>共${count}件，新的在前，第2页，共3页</caption>`);
    expect(html).toContain('<a href="./" aria-current="page">第2页</a>');
  });

  it('keeps every page under 60 KB with its styles and scripts, compressed', () => {
    const packed = (path: string) => gzipSync(long.get(path) ?? '').length;
    const frame = packed('assets/site.css') + packed('assets/frame.js') + packed('assets/ledger.js');
    const lists = [...long.keys()].filter((path) => /^ledger\/.*index\.html$/.test(path));
    expect(lists.length).toBeGreaterThan(20);
    for (const path of lists) expect(packed(path) + frame, path).toBeLessThan(60_000);
  });
});

describe('a county with nothing dispatched', () => {
  it('has the ledger, and of its lists only those that are always there', async () => {
    const { judge } = await import('../../scripts/judgement.ts');
    const empty = await built(judge(judgement.ledger, '2021-12-01'));
    const lists = Object.entries(ALWAYS_THERE).flatMap(([by, ids]) => ids.map((id) => `ledger/${by}/${id}/index.html`));
    const there = [...empty.keys()].filter((path) => path.startsWith('ledger/'));
    expect(new Set(there)).toEqual(new Set(['ledger/index.html', ...lists]));
    for (const path of there) expect(empty.get(path), path).not.toMatch(/<table|id="list"/);
    expect(empty.get('ledger/index.html')).toContain('还没有转办单');
  });
});
