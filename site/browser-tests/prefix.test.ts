import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { buildSite } from '../build/build-site.ts';
import { browseSite } from './site.ts';

const PREFIX = '/county/ledger/';

let folder: string;
let county: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-prefix-'));
  county = writeFixtureCounty();
  const judgement = await judgeFixtureCounty(county);
  await buildSite({ judgement, edition: 'public', output: join(folder, 'site'), pathPrefix: PREFIX });
});
afterAll(() => {
  for (const path of [folder, county]) rmSync(path, { recursive: true, force: true });
});

describe('a site below a path of its host', () => {
  const site = browseSite(() => join(folder, 'site'), PREFIX);

  it.each(['nothing', 'nothing/here/at/all/', 'dispatches/D1999-0001/index.html', 'units/%E5%B8%82/'])(
    'answers %s with a page that looks and works like the others',
    async (url) => {
      const { page, faults } = await site.open();
      const answer = await page.goto(site.at(url));
      expect(answer?.status()).toBe(404);
      expect(await page.locator('h1').innerText()).not.toBe('');
      // The stylesheet was found from here, too.
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.skip') as Element).position)).toBe('absolute');
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '台账' }).click();
      await page.waitForURL(site.at('/ledger/'));
      expect(faults).toEqual([]);
    },
  );

  it('filters the ledger and searches there, asking nothing beside its path', async () => {
    const { page, faults, requests } = await site.open();
    await page.goto(site.at('/ledger/unit/housing/?verdict=overdue'));
    await expect.poll(() => page.locator('.ledger-list tbody th a').allInnerTexts()).toEqual(['D2022-0009']);
    await page.locator('.ledger-list tbody th a').click();
    // Waits until the page is there: going on while it still arrives would count as a request that failed.
    await page.waitForURL(site.at('/dispatches/D2022-0009/'));
    await page.goto(site.at(`/search/?q=${encodeURIComponent('长期逾期')}`));
    await page.locator('#search').getByRole('link', { name: '长期逾期的一件' }).click();
    await page.waitForURL((url) => url.href.startsWith(site.at('/dispatches/D2022-0009/')));
    expect(requests.filter(({ url }) => !url.startsWith(site.address))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
