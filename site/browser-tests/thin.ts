import type { Page } from 'playwright-core';

/**
 * Leaves of long lists and tables only what differs: of rows that are built alike, with the same classes, the first few. What is
 * looked at part by part (contrast, names, focus) is then looked at once and not for each of four hundred rows.
 */
export async function thinOut(page: Page, keep = 2): Promise<void> {
  await page.evaluate((most) => {
    const shape = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class')}${element.hasAttribute('href') ? '@' : ''}(${[...element.children].map(shape)})`;
    for (const list of document.querySelectorAll('tbody, ol, ul, dl, section, div')) {
      const seen = new Map<string, number>();
      for (const item of [...list.children]) {
        const own = shape(item);
        const before = seen.get(own) ?? 0;
        seen.set(own, before + 1);
        if (before >= most && !item.querySelector('[id]') && !item.id) item.remove();
      }
    }
  }, keep);
}
