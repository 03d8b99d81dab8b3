import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { serve } from './server.ts';
import { builtFolder, builtKinds, builtPages } from './site.ts';

const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // What our JSX writes; both are HTML.
    'void-style': ['error', { style: 'selfclosing' }],
    // Nothing is loaded from another host.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A list or a paragraph may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // For Internet Explorer, and a fifth of the time.
    'svg-focusable': 'off',
  },
};

/** What a first view of a page may weigh: the page and its styles as a host sends them. */
const BUDGET = 60 * 1024;

/**
 * Leaves out of pages the rows that stood on one before, letter by letter: the lists of the ledger are the same four hundred in every
 * order, and most of the work. One with an id stays, since it may stand on a page only once.
 */
function withoutRepeats(): (html: string) => string {
  const seen = new Set<string>();
  return (html) =>
    html.replaceAll(/<tr>.*?<\/tr>|<li data-id=.*?<\/li>/gs, (row) => {
      if (seen.has(row) && !row.includes(' id="')) return '';
      seen.add(row);
      return row;
    });
}

describe.each(['public', 'office'] as const)('every page of the %s edition', (edition) => {
  const pages = builtPages(edition);

  it('is valid HTML', { timeout: 180_000 }, async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(RULES));
    const found: string[] = [];
    const once = withoutRepeats();
    // Of the office's sheets, one for each officer, report and dispatch, those that hold every part of all of them.
    const samples = edition === 'office' ? new Set(builtKinds(edition).flatMap((kind) => kind.samples)) : null;
    for (const { url, html } of pages) {
      if (samples?.has(url) === false) continue;
      const { results } = await validator.validateString(once(html), url);
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages) found.push(`${url}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('is reached by links from the first, and every link leads somewhere, fragments included', async () => {
    const served = await serve(builtFolder(edition));
    try {
      const linksFrom = async (path: string, recurse: boolean) => {
        const linksToSkip = (link: string) => Promise.resolve(!link.startsWith(served.address));
        return (await new LinkChecker().check({ path, recurse, checkFragments: true, linksToSkip })).links;
      };
      // The page of a missing address apart: what a crawl meets first from it counts as outside and isn't followed.
      const notFound = edition === 'public' ? await linksFrom(`${served.address}404.html`, false) : [];
      const crawled = await linksFrom(served.address, true);
      const here = (url = '') => url.replace(served.address, '/');
      const broken = [...crawled, ...notFound].filter(({ state }) => state === 'BROKEN');
      expect(broken.map(({ url, parent, status }) => `${here(url)} in ${here(parent)}: ${status}`)).toEqual([]);
      const reached = new Set(crawled.filter(({ state }) => state === 'OK').map(({ url }) => decodeURI(here(url)).split('#')[0]));
      expect(pages.map(({ url }) => url).filter((url) => url !== '/404.html' && !reached.has(url))).toEqual([]);
    } finally {
      await served.close();
    }
  });

  it('loads one stylesheet, scripts only after the page is read, and nothing else', () => {
    for (const { url, html } of pages) {
      expect(html.match(/<link [^>]*rel="stylesheet"/g), url).toHaveLength(1);
      for (const [script] of html.matchAll(/<script\b[^>]*>/g))
        expect(script, url).toMatch(/ defer[ />].* src="|src="[^"]*" defer/);
      expect(html, url).not.toMatch(
        /<(?:img|iframe|object|embed|video|audio|source|picture)\b|rel="(?:preload|prefetch|modulepreload)"/,
      );
    }
  });

  it.skipIf(edition === 'office')('weighs less than 60 KB with its styles, compressed', () => {
    const packed = new Map<string, number>();
    const weight = (path: string, content: string | Buffer) => {
      const known = packed.get(path) ?? gzipSync(content, { level: 9 }).length;
      packed.set(path, known);
      return known;
    };
    const tooHeavy: string[] = [];
    for (const { url, html } of pages.filter((page) => !page.url.startsWith('/search/'))) {
      const [, href = ''] = /<link [^>]*rel="stylesheet" href="([^"]*)"/.exec(html) ?? [];
      const style = href.startsWith('/') ? href : posix.join(url.endsWith('/') ? url : dirname(url), href);
      const total = weight(url, html) + weight(style, readFileSync(join(builtFolder(edition), style)));
      if (total >= BUDGET) tooHeavy.push(`${url}: ${total}`);
    }
    expect(tooHeavy).toEqual([]);
  });
});
