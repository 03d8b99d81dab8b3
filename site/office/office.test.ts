import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findings } from '../../scripts/checks/run.ts';
import { type Judgement, judge } from '../../scripts/judgement.ts';
import { term } from '../../scripts/rules/officer.fixtures.ts';
import { judgeDemo, judgeHandMade, report } from '../../scripts/views/office/county.fixtures.ts';
import { type OfficeCounty, officeCounty } from '../../scripts/views/office/office.ts';
import { CANARIES, HOSTILE, judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { buildSite } from '../build/build-site.ts';
import type { Edition } from '../build/edition.ts';
import { INTERNAL, OutputRefused } from '../build/output.ts';

/** A report that nobody has screened, with a hostile title, and a second officer who serves. */
const MORE = {
  'reports/experience/2022/R2022-0002.md': `---
id: R2022-0002
officer: ${CANARIES.officerCode}
received: 2022-03-28
kind: report
theme: paying-taxes
units: [housing]
title: ${JSON.stringify(HOSTILE.title)}
---
`,
};

let root: string;
let folder: string;
let fixture: Judgement;
let view: OfficeCounty;
let files: Map<string, string>;
let demoView: OfficeCounty;
let demo: Map<string, string>;

/** Every file below a folder by its path. */
function readAll(name: string): Map<string, string> {
  const from = join(folder, name);
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(from.length + 1), readFileSync(path, 'utf8')]));
}

const build = (name: string, edition: Edition = 'office', judgement = fixture) =>
  buildSite({ judgement, edition, output: join(folder, name) });
const pagesOf = (all: Map<string, string>) => [...all].filter(([path]) => path.endsWith('.html'));
const viewOf = (judgement: Judgement) => officeCounty(judgement, findings(judgement));

beforeAll(async () => {
  root = writeFixtureCounty(MORE);
  folder = mkdtempSync(join(tmpdir(), 'ledger-office-site-'));
  fixture = await judgeFixtureCounty(root);
  view = viewOf(fixture);
  await build('office');
  files = readAll('office');
  const judged = await judgeDemo();
  demoView = viewOf(judged);
  await build('demo', 'office', judged);
  demo = readAll('demo');
});
afterAll(() => {
  for (const path of [root, folder]) rmSync(path, { recursive: true, force: true });
});

