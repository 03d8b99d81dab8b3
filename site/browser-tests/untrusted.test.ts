import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { buildSite } from '../build/build-site.ts';
import { ASKING, browseSite } from './site.ts';
import { sticksOut } from './sticks-out.ts';

/** One text with everything in it that has ever been tried. */
const EVIL = [
  '<script>alert(11)</script>',
  '<img src=x onerror=alert(2)>',
  '"><svg onload=alert(3)>',
  "' onmouseover='alert(4)",
  '![点](https://evil.example/pixel.png)',
  '[请点](javascript:alert(5))',
  'javascript:alert(6)',
  '</title></textarea></style></main><h1>',
  '<!-- ]]> --><![CDATA[x]]>',
  `{{ 7*7 }} {% raw %} <%= 7*7 %> \${7*7} #{7*7}`,
  '&lt;b&gt; &#60;i&#62; &amp;',
  '甲\u202e乙\u2066丙\u200b丁',
  // Words without a place to break.
  `https://evil.example/${'query=0123456789&'.repeat(4)}`,
  'W'.repeat(300),
].join(' ');

/** As every reader sees it: what can't be seen, or turns the reading direction, by its code. */
const SHOWN = EVIL.replaceAll(/[\u200b\u202e\u2066]/g, (sign) => `⟦U+${sign.codePointAt(0)?.toString(16).toUpperCase()}⟧`);

const json = JSON.stringify(EVIL);

/** The fixture county, with that text in every place where someone can write. */
const RECORDS: Readonly<Record<string, string>> = {
  'data/office.yaml': `county: ${json}\noffice: ${json}\ntimeZone: Asia/Shanghai\nfictional: true\nsince: 2022-01-01\nasOf: 2022-03-31\n`,
  'data/units.yaml': ['market-regulation', 'housing', 'power-supply', 'planning']
    .map((id) => `- id: ${id}\n  name: ${json}\n  formerNames: [{ name: ${json}, until: 2019-02-28 }]\n`)
    .join(''),
  'reports/dispatches/2022/D2022-0020.md': `---
id: D2022-0020
number: ${json}
unit: housing
nature: special
natureReason: ${json}
theme: other
explanation: ${json}
title: ${json}
request: ${json}
log:
  - { at: 2022-03-16T10:00:00+08:00, event: dispatched }
  - { at: 2022-03-16T11:00:00+08:00, event: signed, by: ${json} }
  - { at: 2022-03-17T11:00:00+08:00, event: replied, text: ${json} }
  - { at: 2022-03-18T11:00:00+08:00, event: accepted }
publication: { result: public, on: 2022-03-25, summary: ${json}, replySummary: ${json} }
---
${EVIL}
`,
  'reports/experience/2022/R2022-0002.md': `---
id: R2022-0002
officer: CANARYSPY7
received: 2022-03-28
kind: report
theme: other
explanation: ${json}
units: [housing]
title: ${json}
---
${EVIL}
`,
  'reports/meetings/2022/M2022-02.md': `---
id: M2022-02
held: 2022-03-21
kind: coordination
title: ${json}
decision: ${json}
dispatches: [D2022-0020]
---
${EVIL}
`,
};

let folder: string;
let county: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-untrusted-'));
  county = writeFixtureCounty(RECORDS);
  const judgement = await judgeFixtureCounty(county);
  for (const edition of ['public', 'office'] as const) await buildSite({ judgement, edition, output: join(folder, edition) });
});
afterAll(() => {
  for (const path of [folder, county]) rmSync(path, { recursive: true, force: true });
});

const pagesOf = (edition: string): string[] =>
  (readdirSync(join(folder, edition), { recursive: true }) as string[]).filter((path) => path.endsWith('.html')).sort();

