import type { Page } from 'playwright-core';

/** What of the page can't be seen without scripts, and controls that would do nothing. */
export const missingWithoutScripts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    const tell = (element: Element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 40)}`;
    const content = document.querySelectorAll('main h1, main h2, main h3, main p, main li, main dd, main tr, main figure');
    // Folded parts open by themselves, without a script.
    const hidden = [...content].filter(
      (element) => !shown(element) && !element.closest('details:not([open]), .away, .print-only'),
    );
    // The policy lets no form be sent, so every control is a script's, but for the office's switch, which the style sheet goes by.
    const controls = document.querySelectorAll('button, input:not(#large-text), select, textarea, [role=button]');
    const dead = [...controls].filter(shown);
    return [
      ...(document.querySelector('h1')?.innerText ? [] : ['no heading']),
      ...hidden.map((element) => `hidden: ${tell(element)}`),
      ...dead.map((element) => `dead: ${tell(element)}`),
    ];
  });
