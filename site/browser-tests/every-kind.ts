import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../build/edition.ts';
import { axeViolations } from './axe.ts';
import { beginAtTop, tabThrough } from './keyboard.ts';
import { printFaults } from './print.ts';
import { missingWithoutScripts } from './scriptless.ts';
import { browseSite, builtFolder, builtKinds, DESK, PHONE, type Watched } from './site.ts';
import { sticksOut } from './sticks-out.ts';
import { thinOut } from './thin.ts';

/** What must hold on every kind of page of an edition. Each edition has a test file of its own, so that they run side by side. */
export function testEveryKind(edition: Edition): void {
  const site = browseSite(() => builtFolder(edition));
  // Two pages for all tests, because each new one costs the browser a process.
  let scripted: Watched;
  let scriptless: Watched;
  beforeAll(async () => {
    scripted = await site.openForAll();
    scriptless = await site.openForAll({ withoutScripts: true });
  });
  beforeEach(async () => {
    await scripted.page.setViewportSize(DESK);
    await scripted.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    for (const { faults, requests } of [scripted, scriptless]) {
      faults.length = 0;
      requests.length = 0;
    }
  });

  describe.each(builtKinds(edition))('$template', ({ samples }) => {
    it('axe finds nothing, in both themes, on a phone and at a desk', async () => {
      const { page } = scripted;
      const found: string[] = [];
      for (const [n, url] of samples.entries()) {
        await page.goto(site.at(url));
        await thinOut(page);
        for (const { theme, size } of looksFor(n)) {
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize(size);
          const violations = await axeViolations(page);
          found.push(...violations.map((line) => `${url} ${theme} ${size.width}: ${line}`));
        }
      }
      expect(found).toEqual([]);
    });

    it('loads one page and one stylesheet, breaks no rule, and is silent', async () => {
      const { page, faults, requests } = scripted;
      for (const url of samples) {
        requests.length = 0;
        await page.goto(site.at(url));
        await settled(page);
        // The icon is the browser's own wish; scripts, and what they ask for, come after the page is shown.
        const types = requests.filter((request) => !request.url.endsWith('/icon.svg')).map(({ type }) => type);
        expect(
          types.filter((type) => type !== 'script' && type !== 'fetch'),
          url,
        ).toEqual(['document', 'stylesheet']);
        expect(faults, url).toEqual([]);
      }
    });

    it('fits a phone: nothing is cut off and nothing makes the page scroll sideways', async () => {
      const { page } = scripted;
      for (const url of samples) {
        await page.goto(site.at(url));
        // The narrower one is a reader's who needs everything four times as large (WCAG 1.4.10).
        for (const size of [PHONE, { width: 320, height: 640 }]) {
          await page.setViewportSize(size);
          expect(await sticksOut(page), `${url} at ${size.width}`).toEqual([]);
        }
      }
    });

    it('every link and control is reached by Tab, in the order of the page, and shows where one is', async () => {
      const { page } = scripted;
      for (const url of samples) {
        await page.goto(site.at(url));
        await thinOut(page);
        const { expected, stops } = await tabThrough(page);
        const own = stops.filter(({ index }) => index !== -1).slice(0, expected.length);
        const reached = own.map(({ name, index }) => `${index} ${name}`);
        expect(reached, url).toEqual(expected.map((name, index) => `${index} ${name}`));
        const unseen = stops.filter(({ visible }) => !visible);
        expect(unseen, url).toEqual([]);
      }
    });

    it('the first Tab shows a link past the navigation, which leads there', async () => {
      const { page } = scripted;
      await page.goto(site.at(samples[0] as string));
      await beginAtTop(page);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      const box = await page.locator('a.skip').boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.height > 10).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('header.site-header'))).toBe(null);
    });

    it('shows everything with scripts off, and nothing that needs them', async () => {
      const { page, faults } = scriptless;
      for (const url of samples) {
        await page.goto(site.at(url));
        expect(await missingWithoutScripts(page), url).toEqual([]);
      }
      expect(faults).toEqual([]);
    });

    it('prints its content without the navigation, in dark ink on white, tables whole', async () => {
      const { page } = scripted;
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const url of samples) {
        await page.goto(site.at(url));
        expect(await printFaults(page), url).toEqual([]);
      }
    });
  });
}

const LOOKS = (['light', 'dark'] as const).flatMap((theme) => [PHONE, DESK].map((size) => ({ theme, size })));

/** The first page of a kind in every way; the others, which add some part to it, in each theme once. */
const looksFor = (n: number) => (n === 0 ? LOOKS : LOOKS.filter((_, i) => i === n % 2 || i === 3 - (n % 2)));

/** Deferred scripts have run when the page is loaded; what they begin then has its turn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })));
