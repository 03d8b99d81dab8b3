import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite, builtFolder, builtKinds, PHONE } from './site.ts';
import { sticksOut } from './sticks-out.ts';

const site = browseSite(() => builtFolder('public'));

const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const textSwitch = (page: Page) => page.getByRole('button', { name: '大字' });
const isPressed = (page: Page) => textSwitch(page).getAttribute('aria-pressed');

describe('the switch for larger text', () => {
  it('enlarges everything, by keyboard, on every page from then on, until it is switched off', async () => {
    const { page, faults } = await site.open();
    await page.goto(site.at('/'));
    expect([await rootSize(page), await isPressed(page)]).toEqual(['16px', 'false']);
    await textSwitch(page).focus();
    await page.keyboard.press('Space');
    expect([await rootSize(page), await isPressed(page)]).toEqual(['20px', 'true']);
    await page.goto(site.at('/rules/'));
    expect([await rootSize(page), await isPressed(page)]).toEqual(['20px', 'true']);
    await textSwitch(page).focus();
    await page.keyboard.press('Enter');
    expect([await rootSize(page), await isPressed(page)]).toEqual(['16px', 'false']);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect(await rootSize(page)).toBe('16px');
    expect(faults).toEqual([]);
  });

  it('works where the browser keeps nothing', async () => {
    const { page, faults } = await site.open();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(site.at('/'));
    await textSwitch(page).click();
    expect([await rootSize(page), await isPressed(page)]).toEqual(['20px', 'true']);
    expect(faults).toEqual([]);
  });

  it('isn’t there without scripts, and nor is anything else that would do nothing', async () => {
    const { page } = await site.open({ withoutScripts: true });
    await page.goto(site.at('/'));
    expect(await page.locator('button, input, select').count()).toBe(0);
    expect(await page.locator('#site-as-of').innerText()).toContain('统计截止日');
  });

  it('keeps every kind of page within every width', async () => {
    const { page } = await site.open({ viewport: PHONE });
    await page.goto(site.at('/'));
    await textSwitch(page).click();
    for (const { samples } of builtKinds('public', 1)) {
      for (const url of samples) {
        await page.goto(site.at(url));
        for (const width of [320, 360, 768, 820, 1024]) {
          await page.setViewportSize({ width, height: 740 });
          expect(await sticksOut(page), `${url} at ${width}`).toEqual([]);
        }
      }
    }
  });

  it('leaves a dispatch’s standing in the head of its card on a phone', async () => {
    const { page } = await site.open({ viewport: PHONE });
    await page.goto(site.at('/ledger/state/overdue/'));
    await textSwitch(page).click();
    const card = page.locator('.ledger tbody tr').first();
    const [id, stands] = [await card.locator('th').boundingBox(), await card.locator('.stands').boundingBox()];
    expect(stands && id && stands.y < id.y + id.height && stands.x >= id.x + id.width).toBe(true);
  });
});

describe('the office’s switch for larger text', () => {
  const office = browseSite(() => builtFolder('office'));

  it('works by keyboard and without scripts, and keeps every kind of page within every width', async () => {
    const { page } = await office.open({ withoutScripts: true });
    for (const { samples } of builtKinds('office', 1)) {
      for (const url of samples) {
        await page.goto(office.at(url));
        await page.getByLabel('大字').focus();
        await page.keyboard.press('Space');
        expect(await rootSize(page)).toBe('20px');
        for (const width of [320, 360, 768, 820, 1024]) {
          await page.setViewportSize({ width, height: 740 });
          expect(await sticksOut(page), `${url} at ${width}`).toEqual([]);
        }
      }
    }
  });
});

describe('the way through the site', () => {
  it.each([
    ['/', '首页', 'page'],
    ['/ledger/2022/', '台账', 'true'],
    ['/dispatches/D2022-0001/', '台账', 'true'],
    ['/units/', '责任单位', 'page'],
    ['/quarters/', '报告', 'page'],
    ['/years/', '报告', 'true'],
    ['/meetings/', '报告', 'true'],
    ['/take-part/apply/', '参与', 'true'],
    ['/search/', '搜索', 'page'],
    ['/privacy/', null, null],
  ])('on %s marks %s', async (url, label, current) => {
    const { page } = await site.open({ withoutScripts: true });
    await page.goto(site.at(url));
    const marked = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]');
    expect(await marked.allInnerTexts()).toEqual(label === null ? [] : [label]);
    if (label !== null) expect(await marked.getAttribute('aria-current')).toBe(current);
  });
});

