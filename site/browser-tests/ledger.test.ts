import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { tabThrough } from './keyboard.ts';
import { ASKING, browseSite, builtFolder, PHONE } from './site.ts';
import { thinOut } from './thin.ts';

const site = browseSite(() => builtFolder('public'));

/** A dispatch as `/api/v1/` has it: what the ledger must find is worked out from there, not from its own code. */
interface Published {
  readonly id: string;
  readonly number: string | null;
  readonly unit: { readonly id: string; readonly name: string };
  readonly theme: { readonly id: string; readonly label: string } | null;
  readonly problems: readonly { readonly id: string; readonly label: string }[];
  readonly nature: string;
  readonly state: string;
  readonly verdict: string | null;
  readonly dispatched: string;
  readonly due: string | null;
  readonly daysUsed: number | null;
  readonly content: { readonly title: string } | null;
}

const { dispatches } = JSON.parse(readFileSync(join(builtFolder('public'), 'api/v1/dispatches.json'), 'utf8')) as {
  dispatches: readonly Published[];
};

const idsOf = (found: readonly Published[]): string[] => found.map(({ id }) => id);
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const latestFirst = (a: Published, b: Published): number => (a.dispatched + a.id < b.dispatched + b.id ? 1 : -1);

const status = (page: Page) => page.locator('.ledger-filter [role=status]').innerText();

/** The ids in the table, however many are shown at once. */
async function rows(page: Page): Promise<string[]> {
  const further = page.locator('button.further');
  while (await further.isVisible()) await further.click();
  return page.locator('.ledger-list tbody th a').allInnerTexts();
}

/** A condition by its name in the address. */
const field = (page: Page, name: string) => page.locator(`.ledger-filter #filter-${name}`);

