import { describe, expect, it } from 'vitest';
import { browseSite, builtFolder, builtPages } from './site.ts';

/** How many sheets a PDF has, as Chromium writes it. */
const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('one matter on paper', () => {
  const site = browseSite(() => builtFolder('public'));
  const matters = builtPages('public').filter(({ url }) => /^\/?dispatches\//.test(url));
  // The longest strips and texts take the most room; the others are of every other sort.
  const samples = [
    ...matters.toSorted((a, b) => b.html.length - a.html.length).slice(0, 6),
    ...matters.filter((_, i) => i % 60 === 0),
  ].map(({ url }) => url);

  it('is a single sheet of A4', async () => {
    expect(samples.length).toBeGreaterThan(10);
    const { page } = await site.open({ colorScheme: 'dark' });
    for (const url of samples) {
      await page.goto(site.at(url));
      expect(sheetsOf(await page.pdf({ format: 'A4', printBackground: true })), url).toBe(1);
    }
  });

  it('holds its number, its days, every day of its working and where it came from, and nothing to click on', async () => {
    const { page } = await site.open();
    await page.emulateMedia({ media: 'print' });
    for (const url of samples) {
      await page.goto(site.at(url));
      const printed = await page.evaluate(() => document.body.innerText);
      const number = /D\d{4}-\d{4,}/.exec(url)?.[0] ?? '';
      for (const words of [number, '转办', '办理过程', '基本情况', '固定地址', '最近变化']) expect(printed, url).toContain(words);
      for (const words of ['相关事项', '怎样引用', '开放数据', '跳到正文']) expect(printed, url).not.toContain(words);
      const hidden = await page.evaluate(
        () =>
          [...document.querySelectorAll('.strip li, .timeline li, .verdict')].filter((element) => !element.checkVisibility())
            .length,
      );
      expect(hidden, url).toBe(0);
    }
  });
});

describe('a letter to a unit on paper', () => {
  const site = browseSite(() => builtFolder('office'));
  const letters = (template: RegExp) =>
    builtPages('office')
      .filter(({ url }) => template.test(url))
      .toSorted((a, b) => b.html.length - a.html.length);
  // The longest take the most room; the others are of every other sort.
  const samples = [
    ...letters(/\/letter\/$/).filter((_, i) => i < 4 || i % 80 === 0),
    ...letters(/\/reminder\/$/).slice(0, 3),
  ].map(({ url }) => url);

  it('is a single sheet of A4, says whom to call, and doesn’t say that it is internal, as the screen does', async () => {
    expect(samples.length).toBeGreaterThan(8);
    const { page } = await site.open();
    for (const url of samples) {
      await page.goto(site.at(url));
      await page.emulateMedia({ media: 'screen' });
      const told = () => page.evaluate(() => document.body.innerText);
      expect(await told(), url).toContain('内部');
      await page.emulateMedia({ media: 'print' });
      expect(sheetsOf(await page.pdf({ format: 'A4', printBackground: true })), url).toBe(1);
      const printed = `${await page.title()}\n${await told()}`;
      expect(printed, url).toContain('办公室电话');
      expect(printed, url).not.toMatch(/内部|不得公开|办公室版/);
    }
  });
});