/** The home page as of the demo's last day, as a county that goes on would have it, seen at a moment. */
async function homeAt(moment: string, { live = true, zone = 'Asia/Shanghai' } = {}) {
  const { page, faults } = await site.open({ timezoneId: zone });
  await page.clock.setFixedTime(new Date(moment));
  const html = readFileSync(join(builtFolder('public'), 'index.html'), 'utf8');
  const goesOn = html.replace('id="site-as-of"', 'id="site-as-of" data-day="2023-01-13"');
  expect(goesOn).not.toBe(html);
  await page.route(site.address, (route) =>
    route.fulfill({ body: live ? goesOn : html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(site.address);
  return { page, faults };
}

describe('a site that was not built for days says so', () => {
  it.each([
    ['2023-01-13T12:00:00+08:00', null],
    ['2023-01-15T23:59:00+08:00', null],
    ['2023-01-16T00:00:00+08:00', '本站已有3天没有更新'],
    ['2023-03-13T00:00:00+08:00', '本站已有59天没有更新'],
  ])('at %s: %s', async (moment, words) => {
    const { page, faults } = await homeAt(moment);
    const notice = page.locator('.standstill');
    expect(await notice.count()).toBe(words === null ? 0 : 1);
    if (words !== null) expect(await notice.innerText()).toMatch(new RegExp(`^${words}.*2023年1月13日`, 's'));
    expect(faults).toEqual([]);
  });

  it('by the county’s clock, wherever the visitor is', async () => {
    const { page } = await homeAt('2023-01-16T00:00:00+08:00', { zone: 'America/New_York' });
    expect(await page.locator('.standstill').count()).toBe(1);
  });

  it('unless it stands still on purpose', async () => {
    const { page } = await homeAt('2030-01-01T00:00:00+08:00', { live: false });
    expect(await page.locator('.standstill').count()).toBe(0);
    expect(await page.locator('#site-as-of').innerText()).toContain('固定在这一天，不再更新');
  });
});

describe('when the county’s work last ran', () => {
  const withHeartbeat = async (body: string, status = 200) => {
    const { page, faults } = await site.open();
    await page.clock.setFixedTime(new Date('2023-01-13T10:00:00+08:00'));
    await page.route('**/heartbeat.json', (route) => route.fulfill({ status, body, contentType: 'application/json' }));
    const answered = page.waitForResponse('**/heartbeat.json');
    await page.goto(site.at('/rules/'));
    await (await answered).finished();
    return { page, faults };
  };

  it('is told at the foot of every page', async () => {
    const { page, faults } = await withHeartbeat('{"at": "2023-01-13T01:30:00Z"}');
    await page.locator('#heartbeat').waitFor();
    expect(await page.locator('#heartbeat').innerText()).toBe('自动办理最近一次运行：2023年1月13日 09:30。');
    expect(faults).toEqual([]);
  });

  it('or that it has stopped', async () => {
    const { page } = await withHeartbeat('{"at": "2023-01-12T09:30:00+08:00"}');
    await page.locator('#heartbeat').waitFor();
    expect(await page.locator('#heartbeat').innerText()).toContain('已有24小时没有运行');
  });

  it.each(['{"at": null}', '{"at": "<b>now</b>"}', '[]', 'not json'])('%s adds nothing and breaks nothing', async (body) => {
    const { page, faults } = await withHeartbeat(body);
    await page.waitForTimeout(50);
    expect(await page.locator('#heartbeat').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('an address that isn’t there', () => {
  it('is answered with the dispatch that was meant, when only its form is another', async () => {
    const { page, faults } = await site.open();
    await page.goto(site.at('/dispatch/d2022-31'));
    await page.getByRole('link', { name: '转办单D2022-0031' }).click();
    await page.waitForURL(site.at('/dispatches/D2022-0031/'));
    expect(faults).toEqual([]);
  });

  it('never with itself, and always with the search and the ledger', async () => {
    const { page } = await site.open();
    for (const url of ['/dispatches/D1999-0001/', '/nothing/here']) {
      await page.goto(site.at(url));
      expect(await page.locator('#not-found .notice').count()).toBe(0);
      await page.locator('main').getByRole('link', { name: '搜索' }).click();
      await page.waitForURL(site.at('/search/'));
    }
  });
});