/** Waits until the list is what was asked for. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.ledger-list.is-live:not([aria-busy])') !== null, null, ASKING);
}

async function openLedger(search = '', url = '/ledger/') {
  const watched = await site.open();
  await watched.page.goto(site.at(url + search));
  await settled(watched.page);
  return watched;
}

/** One that has much, for questions that have an answer. */
const busiest = (of: (dispatch: Published) => string): string => {
  const counts = new Map<string, number>();
  for (const dispatch of dispatches) counts.set(of(dispatch), (counts.get(of(dispatch)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
};
const UNIT = busiest(({ unit }) => unit.id);
const THEME = busiest(({ theme }) => theme?.id ?? '');

describe('conditions', () => {
  const QUESTIONS: readonly (readonly [string, (dispatch: Published) => boolean])[] = [
    ['?verdict=overdue', ({ verdict }) => verdict === 'overdue'],
    ['?state=in-progress', ({ state }) => state === 'in-progress'],
    [`?unit=${UNIT}`, ({ unit }) => unit.id === UNIT],
    [`?theme=${THEME}`, ({ theme }) => theme?.id === THEME],
    ['?problem=inefficiency', ({ problems }) => problems.some(({ id }) => id === 'inefficiency')],
    ['?nature=special', ({ nature }) => nature === 'special'],
    ['?quarter=2022-Q3', ({ dispatched }) => quarterOf(dispatched) === '2022-Q3'],
    [`?verdict=late&unit=${UNIT}`, ({ verdict, unit }) => verdict === 'late' && unit.id === UNIT],
    [
      `?theme=${THEME}&nature=general&quarter=2022-Q2`,
      ({ theme, nature, dispatched }) => theme?.id === THEME && nature === 'general' && quarterOf(dispatched) === '2022-Q2',
    ],
    ['?q=%E6%9D%90%E6%96%99', ({ content }) => content?.title.includes('材料') === true],
    ['?q=%E5%B8%82%E7%9B%91%E5%B1%80', ({ unit }) => unit.id === 'market-regulation'],
    ['?q=D2022-003', ({ id }) => id.startsWith('D2022-003')],
    ['?q=%E3%80%942022%E3%80%9531%E5%8F%B7', ({ number }) => number?.includes('〔2022〕31号') === true],
  ];

  it('the demo county has an answer to each of these questions', () => {
    for (const [search, meets] of QUESTIONS) expect(dispatches.filter(meets).length, search).toBeGreaterThan(0);
  });

  it.each(QUESTIONS)('%s shows those and no others, the latest first', async (search, meets) => {
    const { page, faults } = await openLedger(search);
    const expected = dispatches.filter(meets);
    expect(await rows(page)).toEqual(idsOf([...expected].sort(latestFirst)));
    expect(await status(page)).toContain(`${expected.length}件`);
    expect(faults).toEqual([]);
  });

  it('one after another narrow the list, and cleared show all again', async () => {
    const { page } = await openLedger();
    const own = await page.locator('.ledger-list tbody th a').allInnerTexts();
    await field(page, 'unit').selectOption(UNIT);
    await settled(page);
    const ofUnit = await rows(page);
    await field(page, 'nature').selectOption('special');
    await settled(page);
    const ofBoth = await rows(page);
    expect(ofBoth.length).toBeLessThan(ofUnit.length);
    expect(ofUnit).toEqual(expect.arrayContaining(ofBoth));
    await page.getByRole('button', { name: '清除条件' }).click();
    await settled(page);
    expect(await page.locator('.ledger-list tbody th a').allInnerTexts()).toEqual(own);
    expect(new URL(page.url()).search).toBe('');
  });

  it('that nothing meets say so, and leave a way back', async () => {
    const { page } = await openLedger('?q=%E4%B8%8D%E5%AD%98%E5%9C%A8%E7%9A%84%E8%AF%8D');
    expect(await rows(page)).toEqual([]);
    expect(await status(page)).toContain('0件');
    expect(await page.locator('.ledger-list caption').innerText()).toContain('没有');
    await page.getByRole('button', { name: '清除条件' }).click();
    await settled(page);
    expect((await rows(page)).length).toBeGreaterThan(0);
  });

  it('on the page of a unit stay within it', async () => {
    const { page } = await openLedger('?verdict=late', `/ledger/unit/${UNIT}/`);
    const expected = dispatches.filter(({ unit, verdict }) => unit.id === UNIT && verdict === 'late');
    expect(await rows(page)).toEqual(idsOf([...expected].sort(latestFirst)));
    expect(await field(page, 'unit').count()).toBe(0);
  });

  it('can be made by keyboard alone, and axe finds nothing in them', async () => {
    const { page, faults } = await openLedger();
    await field(page, 'q').focus();
    await page.keyboard.type('证明');
    await page.waitForURL(/q=/);
    await settled(page);
    const expected = dispatches.filter(({ content, theme, problems, unit }) =>
      [content?.title, theme?.label, unit.name, ...problems.map(({ label }) => label)].some((text) => text?.includes('证明')),
    );
    expect(await rows(page)).toEqual(idsOf([...expected].sort(latestFirst)));
    await thinOut(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.locator('.ledger-filter summary').click();
    expect(await axeViolations(page)).toEqual([]);
    const { expected: controls, stops } = await tabThrough(page);
    expect(controls.filter((name) => /^(select|input|summary|button)/.test(name)).length).toBeGreaterThan(8);
    expect(new Set(stops.map(({ index }) => index)).size).toBeGreaterThanOrEqual(controls.length);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('order', () => {
  const KEYS: readonly (readonly [string, (dispatch: Published) => string | number | null])[] = [
    ['id', ({ id }) => id],
    ['dispatched', ({ dispatched }) => dispatched],
    ['due', ({ due }) => due],
    ['days', ({ daysUsed }) => daysUsed],
  ];

  it.each(KEYS)('by %s, either way, what has none last', async (column, keyOf) => {
    const byId = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
    for (const descending of [false, true]) {
      // The order that every page has by itself, in parts.
      if (column === 'dispatched' && descending) continue;
      const { page } = await openLedger(`?sort=${descending ? '-' : ''}${column}`);
      const shown = await rows(page);
      expect([...shown].sort()).toEqual(idsOf(dispatches).sort());
      const keys = shown.map((id) => keyOf(byId.get(id) as Published));
      const known = keys.filter((key) => key !== null);
      expect(keys.slice(known.length).every((key) => key === null)).toBe(true);
      for (const [n, key] of known.slice(1).entries()) {
        const before = known[n] as string | number;
        expect(descending ? before >= key : before <= key, `${before}, ${key}`).toBe(true);
      }
      await page.close();
    }
  });

  it('is asked for at the head of a column, which says so to everybody', async () => {
    const { page } = await openLedger();
    const head = page.locator('th[data-column=due]');
    expect(await head.getAttribute('aria-sort')).toBe(null);
    await head.getByRole('button').press('Enter');
    await settled(page);
    expect([await head.getAttribute('aria-sort'), new URL(page.url()).search]).toEqual(['ascending', '?sort=due']);
    await head.getByRole('button').press('Space');
    await settled(page);
    expect([await head.getAttribute('aria-sort'), new URL(page.url()).search]).toEqual(['descending', '?sort=-due']);
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    expect(await head.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('the address', () => {
  it('passed on shows another reader the same', async () => {
    const { page } = await openLedger();
    await field(page, 'verdict').selectOption('late');
    await settled(page);
    // On a phone, where the columns have no heads.
    await page.setViewportSize(PHONE);
    await field(page, 'sort').selectOption('-days');
    await settled(page);
    const [shown, url] = [await rows(page), page.url()];
    expect(url).toBe(site.at('/ledger/?verdict=late&sort=-days'));
    const other = await site.open();
    await other.page.goto(url);
    await settled(other.page);
    expect(await rows(other.page)).toEqual(shown);
    expect(await field(other.page, 'verdict').inputValue()).toBe('late');
  });

  it('comes back with what it showed, after going to a dispatch and back, and forward again', async () => {
    const { page } = await openLedger(`?unit=${UNIT}`);
    const shown = await rows(page);
    await page.locator('.ledger-list tbody th a').first().click();
    await page.waitForURL(/\/dispatches\//);
    await page.goBack();
    await settled(page);
    expect(await rows(page)).toEqual(shown);
    expect(await field(page, 'unit').inputValue()).toBe(UNIT);
    await page.goForward();
    expect(page.url()).toContain(`/dispatches/${shown[0]}/`);
  });

  it('of two questions asked one after the other leads from one to the other', async () => {
    const { page } = await openLedger('?verdict=late');
    const first = await rows(page);
    await page.goto(site.at('/ledger/?verdict=overdue'));
    await settled(page);
    const second = await rows(page);
    expect(second).not.toEqual(first);
    await page.goBack();
    await settled(page);
    expect(await rows(page)).toEqual(first);
    await page.goForward();
    await settled(page);
    expect(await rows(page)).toEqual(second);
  });

  it.each([
    '?unit=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?sort=__proto__&verdict=constructor&q=%E2%80%AE',
    '?unit[]=a&unit=b&unit=c&%',
    `?q=${'a'.repeat(5000)}`,
  ])('with nonsense in it does no harm: %s', async (search) => {
    const { page, faults } = await openLedger(search.slice(0, 3000));
    expect(await page.locator('.ledger-list img').count()).toBe(0);
    expect(await status(page)).toMatch(/\d+件/);
    expect(faults).toEqual([]);
  });
});

describe('without what it needs', () => {
  it('when the rows can’t be had the page stays as it was and says so, and tries again', async () => {
    const { page } = await site.open();
    let isDown = true;
    await page.route('**/api/v1/dispatches.json', (route) => (isDown ? route.abort() : route.fallback()));
    await page.goto(site.at('/ledger/'));
    const own = await page.locator('.ledger-list tbody tr').count();
    await field(page, 'verdict').selectOption('late');
    await expect.poll(() => status(page)).toContain('没能读到');
    expect(await page.locator('.ledger-list tbody tr').count()).toBe(own);
    isDown = false;
    await field(page, 'verdict').selectOption('overdue');
    await settled(page);
    await expect
      .poll(() => rows(page))
      .toEqual(idsOf(dispatches.filter(({ verdict }) => verdict === 'overdue').sort(latestFirst)));
  });

  it('asks for no rows while nothing is asked for', async () => {
    const { requests } = await openLedger();
    expect(requests.filter(({ url }) => url.includes('/api/'))).toEqual([]);
  });

  it('scripts off: every list by one condition has a page that links to all of it', async () => {
    const { page } = await site.open({ withoutScripts: true });
    await page.goto(site.at('/ledger/'));
    const links = await page.locator('.views a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const part of ['/ledger/unit/', '/ledger/theme/', '/ledger/nature/', '/ledger/state/', '/ledger/quarter/']) {
      expect(links.filter((link) => link.startsWith(part)).length, part).toBeGreaterThan(1);
    }
    await page.goto(site.at(`/ledger/unit/${UNIT}/`));
    const expected = dispatches.filter(({ unit }) => unit.id === UNIT).sort(latestFirst);
    expect(await page.locator('.ledger-list tbody th a').allInnerTexts()).toEqual(idsOf(expected));
  });
});
