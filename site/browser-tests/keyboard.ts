import type { Page } from 'playwright-core';

/** An element that had the focus, as a reader with a keyboard meets it. */
export interface Stop {
  /** Its place among the elements that must be reached, or -1 for another (a table that scrolls). */
  readonly index: number;
  readonly name: string;
  /** Whether a ring or another sign shows where one is. */
  readonly visible: boolean;
}

/**
 * Presses Tab from the top of the page until it has come round.
 *
 * @returns the links and controls that must be reached, in their order in the page, and the stops in the order they were made
 */
export async function tabThrough(page: Page): Promise<{ expected: string[]; stops: Stop[] }> {
  const expected = await page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    const candidates = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]',
    );
    const all = [...candidates].filter((element) => {
      if (!shown(element) || element.matches(':disabled')) return false;
      // Of a group of radio buttons one is reached by Tab, the others by the arrows.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)].filter(shown);
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    });
    const name = (element: Element) =>
      `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
    const state = globalThis as unknown as { stops: Stop[] };
    state.stops = [];
    const looks = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, textDecorationLine } = getComputedStyle(element);
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, backgroundColor, textDecorationLine].join('|');
    };
    (document.activeElement as HTMLElement | null)?.blur();
    const before = new Map(all.map((element) => [element, looks(element)]));
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      if (element.tabIndex < 0) return;
      state.stops.push({
        index: all.indexOf(element),
        name: name(element),
        visible: before.get(element) !== looks(element) && element.getClientRects().length > 0,
      });
    });
    return all.map(name);
  });
  await beginAtTop(page);
  // Not waiting for each: a long page has hundreds, and the browser keeps their order.
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const presses = Array.from({ length: expected.length + SPARE }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  await Promise.all(presses.flat());
  const stops = await page.evaluate(() => (globalThis as unknown as { stops: Stop[] }).stops);
  await session.detach();
  return { expected, stops };
}

/** Where a reader is who has just come to the page, whatever it did with the focus. */
export async function beginAtTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
  });
}

/** For what a browser adds: tables that scroll, the parts of a date field, and coming round to the top. */
const SPARE = 12;
