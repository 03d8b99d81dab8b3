import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findings } from '../../scripts/checks/run.ts';
import { type Judgement, judge } from '../../scripts/judgement.ts';
import { term } from '../../scripts/rules/officer.fixtures.ts';
import { dispatch, judgeDemo, judgeHandMade, report } from '../../scripts/views/office/county.fixtures.ts';
import { type OfficeCounty, officeCounty } from '../../scripts/views/office/office.ts';
import { CANARIES, HOSTILE, judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { buildSite } from '../build/build-site.ts';
import type { Edition } from '../build/edition.ts';
import { INTERNAL, OutputRefused } from '../build/output.ts';
import { longDay } from '../lib/format.ts';

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

/** The dispatches that a unit has or had: each has its 转办单. */
const takenIds = ({ sheets }: OfficeCounty) => sheets.dispatches.filter(({ state }) => state !== 'declined').map(({ id }) => id);
/** Overdue, and waiting for the unit: each has a 督办单. */
const pressedIds = ({ sheets }: OfficeCounty) =>
  sheets.dispatches.filter(({ supervision }) => supervision > 0).map(({ id }) => id);
/** A page that prints as a letter to a unit. */
const isLetter = (path: string) => /\/(letter|reminder)\/index\.html$/.test(path);
/** The dispatches that have not ended. */
const openIds = ({ sheets }: OfficeCounty) =>
  sheets.dispatches.filter(({ state }) => state !== 'closed' && state !== 'declined').map(({ id }) => id);

describe('every page', () => {
  it('is there, and nothing of the public site is', () => {
    const dated = [
      ...demoView.gradeSheets.map(({ year }) => `grades/${year}/index.html`),
      ...demoView.subsidyLists.map(({ year }) => `subsidy/${year}/index.html`),
    ];
    const sections = ['board', 'dispatches', 'duplicates', 'findings', 'leaders', 'officers', 'reports', 'screening'].map(
      (name) => `${name}/index.html`,
    );
    const { dispatches, reports } = demoView.sheets;
    const years = (days: readonly string[]) => [...new Set(days.map((day) => day.slice(0, 4)))];
    const records = [
      ...dispatches.map(({ id }) => `dispatches/${id}/index.html`),
      ...takenIds(demoView).map((id) => `dispatches/${id}/letter/index.html`),
      ...pressedIds(demoView).map((id) => `dispatches/${id}/reminder/index.html`),
      ...reports.map(({ id }) => `reports/${id}/index.html`),
      // The demo's year of dispatches and of reports are longer than a page.
      ...years(dispatches.map(({ dispatched }) => dispatched)).map((year) => `dispatches/${year}/index.html`),
      ...years(reports.map(({ received }) => received)).map((year) => `reports/${year}/index.html`),
      ...['dispatches/2022/2/index.html', 'reports/2022/2/index.html'],
    ];
    expect(dated.length).toBeGreaterThan(2);
    expect(pagesOf(demo).map(([path]) => path)).toEqual([...dated, ...sections, ...records, 'index.html'].sort());
  });

  it('says 内部 at its top and in its title, and is for no search engine', () => {
    for (const [path, html] of [...pagesOf(files), ...pagesOf(demo)]) {
      // A browser prints the title above the sheet that a unit gets.
      expect(/<title>【内部】/.test(html), path).toBe(!isLetter(path));
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

  it('calls natures what 6.2 calls them', () => {
    for (const [path, html] of [...pagesOf(files), ...pagesOf(demo)]) expect(html, path).not.toMatch(/特殊性问题|一般问题/);
    expect(demo.get('dispatches/D2022-0001/letter/index.html')).toMatch(/<td>(一般性问题|特殊问题)/);
  });

  it('shows what people wrote as text', () => {
    expect(files.get('index.html')).toContain('&lt;script>alert(1)&lt;/script>{{ 7*7 }}');
  });
});

/** The first cell of every row in the section with an id. */
function listed(html: string | undefined, id: string): string[] {
  const section = html?.split(`<h2 id="${id}">`)[1]?.split('</section>')[0] ?? '';
  return [...section.matchAll(/<th scope="row"[^>]*>(?:<a [^>]*>)?([^<]+)</g)].map(([, text = '']) => text);
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
        expect(section.split('<b class="grade"')).toHaveLength(count + 1);
      }
    }
    expect(listed(demo.get('leaders/index.html'), 'overdue')).toEqual(
      leaderPage.overdueUnits.flatMap(({ dispatches }) => dispatches.map(({ id }) => id)),
    );
  });
});

