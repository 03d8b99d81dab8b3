import type { Page } from 'playwright-core';

/** A4 less a browser's margins, in CSS pixels. */
const PAPER = 720;

/** A browser prints what is a little wider than the paper a little smaller; by more than this nobody can read it. */
const SHRUNK = 1.25;

/** What is wrong with the page on paper; the page is shown as for printing already. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: PAPER, height: 1000 });
  return page.evaluate((widest) => {
    const faults: string[] = [];
    const shown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    const tell = (element: Element) => `${element.localName}.${element.getAttribute('class')}`;

    // A column's head that sorts is its name, too; what was searched for says what the results are.
    const OPERATED = 'header nav, footer nav, .skip, button, select, input:not([type=search])';
    for (const element of document.querySelectorAll(OPERATED)) {
      if (shown(element) && !element.closest('th')) faults.push(`of no use on paper: ${tell(element)}`);
    }
    for (const row of document.querySelectorAll('main tbody tr')) {
      if (!shown(row) && !row.closest('details')) faults.push(`a row is lost: ${row.textContent?.slice(0, 40)}`);
    }
    for (const element of document.querySelectorAll('main table, main figure, main svg')) {
      const { left, right } = element.getBoundingClientRect();
      if (shown(element) && (left < -1 || right > widest)) faults.push(`too wide, to ${Math.round(right)}: ${tell(element)}`);
    }

    const brightness = (colour: string) => {
      const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return alpha === 0 ? null : (0.299 * r + 0.587 * g + 0.114 * b) / 255;
    };
    for (const element of [document.documentElement, document.body]) {
      const ground = brightness(getComputedStyle(element).backgroundColor);
      if (ground !== null && ground < 0.95) faults.push(`dark paper: ${tell(element)}`);
    }
    for (const element of document.querySelectorAll('main h1, main h2, main p, main td, main th, main dd')) {
      const { color, printColorAdjust } = getComputedStyle(element);
      // Other grounds are left out in print, and pale letters with them.
      const ink = printColorAdjust === 'exact' ? null : brightness(color);
      if (shown(element) && ink !== null && ink > 0.6) faults.push(`pale ink: ${tell(element)}`);
    }
    return faults;
  }, PAPER * SHRUNK);
}
