import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ASKING, browseSite, builtFolder, PHONE } from './site.ts';

const site = browseSite(() => builtFolder('public'));

/** What the public may read of a dispatch, as `/api/v1/` has it. */
interface Published {
  readonly id: string;
  readonly number: string | null;
  readonly unit: { readonly name: string };
  readonly theme: { readonly label: string } | null;
  readonly problems: readonly { readonly label: string }[];
  readonly content: Readonly<Record<'title' | 'request' | 'summary' | 'replySummary', string | null>> | null;
}

/** Every text of each dispatch that can be found, from the open data: another way than the index takes. */
function publishedTexts(): Map<string, readonly string[]> {
  const folder = join(builtFolder('public'), 'api/v1/dispatches');
  return new Map(
    readdirSync(folder).map((name) => {
      const dispatch = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Published;
      const { id, number, unit, theme, problems, content } = dispatch;
      const title = content ? content.title : `${theme ? `${theme.label}：` : ''}内容未公开`;
      const texts = [id, number, unit.name, theme?.label, title, content?.request, content?.summary, content?.replySummary];
      return [id, [...texts, ...problems.map(({ label }) => label)].filter((text) => !!text) as string[]];
    }),
  );
}

const holding = (...phrases: readonly string[]): string[] =>
  [...publishedTexts()]
    .filter(([, texts]) => phrases.every((phrase) => texts.some((text) => text.includes(phrase))))
    .map(([id]) => id);

