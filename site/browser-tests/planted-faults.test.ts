import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { tabThrough } from './keyboard.ts';
import { printFaults } from './print.ts';
import { missingWithoutScripts } from './scriptless.ts';
import { browseSite, DESK, PHONE, type Watched } from './site.ts';
import { sticksOut } from './sticks-out.ts';
import { thinOut } from './thin.ts';

// A test that finds nothing on our pages proves something only if it would have found it.

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; script-src 'self'">`;

const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>页</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const styled = (css: string, body: string) => pageOf(body, `<style>${css}</style>`);

const GOOD = '<main><h1>台账</h1><p>正文<a href="other.html">链接</a></p></main>';

/** Pages by name; each has one thing wrong with it. */
const PAGES: Readonly<Record<string, string>> = {
  good: pageOf(GOOD, POLICY),
  'inline-script': pageOf(`${GOOD}<script>window.x = 1</script>`, POLICY),
  'inline-handler': pageOf(`${GOOD}<p onclick="x()">x</p>`, POLICY),
  'other-host': pageOf(`${GOOD}<img alt="" src="http://127.0.0.1:9/pixel.png">`, POLICY),
  'other-host-unhindered': pageOf(`${GOOD}<img alt="" src="http://127.0.0.1:9/pixel.png">`),
  'missing-picture': pageOf(`${GOOD}<img alt="" src="gone.png">`, POLICY),
  'missing-script': pageOf(GOOD, `${POLICY}<script src="gone.js" defer></script>`),
  'console-error': pageOf(GOOD, '<script src="error.js" defer></script>'),
  uncaught: pageOf(GOOD, '<script src="throw.js" defer></script>'),
  dialog: pageOf(GOOD, '<script src="alert.js" defer></script>'),

  'no-alt': pageOf('<main><h1>台账</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>'),
  'dark-contrast': styled(
    '@media (prefers-color-scheme: dark) { body { background: #111; color: #333 } }',
    '<main><h1>台账</h1><p>正文</p></main>',
  ),
  'hundredth-row': styled(
    '.pale { color: #ccc }',
    `<main><h1>台账</h1><table><tbody>${'<tr><td>行</td></tr>'.repeat(100)}<tr><td class="pale">这一行</td></tr></tbody></table></main>`,
  ),

  'out-of-order': pageOf('<main><h1>x</h1><a href="1" tabindex="2">一</a><a href="2" tabindex="1">二</a></main>'),
  unreachable: pageOf('<main><h1>x</h1><a href="1">一</a><button tabindex="-1">二</button></main>'),
  'no-ring': styled('a:focus { outline: none }', '<main><h1>x</h1><a href="1">一</a></main>'),
  trap: pageOf('<main><h1>x</h1><a href="1">一</a><a href="2">二</a></main>', '<script src="trap.js" defer></script>'),

  'too-wide': styled('p { width: 500px }', GOOD),
  'too-wide-hidden': styled('body { overflow-x: hidden } p { width: 500px }', GOOD),
  'scrolls-within': styled('div { overflow-x: auto } p { width: 500px }', '<main><h1>x</h1><div><p>正文</p></div></main>'),

  'dead-button': pageOf(`${GOOD}<button>筛选</button>`),
  'hidden-text': styled('.js-only { display: none }', `<main><h1>x</h1><p class="js-only">正文</p></main>`),
  'no-heading': pageOf('<main><p>正文</p></main>'),

  'prints-navigation': pageOf(`<header><nav><a href="1">首页</a></nav></header>${GOOD}`),
  'prints-dark': styled('body { background: #111; color: #eee }', GOOD),
  'prints-pale': styled('p { color: #ddd }', GOOD),
  'prints-cut': styled('table { width: 1200px }', '<main><h1>x</h1><table><tbody><tr><td>x</td></tr></tbody></table></main>'),
  'prints-part': styled(
    '@media print { tr + tr { display: none } }',
    '<main><h1>x</h1><table><tbody><tr><td>一</td></tr><tr><td>二</td></tr></tbody></table></main>',
  ),
};

const SCRIPTS: Readonly<Record<string, string>> = {
  'error.js': "console.error('went wrong')",
  'throw.js': "throw new Error('went wrong')",
  'alert.js': "alert('hello')",
  'trap.js': "addEventListener('keydown', (event) => event.preventDefault())",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-planted-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), html);
  for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = browseSite(() => folder);

let scripted: Watched;
let scriptless: Watched;
beforeAll(async () => {
  scripted = await site.openForAll();
  scriptless = await site.openForAll({ withoutScripts: true });
});

