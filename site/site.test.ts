import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Judgement } from '../scripts/judgement.ts';
import { CLAUSES } from '../scripts/rules/clauses.ts';
import { CANARIES, judgeFixtureCounty, writeFixtureCounty } from '../scripts/views/public.fixtures.ts';
import { buildSite } from './build/build-site.ts';
import { MARKER } from './build/output.ts';

let root: string;
let folder: string;
let judgement: Judgement;
let built: { pages: number; milliseconds: number };
let files: Map<string, string>;
let pages: [string, string][];

/** Every file below a folder by its path. */
function readAll(from: string): Map<string, string> {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(from.length + 1), readFileSync(path, 'utf8')]));
}

const build = (name: string, pathPrefix?: string) =>
  buildSite({ judgement, edition: 'public', output: join(folder, name), ...(pathPrefix ? { pathPrefix } : {}) });

beforeAll(async () => {
  root = writeFixtureCounty();
  folder = mkdtempSync(join(tmpdir(), 'ledger-site-'));
  judgement = await judgeFixtureCounty(root);
  built = await build('site');
  files = readAll(join(folder, 'site'));
  pages = [...files].filter(([path]) => path.endsWith('.html'));
});
afterAll(() => {
  for (const path of [root, folder]) rmSync(path, { recursive: true, force: true });
});

describe('5.1 nothing private is on any page', () => {
  it.each(Object.entries(CANARIES))('%s', (_, word) => {
    for (const [path, text] of files) expect(text.includes(word), path).toBe(false);
  });
});

