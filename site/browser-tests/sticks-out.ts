import type { Page } from 'playwright-core';

/** What reaches over the sides of the window and can't be scrolled to within a part of the page; and the page, if it scrolls. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : [];
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      // What is only for a screen reader is a point off the screen.
      if (width <= 1 || height <= 1 || element.closest('.away, .skip, svg') || !element.checkVisibility()) continue;
      if ((left < -1 || right > clientWidth + 1) && !scrolls(element.parentElement)) {
        found.push(`${element.localName}.${element.className}: ${Math.round(left)} to ${Math.round(right)}`);
      }
    }
    return found;
  });