/** The page with a fault, looked at with fresh eyes. */
async function shown(name: string, { viewport = DESK, withoutScripts = false } = {}): Promise<Watched> {
  const watched = withoutScripts ? scriptless : scripted;
  watched.faults.length = 0;
  await watched.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await watched.page.setViewportSize(viewport);
  await watched.page.goto(site.at(`/${name}.html`));
  return watched;
}

describe('watching a page', () => {
  it('finds nothing on a good one', async () => expect((await shown('good')).faults).toEqual([]));

  it.each([
    ['inline-script', /CSP script-src-elem: inline/],
    ['inline-handler', /CSP script-src-attr: inline/],
    ['other-host', /CSP img-src: http:\/\/127\.0\.0\.1:9/],
    ['other-host-unhindered', /request to elsewhere: http:\/\/127\.0\.0\.1:9/],
    ['missing-picture', /404: .*gone\.png/],
    ['missing-script', /404: .*gone\.js/],
    ['console-error', /console: went wrong/],
    ['uncaught', /uncaught: went wrong/],
    ['dialog', /dialog: hello/],
  ])('finds %s', async (name, fault) => {
    const { faults, page } = await shown(name);
    // Some browsers read a handler only when it is called for.
    await page.locator('p').last().click();
    await expect.poll(() => faults.join('\n')).toMatch(fault);
  });
});

describe('axe', () => {
  it('finds nothing on a good page, whose policy would let no script of ours in', async () => {
    expect(await axeViolations((await shown('good')).page)).toEqual([]);
  });

  it('finds a picture without words', async () => {
    expect((await axeViolations((await shown('no-alt')).page)).join()).toMatch(/^image-alt at img/);
  });

  it('finds an order of the keyboard that is not the page’s', async () => {
    expect((await axeViolations((await shown('out-of-order')).page)).join()).toMatch(/^tabindex at/);
  });

  it('finds pale letters in the theme that has them', async () => {
    const { page } = await shown('dark-contrast');
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await axeViolations(page)).join()).toMatch(/color-contrast/);
  });

  it('finds the one of a hundred rows that is different, thinned out', async () => {
    const { page } = await shown('hundredth-row');
    await thinOut(page);
    expect(await page.locator('tr').count()).toBe(3);
    expect((await axeViolations(page)).join()).toMatch(/color-contrast at \.pale/);
  });
});

describe('going through a page by keyboard', () => {
  const order = async (name: string) => {
    const { expected, stops } = await tabThrough((await shown(name)).page);
    return { expected: expected.length, order: stops.map(({ index }) => index).slice(0, expected.length), stops };
  };

  it('finds nothing on a good page', async () => {
    const { expected, order: made, stops } = await order('good');
    expect([expected, made, stops.every(({ visible }) => visible)]).toEqual([1, [0], true]);
  });

  it('finds what can’t be reached', async () => {
    const { expected, stops } = await order('unreachable');
    expect([expected, stops.some(({ index }) => index === 1)]).toEqual([2, false]);
  });

  it('finds a focus that doesn’t show', async () => expect((await order('no-ring')).stops[0]?.visible).toBe(false));

  it('finds a page that keeps the key', async () => expect((await order('trap')).stops).toEqual([]));
});

describe('on a phone', () => {
  const found = async (name: string) => sticksOut((await shown(name, { viewport: PHONE })).page);

  it('finds nothing on a good page, nor in a part that scrolls by itself', async () => {
    expect(await found('good')).toEqual([]);
    expect(await found('scrolls-within')).toEqual([]);
  });

  it('finds what is too wide, also where it is cut off', async () => {
    expect((await found('too-wide')).join()).toMatch(/^the page is 5\d\d wide in a window of 360,p\.: 8 to 508/);
    expect((await found('too-wide-hidden')).join()).toMatch(/p\.: 8 to 508/);
  });
});

describe('without scripts', () => {
  const found = async (name: string) => missingWithoutScripts((await shown(name, { withoutScripts: true })).page);

  it.each([
    ['good', []],
    ['dead-button', ['dead: button.: 筛选']],
    ['hidden-text', ['hidden: p.js-only: 正文']],
    ['no-heading', ['no heading']],
  ])('%s', async (name, faults) => expect(await found(name)).toEqual(faults));
});

describe('on paper', () => {
  const found = async (name: string) => {
    const { page: printed } = await shown(name);
    await printed.emulateMedia({ media: 'print' });
    return printFaults(printed);
  };

  it.each([
    ['good', /^$/],
    ['prints-navigation', /^of no use on paper: nav/],
    ['prints-dark', /^dark paper: body/],
    ['prints-pale', /^pale ink: p/],
    ['prints-cut', /^too wide, to 1208: table/],
    ['prints-part', /^a row is lost: 二/],
  ])('%s', async (name, faults) => expect((await found(name)).join()).toMatch(faults));
});