describe('every page', () => {
  it('is there and counted', () => {
    expect(built.pages).toBe(pages.length);
    expect(built.milliseconds).toBeGreaterThan(0);
    for (const path of ['index.html', '404.html', 'ledger/index.html', 'ledger/2021/index.html', 'units/index.html']) {
      expect(files.has(path), path).toBe(true);
    }
    for (const path of ['rules/index.html', 'about/index.html', 'assets/site.css', 'units/housing/index.html', MARKER]) {
      expect(files.has(path), path).toBe(true);
    }
    for (const { id } of judgement.dispatches) expect(files.has(`dispatches/${id}/index.html`), id).toBe(true);
  });

  it('is whole, in Chinese, and has one title, heading and main part', () => {
    for (const [path, html] of pages) {
      expect(html, path).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
      for (const tag of ['title', 'h1', 'main', 'header class="site-header"', 'footer']) {
        expect(html.split(`<${tag}`).length - 1, `${tag} in ${path}`).toBe(1);
      }
      expect(html, path).toContain('<a class="skip" href="#main">');
    }
  });

  it('says that it is fictional', () => {
    for (const [path, html] of pages) expect(html, path).toContain('虚构的演示数据');
  });

  it('has no inline script or style, no event handler, and allows none', () => {
    for (const [path, html] of pages) {
      expect(html, path).not.toMatch(
        /<(script(?! src="[^":]*assets\/[a-z-]+\.js" defer><\/script>)|style|iframe|object|embed|form|base)\b/i,
      );
      const tags = html.match(/<[a-z][^<>]*>/gi) ?? [];
      for (const tag of tags) expect(tag, path).not.toMatch(/\s(style|on[a-z]+)=/i);
      expect(html, path).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self';`);
    }
  });

  it('asks nothing of another host', () => {
    for (const [path, html] of pages) expect(html, path).not.toMatch(/(?:src|href|content)="(?:https?:)?\/\//);
    expect(files.get('assets/site.css')).not.toMatch(/@import|url\(/);
  });

  it('has unique ids, headings without a gap, captions and scopes', () => {
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids, path).toEqual([...new Set(ids)]);
      let level = 0;
      for (const [, digit] of html.matchAll(/<h([1-6])/g)) {
        expect(Number(digit) - level, `h${digit} in ${path}`).toBeLessThanOrEqual(1);
        level = Number(digit);
      }
      expect(html.split('<caption').length, path).toBe(html.split('<table').length);
      expect(html, path).not.toMatch(/<th>|<th (?![^>]*scope=)/);
      for (const [, target] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids, path).toContain(target);
    }
  });
});

/** Where every link of a page leads, as an address from the site's root. */
const linksOf = (path: string, html: string, prefix = '/') =>
  [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => ({
    href,
    url: new URL(href, `https://site.example${prefix}${path.replace(/index\.html$/, '')}`),
  }));

function expectResolved(all: Map<string, string>, prefix: string): void {
  for (const [path, html] of all) {
    if (!path.endsWith('.html')) continue;
    for (const { href, url } of linksOf(path, html, prefix)) {
      expect(url.origin, `${href} in ${path}`).toBe('https://site.example');
      expect(url.pathname.startsWith(prefix), `${href} in ${path}`).toBe(true);
      const target = url.pathname.slice(prefix.length);
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      expect(all.has(file), `${href} in ${path}`).toBe(true);
      if (url.hash) expect(all.get(file), `${href} in ${path}`).toContain(` id="${url.hash.slice(1)}"`);
    }
  }
}

describe('links', () => {
  it('all lead somewhere, fragments included', () => expectResolved(files, '/'));

  it('also under a path of the host; only the 404 page is another then', async () => {
    await build('prefixed', 'county/ledger');
    const prefixed = readAll(join(folder, 'prefixed'));
    expectResolved(prefixed, '/county/ledger/');
    expect([...prefixed].filter(([path, text]) => files.get(path) !== text).map(([path]) => path)).toEqual(['404.html']);
  });

  it('the ledger lists every dispatch, its year too, and each unit its own', () => {
    for (const { id, entry, history } of judgement.dispatches) {
      const link = `dispatches/${id}/"`;
      expect(files.get('ledger/index.html')).toContain(link);
      expect(files.get(`ledger/${history.dispatched.slice(0, 4)}/index.html`)).toContain(link);
      const unit = files.get(`units/${entry.data.unit}/index.html`);
      if (unit) expect(unit).toContain(link);
    }
  });

  it('every clause has its anchor on the page of the rules', () => {
    for (const { id } of CLAUSES) expect(files.get('rules/index.html')).toContain(` id="c-${id.replace('.', '-')}"`);
  });
});

describe('a list that is too long for one page', () => {
  it('goes on at further addresses, and each dispatch is listed once in its year and once at its unit', async () => {
    const [first] = judgement.dispatches.filter(({ id }) => id === 'D2022-0002');
    if (!first) throw new Error('the fixture has no D2022-0002');
    const ids = Array.from({ length: 1100 }, (_, i) => `D2022-${1000 + i}`);
    const many = ids.map((id) => ({ ...first, id }));
    const longer = { ...judgement, dispatches: many, dispatchById: new Map(many.map((judged) => [judged.id, judged])) };
    await buildSite({ judgement: longer, edition: 'public', output: join(folder, 'long') });
    const long = readAll(join(folder, 'long'));
    for (const list of ['ledger/2022', `ledger/unit/${first.entry.data.unit}`]) {
      const parts = ['', '2/', '3/', '4/'].map((part) => long.get(`${list}/${part}index.html`) ?? '');
      expect(long.has(`${list}/5/index.html`)).toBe(false);
      const listed = parts.flatMap((html) =>
        [...html.matchAll(/<th scope="row"><a href="[^"]*">(D[^<]*)</g)].map(([, id]) => id),
      );
      expect(listed).toEqual(ids.toReversed());
      for (const html of parts) expect(html.length).toBeLessThan(600_000);
    }
    expectResolved(long, '/');
  });
});

describe('text that people wrote is shown as text', () => {
  const page = () => files.get('dispatches/D2022-0001/index.html') ?? '';

  it('markup, addresses and template braces', () => {
    expect(page()).toContain('&lt;script>alert(1)&lt;/script>{{ 7*7 }}');
    expect(page()).toContain('javascript:alert(2) {% raw %}');
    expect(page()).toContain('&quot;>&lt;img src=x onerror=alert(3)>&amp;amp;');
    expect(page()).not.toMatch(/<img/);
    for (const [path, html] of pages) {
      for (const { url } of linksOf(path, html)) expect(url.protocol, path).toBe('https:');
    }
  });

  it('characters that turn the reading direction are shown by their code', () => {
    expect(page()).toContain('甲⟦U+202E⟧乙⟦U+2066⟧丙');
    for (const [path, text] of files) expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('what people come for', () => {
  it('one not made public says so and shows its clock all the same', () => {
    const page = files.get('dispatches/D2022-0002/index.html');
    for (const words of ['内容未公开', '办公室决定不公开', '逾期办结', '超期2个工作日', '全县停工：台风停工']) {
      expect(page).toContain(words);
    }
  });

  it('the home page tells the day, the trial and every rate with its base', () => {
    const home = files.get('index.html') ?? '';
    expect(home).toContain('<time datetime="2022-03-31">2022年3月31日</time>');
    expect(home).toContain('试行期 ');
    expect(home).toContain('已到期9件，按时办结1件');
  });

  it('past its end the trial is told to be over', async () => {
    const { judge } = await import('../scripts/judgement.ts');
    await buildSite({ judgement: judge(judgement.ledger, '2023-01-13'), edition: 'public', output: join(folder, 'later') });
    expect(readFileSync(join(folder, 'later/index.html'), 'utf8')).toContain('试行期满');
  });

  it('a small number in a group is not told', () => {
    expect(files.get('units/housing/index.html')).toContain('少于3');
    expect(files.get('units/planning/index.html')).toContain('没有转给这个单位的事项');
  });
});

describe('a build', () => {
  it('gives the same bytes twice, in another zone and in another year', async () => {
    const zone = process.env.TZ;
    const expected = [...files];
    await build('again');
    expect([...readAll(join(folder, 'again'))]).toEqual(expected);
    try {
      process.env.TZ = 'America/New_York';
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T12:00:00Z') });
      await build('elsewhere');
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect([...readAll(join(folder, 'elsewhere'))]).toEqual(expected);
  });

  it('after one record changed is the same as one from nothing', async () => {
    await build('changed');
    const [first, ...others] = judgement.dispatches as [(typeof judgement.dispatches)[number]];
    const data = { ...first.entry.data, title: '改过的标题', theme: 'paying-taxes' };
    const changed = { ...judgement, dispatches: [{ ...first, entry: { ...first.entry, data } }, ...others] };
    await buildSite({ judgement: changed, edition: 'public', output: join(folder, 'changed') });
    await buildSite({ judgement: changed, edition: 'public', output: join(folder, 'afresh') });
    expect([...readAll(join(folder, 'changed'))]).toEqual([...readAll(join(folder, 'afresh'))]);
    expect([...readAll(join(folder, 'changed'))]).not.toEqual([...files]);
  });

  it('leaves no page of a dispatch that is gone', async () => {
    await build('shrinking');
    const fewer = { ...judgement, dispatches: judgement.dispatches.slice(0, 3) };
    await buildSite({ judgement: fewer, edition: 'public', output: join(folder, 'shrinking') });
    const left = [...readAll(join(folder, 'shrinking')).keys()].filter((path) => path.startsWith('dispatches/'));
    expect(left).toHaveLength(3);
  });

  it('leaves the working folder, stdout and the county alone', async () => {
    const folderBefore = process.cwd();
    const countyBefore = [...readAll(root)];
    const stdout = vi.spyOn(process.stdout, 'write');
    const log = vi.spyOn(console, 'log');
    await build('quiet');
    expect([stdout.mock.calls, log.mock.calls]).toEqual([[], []]);
    vi.restoreAllMocks();
    expect(process.cwd()).toBe(folderBefore);
    expect([...readAll(root)]).toEqual(countyBefore);
  });

  it('a county with nothing dispatched has a site too', async () => {
    const { judge } = await import('../scripts/judgement.ts');
    await buildSite({ judgement: judge(judgement.ledger, '2021-12-01'), edition: 'public', output: join(folder, 'empty') });
    expect(readFileSync(join(folder, 'empty/ledger/index.html'), 'utf8')).toContain('还没有转办单');
    expect(readFileSync(join(folder, 'empty/index.html'), 'utf8')).not.toContain('0%');
  });
});