const told = (page: Page) => page.locator('#told').innerText();
const section = (page: Page, title: string) =>
  page.locator('#search section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });

async function searchFor(page: Page, query: string): Promise<void> {
  await page.goto(site.at(`/search/?q=${encodeURIComponent(query)}`));
  await page.waitForFunction(() => (document.getElementById('told')?.textContent ?? '') !== '', null, ASKING);
}

/** The addresses of all results below a heading, however many are shown at once. */
async function allOf(page: Page, title: string): Promise<string[]> {
  const list = section(page, title);
  if ((await list.count()) === 0) return [];
  const more = list.getByRole('button');
  for (let shown = await page.locator('#search li').count(); await more.isVisible(); ) {
    await more.click();
    await page.waitForFunction(([count]) => document.querySelectorAll('#search li').length > (count as number), [shown], ASKING);
    shown = await page.locator('#search li').count();
  }
  return list.locator('li a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe('Chinese queries find every dispatch whose public text holds them, and no other', () => {
  it.each([
    // Words.
    '不动产',
    '营商环境',
    '一次性告知',
    '公积金',
    '报装',
    '医保',
    '执照',
    '市场监督管理局',
    // Parts of words, which a dictionary would not find: the beginning, the middle, the end, and across two.
    '不动',
    '动产登',
    '监督管',
    '场监',
    '次性告',
    '业执',
    '用水报',
    '积金开户',
    // One sign, figures and letters.
    '税',
    '未',
    '〔2022〕31号',
    'D2022-0031',
    '不存在的词语',
  ])('%s', async (query) => {
    const { page, faults } = await site.open();
    await searchFor(page, query);
    const phrases = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    const expected = holding(...phrases);
    const found = (await allOf(page, '转办单')).map((path) => path.split('/')[2]);
    expect([...found].sort()).toEqual([...expected].sort());
    if (expected.length > 0) expect(await told(page)).toContain(`${expected.length}件转办单`);
    else expect(await told(page)).not.toContain('件转办单');
    expect(faults).toEqual([]);
  });

  it('most of these have something to find', () => {
    for (const query of ['不动产', '公积金', '报装', '医保', '不动', '动产登', '次性告', '用水报', '税', 'D2022-0031']) {
      expect(holding(...(query.match(/[\p{L}\p{N}]+/gu) ?? [])).length, query).toBeGreaterThan(0);
    }
  });
});

describe('results', () => {
  it('hold all of several words, those with them in the title first, then the latest', async () => {
    const { page } = await site.open();
    await searchFor(page, '材料　退回');
    const found = (await allOf(page, '转办单')).map((path) => path.split('/')[2] as string);
    expect([...found].sort()).toEqual(holding('材料', '退回').sort());
    const texts = publishedTexts();
    const inTitle = found.map((id) => {
      const title = texts.get(id)?.find((text) => text.startsWith('关于')) ?? '';
      return ['材料', '退回'].filter((word) => title.includes(word)).length;
    });
    expect(inTitle).toEqual([...inTitle].sort((a, b) => b - a));
    expect(inTitle[0]).toBe(2);
  });

  it('show the title, the unit, where it stands, and the passage, with what was looked for marked', async () => {
    const { page } = await site.open();
    await searchFor(page, '不动产');
    const first = section(page, '转办单').locator('li').first();
    expect(await first.locator('h3 mark').first().innerText()).toBe('不动产');
    expect(await first.locator('.standing svg').count()).toBe(1);
    expect(await first.locator('.about').innerText()).toMatch(/自然资源和规划局　D\d{4}-\d{4}/);
    expect((await first.locator('.passage').innerText()).length).toBeGreaterThan(10);
    expect(await first.innerText()).not.toMatch(/␤|␣|title[0-9a-f]{4}|[\u200b]/);
  });

  it('are units, clauses and pages too', async () => {
    const { page } = await site.open();
    await searchFor(page, '视为收到');
    expect(await allOf(page, '单位、制度和说明')).toContain('/rules/');
    await searchFor(page, '工商行政');
    expect((await allOf(page, '单位、制度和说明')).join()).toContain('/units/market-regulation/');
    for (const [short, id] of [
      ['市监局', 'market-regulation'],
      ['人社局', 'human-resources'],
      ['住建局', 'housing'],
    ] as const) {
      await searchFor(page, short);
      expect(await allOf(page, '单位、制度和说明'), short).toContain(`/units/${id}/`);
    }
    await searchFor(page, '交通和差旅补助');
    expect(await allOf(page, '单位、制度和说明')).toContain('/take-part/apply/');
  });

  it('lead to the place itself, a clause to its own', async () => {
    const { page, faults } = await site.open();
    await searchFor(page, '视为收到');
    await page.getByRole('link', { name: '六（二）' }).click();
    await page.waitForURL((url) => url.hash === '#c-6-2');
    expect(faults).toEqual([]);
  });
});

describe('the search box', () => {
  it('works by keyboard alone, keeps the address, and comes back with it', async () => {
    const { page } = await site.open();
    await page.goto(site.at('/search/'));
    const box = page.getByRole('searchbox', { name: '要找的字' });
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('公积金');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page)).toMatch(/^找到\d+件转办单/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('公积金');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dispatches\//);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('公积金');
    await expect.poll(() => told(page)).toMatch(/^找到/);
  });

  it('waits until a Chinese word is put together', async () => {
    const { page } = await site.open();
    await page.goto(site.at('/search/'));
    await page.locator('#query').evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'gongjijin';
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.waitForTimeout(400);
    expect(await told(page)).toBe('');
    await page.locator('#query').evaluate((input: HTMLInputElement) => {
      input.value = '公积金';
      input.dispatchEvent(new CompositionEvent('compositionend'));
    });
    await expect.poll(() => told(page)).toMatch(/^找到/);
  });

  it('emptied shows nothing; with nothing to look for finds nothing', async () => {
    const { page, faults } = await site.open();
    await searchFor(page, '公积金');
    await page.locator('#query').fill('');
    await expect.poll(() => page.locator('#search section').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.locator('#query').fill('"*“、');
    await expect.poll(() => told(page)).toContain('没有找到');
    expect(faults).toEqual([]);
  });

  it('shows what anyone sends in an address as text', async () => {
    const { page, faults } = await site.open();
    await searchFor(page, '<img src=x onerror=alert(1)>');
    expect(await page.locator('#search img').count()).toBe(0);
    expect(await page.locator('#query').inputValue()).toContain('<img');
    expect(faults).toEqual([]);
  });

  it('says so when the index can’t be had, and goes on when it can again', async () => {
    const { page } = await site.open();
    let isDown = true;
    await page.route('**/pagefind/**', (route) => (isDown ? route.abort() : route.fallback()));
    await searchFor(page, '公积金');
    expect(await told(page)).toContain('搜索没有装载成功');
    isDown = false;
    await page.reload();
    await expect.poll(() => told(page)).toMatch(/^找到/);
  });

  it('goes on with the keyboard where more results begin', async () => {
    const { page } = await site.open({ viewport: PHONE });
    await searchFor(page, '问题');
    const list = section(page, '转办单');
    expect(await list.locator('li').count()).toBe(20);
    await list.getByRole('button', { name: '再看20件' }).click();
    await expect.poll(() => list.locator('li').count()).toBe(40);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(await list.locator('li').nth(20).locator('a').getAttribute('href'));
  });

  it('clicked twice at once, shows what follows once', async () => {
    const { page } = await site.open();
    await searchFor(page, '问题');
    const list = section(page, '转办单');
    await list.getByRole('button', { name: '再看20件' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await expect.poll(() => list.locator('li').count()).toBeGreaterThan(20);
    const shown = await allOf(page, '转办单');
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.map((path) => path.split('/').at(-2)).sort()).toEqual(holding('问题').sort());
  });

  it('without scripts says so, and offers the lists that need none', async () => {
    const { page } = await site.open({ withoutScripts: true });
    await page.goto(site.at('/search/'));
    expect(await page.locator('#search').innerText()).toContain('搜索需要脚本');
    expect(await page.locator('main a').count()).toBeGreaterThan(10);
  });
});