describe('every page', () => {
  it('is there, and nothing of the public site is', () => {
    const dated = [
      ...demoView.gradeSheets.map(({ year }) => `grades/${year}/index.html`),
      ...demoView.subsidyLists.map(({ year }) => `subsidy/${year}/index.html`),
    ];
    const sections = ['board', 'duplicates', 'findings', 'leaders', 'officers', 'screening'].map((name) => `${name}/index.html`);
    expect(dated.length).toBeGreaterThan(2);
    expect(pagesOf(demo).map(([path]) => path)).toEqual([...dated, ...sections, 'index.html'].sort());
  });

  it('says 内部 at its top and in its title, and is for no search engine', () => {
    for (const [path, html] of [...pagesOf(files), ...pagesOf(demo)]) {
      expect(html, path).toMatch(/<title>【内部】/);
      expect(html, path).toContain('<p class="internal"><strong>内部</strong>');
      expect(html, path).toContain('<meta name="robots" content="noindex"/>');
    }
  });

  it('has no script, no inline style, no handler, and asks nothing of another host', () => {
    for (const [path, html] of [...pagesOf(files), ...pagesOf(demo)]) {
      expect(html, path).not.toMatch(/<(script|style|iframe|object|embed|form|base|img)\b/i);
      for (const tag of html.match(/<[a-z][^<>]*>/gi) ?? []) expect(tag, path).not.toMatch(/\s(style|on[a-z]+)=/i);
      expect(html, path).toContain("default-src 'none'; style-src 'self';");
      expect(html, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it('has links that lead somewhere, unique ids, captions, scopes and headings without a gap', () => {
    for (const all of [files, demo]) {
      for (const [path, html] of pagesOf(all)) {
        for (const [, href = ''] of html.matchAll(/\shref="([^"]*)"/g)) {
          const url = new URL(href, `https://site.example/${path.replace(/index\.html$/, '')}`);
          const target = url.pathname.slice(1);
          const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
          expect(all.has(file), `${href} in ${path}`).toBe(true);
          if (url.hash) expect(all.get(file), `${href} in ${path}`).toContain(` id="${url.hash.slice(1)}"`);
        }
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
        expect(ids, path).toEqual([...new Set(ids)]);
        for (const [, target] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids, path).toContain(target);
        expect(html.split('<caption').length, path).toBe(html.split('<table').length);
        expect(html, path).not.toMatch(/<th>|<th (?![^>]*scope=)/);
        expect(html.split('<h1').length, path).toBe(2);
        let level = 0;
        for (const [, digit] of html.matchAll(/<h([1-6])/g)) {
          expect(Number(digit) - level, `h${digit} in ${path}`).toBeLessThanOrEqual(1);
          level = Number(digit);
        }
      }
    }
  });

  it('shows what people wrote as text', () => {
    expect(files.get('index.html')).toContain('&lt;script>alert(1)&lt;/script>{{ 7*7 }}');
  });
});

/** The first cell of every row in the section with an id. */
function listed(html: string | undefined, id: string): string[] {
  const section = html?.split(`<h2 id="${id}">`)[1]?.split('</section>')[0] ?? '';
  return [...section.matchAll(/<th scope="row"[^>]*>([^<]+)</g)].map(([, text = '']) => text);
}

describe('the pages list what the view holds', () => {
  const LISTS = {
    'due-today': 'dueToday',
    'due-next': 'dueNext',
    overdue: 'overdue',
    'awaiting-signature': 'awaitingSignature',
    'awaiting-review': 'awaitingReview',
    'awaiting-screening': 'awaitingScreening',
    undated: 'undated',
  } as const;

  it.each(Object.entries(LISTS))('今日 %s', (id, list) => {
    for (const [of, all] of [
      [view, files],
      [demoView, demo],
    ] as const) {
      expect(listed(all.get('index.html'), id)).toEqual(of.today[list].map((line) => line.id));
      for (const line of of.today[list]) {
        const next = typeof line.next === 'string' ? line.next : line.next.text;
        expect(all.get('index.html')).toContain(next);
      }
    }
  });

  it('体验员: everyone by code, twelve months each with a word and a shape, and the proposals', () => {
    const html = demo.get('officers/index.html') ?? '';
    const { serving, former, proposed } = demoView.officers;
    const codes = [...html.matchAll(/<h3 id="([^"]+)">/g)].map(([, code]) => code);
    expect(codes).toEqual([...serving, ...former].map(({ code }) => code));
    for (const months of html
      .split('<ol class="months"')
      .slice(1)
      .map((part) => part.split('</ol>')[0] ?? '')) {
      for (const sign of ['<li', '<svg', '<span class="word">', '<time']) expect(months.split(sign)).toHaveLength(13);
    }
    expect(html.split('class="notice proposal"')).toHaveLength(proposed + 1);
  });

  it('考核 and 补助: every officer, the totals, and both bases', () => {
    for (const sheet of demoView.gradeSheets) {
      const html = demo.get(`grades/${sheet.year}/index.html`);
      expect(listed(html, 'sheet')).toEqual(sheet.officers.map(({ code }) => code));
      for (const base of [sheet.applied, sheet.other]) {
        expect(html).toContain(`：${base.label}</h3>`);
        for (const { steps } of base.groups) for (const step of steps) expect(html).toContain(step);
      }
    }
    for (const list of demoView.subsidyLists) {
      const html = demo.get(`subsidy/${list.year}/index.html`);
      expect(listed(html, 'list')).toEqual(list.lines.map(({ code }) => code));
      for (const words of [list.totalInWords, list.payableInWords, ...list.signatures]) expect(html).toContain(words);
      expect(html).toContain(`<b>${list.total.toLocaleString('en-US')}元</b>`);
    }
  });

  it('疑似重复, 红黑榜, 筛选用时, 检查, 领导专页', () => {
    expect((demo.get('duplicates/index.html') ?? '').split('class="side-by-side"')).toHaveLength(demoView.duplicates.length + 1);
    const { boards, screeningTimes, leaderPage } = demoView;
    const ranked = [boards.quarter, boards.lastQuarter, boards.year, boards.lastYear].flatMap((one) => one?.ranked ?? []);
    const board = demo.get('board/index.html') ?? '';
    expect([...board.matchAll(/<th scope="row">([^<]+)</g)].map(([, name]) => name)).toEqual(ranked.map(({ unit }) => unit.name));
    expect(listed(demo.get('screening/index.html'), 'quarters')).toEqual(screeningTimes.quarters.map(({ label }) => label));
    for (const [of, all] of [
      [view, files],
      [demoView, demo],
    ] as const) {
      const html = all.get('findings/index.html') ?? '';
      expect(of.findings.total).toBeGreaterThan(0);
      for (const { severity, count } of of.findings.severities) {
        const section = html.split(`<h2 id="${severity}">`)[1]?.split('</section>')[0] ?? '';
        expect(section.split('<svg')).toHaveLength(count + 1);
      }
    }
    expect(listed(demo.get('leaders/index.html'), 'overdue')).toEqual(
      leaderPage.overdueUnits.flatMap(({ dispatches }) => dispatches.map(({ id }) => id)),
    );
  });
});

it('two reports that may be one stand side by side, and one that its officer must keep away from is listed', async () => {
  const terms = [term('2022-01-01', '2022-12-31')];
  const judgement = await judgeHandMade(
    {
      officers: [
        { code: 'K7M3XP', category: 'community', terms },
        { code: 'Z9Z9Z9', category: 'enterprise', terms, conflicts: ['tax'] },
      ],
      reports: [
        report('R2022-0001', '2022-03-01', { title: '办税大厅叫号机下午两点以后停用' }),
        report('R2022-0002', '2022-03-10', { title: '办税大厅叫号机下午两点之后停用', officer: 'Z9Z9Z9' }),
      ],
    },
    '2022-03-31',
  );
  await build('pair', 'office', judgement);
  const all = readAll('pair');
  const pairs = all.get('duplicates/index.html') ?? '';
  expect(pairs.split('class="side-by-side"')).toHaveLength(2);
  expect(pairs).toContain('<td>办税大厅叫号机下午两点以后停用</td><td>办税大厅叫号机下午两点之后停用</td>');
  expect(pairs).toContain('<td>K7M3XP</td><td>Z9Z9Z9</td>');
  expect(listed(all.get('officers/index.html'), 'conflicts')).toEqual(['R2022-0002']);
});

describe('5.1 the editions never mix', () => {
  it('the public one has no page, no word and no style of the office’s; the office’s does show codes', async () => {
    await build('public', 'public');
    const open = readAll('public');
    const words = ['【内部】', '待筛选', '下一工作日到期', '涉及回避的报告', '红黑榜', '疑似重复', '领导专页', '.internal {'];
    for (const [path, text] of open) {
      for (const word of [...Object.values(CANARIES), ...words]) expect(text.includes(word), `${word} in ${path}`).toBe(false);
    }
    for (const path of [INTERNAL, 'officers/index.html', 'office/index.html']) expect(open.has(path)).toBe(false);
    for (const word of words)
      expect(
        [...files.values()].some((text) => text.includes(word)),
        word,
      ).toBe(true);
    expect(files.get('officers/index.html')).toContain(CANARIES.officerCode);
  });

  it('a folder says that it is internal, and keeps saying so', async () => {
    expect(files.get(INTERNAL)).toContain('内部资料，不得公开');
    await build('office');
    expect(readAll('office')).toEqual(files);
  });

  it('neither is written over, into or below the other, in either order', async () => {
    await build('to-public', 'public');
    await build('to-office');
    const before = [readAll('to-public'), readAll('to-office')];
    for (const path of ['to-public', 'to-public/internal', 'to-public/a/b']) {
      await expect(build(path), path).rejects.toThrow(/公开版网站/);
    }
    for (const path of ['to-office', 'to-office/public', 'to-office/a/b']) {
      await expect(build(path, 'public'), path).rejects.toThrow(/办公室版/);
    }
    expect([readAll('to-public'), readAll('to-office')]).toEqual(before);
    for (const path of ['to-public/internal', 'to-office/public']) expect(existsSync(join(folder, path))).toBe(false);
  });

  it('the public one is refused where only the marker is left', async () => {
    rmSync(join(folder, 'left'), { recursive: true, force: true });
    await build('left');
    for (const name of readdirSync(join(folder, 'left'))) {
      if (name !== INTERNAL) rmSync(join(folder, 'left', name), { recursive: true });
    }
    await expect(build('left', 'public')).rejects.toThrow(OutputRefused);
    writeFileSync(join(folder, 'left', INTERNAL), '');
    await expect(build('left', 'public')).rejects.toThrow(OutputRefused);
  });
});

describe('a build', () => {
  it('gives the same bytes again, in another zone and in another year', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T12:00:00Z') });
      await build('elsewhere');
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect([...readAll('elsewhere')]).toEqual([...files]);
  });

  it('a county before its first report has an edition too', async () => {
    await build('empty', 'office', judge(fixture.ledger, '2021-06-01'));
    expect(readAll('empty').get('index.html')).toContain('没有待筛选的报告。');
  });
});