describe.each(['public', 'office'] as const)('%s edition', (edition) => {
  const site = browseSite(() => join(folder, edition));

  it('shows it as text on every page: nothing runs, nothing is loaded, no link leads away, nothing turns round', async () => {
    const { page, faults } = await site.open();
    let times = 0;
    for (const path of pagesOf(edition)) {
      await page.goto(site.at(path));
      const seen = await page.evaluate(() => ({
        markup: [
          ...document.querySelectorAll(
            'img, iframe, object, script:not([src]), style, main h1 ~ h1, [onerror], [onload], [onmouseover]',
          ),
        ].map(({ outerHTML }) => outerHTML.slice(0, 100)),
        links: [...document.querySelectorAll('a[href], area[href], svg a')].map(
          (link) => new URL((link as HTMLAnchorElement).href).origin,
        ),
        turned: /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(document.documentElement.outerHTML),
        text: document.documentElement.textContent ?? '',
      }));
      expect(seen.markup, path).toEqual([]);
      expect(
        seen.links.filter((origin) => origin !== new URL(site.address).origin),
        path,
      ).toEqual([]);
      expect(seen.turned, path).toBe(false);
      // Wherever it begins, all of it follows: nothing was taken away, run or read as a template.
      // Only what a finding quotes may be cut short, and then it says so.
      const text = seen.text.replaceAll(/“[^“”]{0,60}…”/g, '');
      const begun = text.split('<script>alert(11)').length - 1;
      expect(text.split(SHOWN).length - 1, path).toBe(begun);
      times += begun;
    }
    expect(times).toBeGreaterThan(pagesOf(edition).length);
    expect(faults).toEqual([]);
  });

  it('keeps it within every page, however long its words', { timeout: 180_000 }, async () => {
    const { page } = await site.open();
    for (const path of pagesOf(edition)) {
      await page.goto(site.at(path));
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sticksOut(page), `${path} at ${width}`).toEqual([]);
      }
    }
  });
});

describe('public edition', () => {
  const site = browseSite(() => join(folder, 'public'));

  it('the page of the dispatch shows each of its texts once in its place', async () => {
    const { page } = await site.open();
    await page.goto(site.at('/dispatches/D2022-0020/'));
    expect(await page.locator('h1').textContent()).toBe(SHOWN);
    expect(await page.title()).toContain(SHOWN);
    for (const id of ['summary', 'request', 'reply']) {
      expect(await page.locator(`section[aria-labelledby=${id}] .prose`).innerText(), id).toBe(SHOWN);
    }
  });

  it('the ledger’s own script shows it as text', async () => {
    const { page, faults } = await site.open();
    await page.goto(site.at('/ledger/?q=evil.example&unit=housing&sort=title'));
    await page.waitForFunction(() => document.querySelector('.ledger-list.is-live:not([aria-busy])') !== null, null, ASKING);
    const row = page.locator('.ledger-list tbody tr').filter({ hasText: 'D2022-0020' });
    expect(await row.locator('.matter').innerText()).toContain(SHOWN);
    expect(await page.locator('.ledger-list').locator('img, script').count()).toBe(0);
    expect(await page.locator('.ledger-filter option').filter({ hasText: '<script>' }).count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it.each(['evil', 'alert', '<img', '{{', '请点'])('so does the search for %s', async (query) => {
    const { page, faults } = await site.open();
    await page.goto(site.at(`/search/?q=${encodeURIComponent(query)}`));
    await expect.poll(() => page.locator('#told').innerText()).not.toBe('');
    expect(await page.locator('#search').locator('img, script, iframe, [onerror]').count()).toBe(0);
    if (query === '请点') expect(await page.locator('#search').innerText()).toContain('<script>alert(11)</script>');
    expect(faults).toEqual([]);
  });

  it('a feed opened in the browser runs and loads nothing', async () => {
    const { page, faults, requests } = await site.open();
    await page.goto(site.at('/feeds/all.xml'));
    expect(requests.some(({ url }) => url.includes('evil'))).toBe(false);
    // Browsers are giving up the style sheets of XML, and say so.
    expect(faults.filter((fault) => !fault.includes('XSLT'))).toEqual([]);
    expect(readFileSync(join(folder, 'public/feeds/all.xml'), 'utf8')).not.toContain('<script');
  });
});