describe('转办台账 and 收件登记', () => {
  /** The section of a page whose heading has an id. */
  const section = (html: string | undefined, id: string) =>
    html?.split(new RegExp(`<section[^>]* aria-labelledby="${id}">`))[1]?.split('</section>')[0] ?? '';
  /** The ids that are links, in order. */
  const idsLinked = (html: string | undefined) =>
    [...(html ?? '').matchAll(/<a [^>]*class="id"[^>]*>([^<]+)</g)].map(([, id = '']) => id);
  const pageOf = (id: string, all = files) => all.get(`${id.startsWith('D') ? 'dispatches' : 'reports'}/${id}/index.html`) ?? '';

  it('list every dispatch and every report once among the years, the latest first, each linked to its page', () => {
    const { dispatches, reports } = demoView.sheets;
    for (const [kind, ids] of [
      ['dispatches', dispatches.map(({ id }) => id)],
      ['reports', reports.map(({ id }) => id)],
    ] as const) {
      const pages = ['2023', '2022', '2022/2'].map((page) => demo.get(`${kind}/${page}/index.html`));
      expect(pages.flatMap((html) => idsLinked(html))).toEqual(ids);
    }
  });

  it('say what waits for an adoption decision and for an officer, and today counts them', () => {
    const { undecided, returned } = demoView.reportsWaiting;
    for (const [id, lines] of [
      ['undecided', undecided],
      ['returned', returned],
    ] as const) {
      expect(listed(demo.get('reports/index.html'), id)).toEqual(lines.map((line) => line.id));
    }
    expect(undecided.length).toBeGreaterThan(0);
    expect(demo.get('index.html')).toContain(`<a href="reports/#undecided">已办结，待定采纳${undecided.length}条</a>`);
    for (const { year, unsettled } of demoView.gradeSheets) {
      const told = (demo.get(`grades/${year}/index.html`) ?? '').includes(`${unsettled.undecided}条有效、还没有采纳决定`);
      expect(told, String(year)).toBe(unsettled.undecided > 0);
    }
  });

  it('begin with what is open: without a result, without a screening, valid and not sent', () => {
    const { reports } = demoView.sheets;
    expect(listed(demo.get('dispatches/index.html'), 'open')).toEqual(openIds(demoView));
    expect(listed(demo.get('reports/index.html'), 'unscreened').sort()).toEqual(
      demoView.today.awaitingScreening.map(({ id }) => id).sort(),
    );
    const unsent = listed(demo.get('reports/index.html'), 'unsent');
    expect(unsent.length).toBeGreaterThan(0);
    for (const id of unsent) {
      expect(reports.find((line) => line.id === id)).toMatchObject({
        screening: { result: 'valid' },
        dispatches: [],
        adoption: null,
      });
    }
  });

  it('a dispatch shows all the office has on it, and what is private for good', () => {
    const html = pageOf('D2022-0001');
    const C = CANARIES;
    for (const word of [C.dispatchBody, C.logText, C.logReason, C.logSource, C.logBy, C.natureReason, C.explanation]) {
      expect(html, word).toContain(word);
    }
    for (const word of [C.issue, C.importedFrom, C.publicationBy, C.publicationReason, C.reportTitle, C.officerCode]) {
      expect(html, word).toContain(word);
    }
    for (const word of [C.withheldTitle, C.withheldRequest, C.withheldSummary, C.withheldReply]) {
      expect(pageOf('D2022-0002')).toContain(word);
    }
    expect(listed(html, 'reports')).toEqual([C.reportId]);
    expect(section(html, 'log').split('<li')).toHaveLength(8);
    expect(section(html, 'log').split('不起作用')).toHaveLength(2);
  });

  it('a dispatch’s days are counted as on its public page, and what the public sees of it is said', () => {
    for (const { id } of demoView.sheets.dispatches) {
      const { asPublic, publication, next } = demoView.sheets.dispatch(id);
      const html = pageOf(id, demo);
      const days = [...section(html, 'working').matchAll(/<li class="day [^"]*"><time datetime="([^"]+)"/g)].map(
        ([, day]) => day,
      );
      const { working } = asPublic;
      expect(days, id).toEqual(working ? [working.from, ...working.days.map(({ date }) => date)] : []);
      expect(section(html, 'publication'), id).toContain(
        publication.shown === 'public' ? '标题、摘要和答复摘要' : '只有主题、期限和进度',
      );
      expect(html.includes('class="next-step"'), id).toBe(next !== null);
    }
  });

  it('what holds a publication back is said, with what the outbound scan found', () => {
    const html = pageOf('D2022-0007');
    expect(section(html, 'publication')).toContain('决定公开，但内容暂不公开');
    expect(section(html, 'findings')).toContain('secret');
    expect(pageOf('D2022-0001')).not.toContain('决定公开，但内容暂不公开');
  });

  it('a report shows its officer’s words, its handling and its dispatches', () => {
    const html = pageOf(CANARIES.reportId);
    const C = CANARIES;
    for (const word of [C.reportTitle, C.reportBody, C.reportExplanation, C.reportVisited, C.screeningReason, C.adoptionBasis]) {
      expect(html, word).toContain(word);
    }
    expect(listed(html, 'dispatches')).toEqual(['D2022-0001']);
    expect(html).toContain(`href="../../officers/#${C.officerCode}"`);
  });

  it('whoever wrote it: no markup, no direction marks, no template', () => {
    const html = pageOf('D2022-0001');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>{{ 7*7 }}');
    expect(html).toContain('javascript:alert(2) {% raw %}');
    expect(html).not.toMatch(/href="javascript|<img|[\u202a-\u202e\u2066-\u2069]/);
  });

  it('every line about a matter leads to it: nothing is named by its id alone', () => {
    let count = 0;
    const named = /(?<![\w/-])[DR]20\d\d-\d{4,}(?![\w-])/g;
    for (const path of [
      'index.html',
      'leaders/index.html',
      'board/index.html',
      'screening/index.html',
      'duplicates/index.html',
    ]) {
      const html = demo.get(path) ?? '';
      const rows = [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)].flatMap(([, cell = '']) => cell.match(named) ?? []);
      const linked = new Set(idsLinked(html));
      count += rows.length;
      for (const id of rows) expect(linked, `${id} in ${path}`).toContain(id);
    }
    expect(count).toBeGreaterThan(30);
  });
});

describe('5.1 转办单, the paper for a unit', () => {
  it('says by when with every day counted, has every field to fill in, and nothing of who reported', () => {
    const { officers, sheets } = demoView;
    const secrets = [...officers.serving, ...officers.former].map(({ code }) => code);
    expect(takenIds(demoView).length).toBeGreaterThan(openIds(demoView).length);
    for (const id of takenIds(demoView)) {
      const html = demo.get(`dispatches/${id}/letter/index.html`) ?? '';
      const paper = html.split('<table class="letter">')[1] ?? '';
      for (const field of [
        '签收人',
        '签收时间',
        '办理情况',
        '整改措施',
        '采纳意见及理由',
        '承办人、电话',
        '分管负责人审签',
        '回复日期',
        '退单理由',
        '办公室电话',
      ]) {
        expect(paper, id).toContain(`<th scope="row">${field}</th>`);
      }
      const { working, title, declineBy, contact } = sheets.letter(id);
      expect(paper, id).toContain(`<b>${longDay(declineBy ?? '')}24时前</b>`);
      expect(paper, id).toContain(contact.phone);
      expect(paper, id).toContain(title);
      if (working) expect(paper, id).toContain(`第${working.limit}日`);
      for (const secret of secrets) expect(html.includes(secret), `${secret} in the paper of ${id}`).toBe(false);
      expect(html, id).not.toMatch(/(?<![A-Za-z0-9])R\d{4}-\d{4}/);
    }
  });

  it('督办单 says what is overdue, since when, by how much and what to do, and nothing of who reported', () => {
    const { officers, sheets } = demoView;
    expect(pressedIds(demoView).length).toBeGreaterThan(3);
    for (const id of pressedIds(demoView)) {
      const html = demo.get(`dispatches/${id}/reminder/index.html`) ?? '';
      const paper = html.split('<table class="letter">')[1] ?? '';
      const { title, overdueSince = '', daysOver } = sheets.reminder(id) ?? {};
      for (const words of [title, `${longDay(overdueSince)}起逾期`, `已超期${daysOver}个工作日`, '六（二）', '请立即办理']) {
        expect(paper, id).toContain(words);
      }
      for (const { code } of [...officers.serving, ...officers.former]) expect(html.includes(code), id).toBe(false);
      expect(html, id).not.toMatch(/(?<![A-Za-z0-9])R\d{4}-\d{4}/);
      expect(demo.get(`dispatches/${id}/index.html`)).toContain('href="reminder/"');
    }
  });

  it('is not made while a text of it gives somebody away', async () => {
    const log = ['2022-03-30 dispatched'];
    const judgement = await judgeHandMade(
      { dispatches: [dispatch('D2022-0001', log, { request: '请联系 13812345678' }), dispatch('D2022-0002', log)] },
      '2022-03-30',
    );
    await build('letters', 'office', judgement);
    const all = readAll('letters');
    const [held, plain] = ['D2022-0001', 'D2022-0002'].map((id) => all.get(`dispatches/${id}/letter/index.html`));
    expect(held).toContain('还不能转出');
    expect(held).not.toContain('13812345678');
    expect(held).not.toContain('class="letter"');
    expect(plain).toContain('class="letter"');
  });
});

it('leaders are told first that files can’t be read, and where to see which', async () => {
  const judgement = await judgeHandMade({}, '2022-03-31');
  const faults = [{ file: 'reports/dispatches/2022/D2022-0001.md', code: 'nul-byte', args: { offset: 0 } } as const];
  await build('unread', 'office', { ...judgement, ledger: { ...judgement.ledger, faults } });
  expect(readAll('unread').get('leaders/index.html')).toContain(
    '<a href="../findings/#error">有 1 个文件读不出来，以下数字不全</a>',
  );
  expect(demo.get('leaders/index.html')).not.toContain('读不出来');
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
  expect(pairs).toMatch(/<td><a [^>]*>K7M3XP<\/a><\/td><td><a [^>]*>Z9Z9Z9<\/a><\/td>/);
  expect(listed(all.get('officers/index.html'), 'conflicts')).toEqual(['R2022-0002']);
});

describe('5.1 the editions never mix', () => {
  it('the public one has no page, no word and no style of the office’s; the office’s does show codes', async () => {
    await build('public', 'public');
    const open = readAll('public');
    const words = [
      ...['【内部】', '待筛选', '明日到期', '涉及回避的报告', '红黑榜', '疑似重复', '领导专页', '.internal {'],
      ...['转给单位的内容', '依据的体验报告', '公众看到', '筛选和采纳', '仅供'],
    ];
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
