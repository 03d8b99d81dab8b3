import type { Page } from 'playwright-core';
import type { BuiltPage } from './kinds.ts';

/** What a row of a table or a page of its own says of a dispatch; null for what it says is not there. */
export interface ShownDispatch {
  readonly id: string;
  readonly page: string;
  readonly nature: string;
  readonly dispatched: string | null;
  readonly due: string | null;
  readonly closed: string | null;
  /** 按时办结, 办理中 … */
  readonly standing: string;
  /** Working days; null where none have begun, undefined where the page doesn't say. */
  readonly days: number | null | undefined;
}

/** Every dispatch that is told of on these pages, once for each place. */
export async function shownDispatches(page: Page, pages: readonly BuiltPage[]): Promise<ShownDispatch[]> {
  const shown: ShownDispatch[] = [];
  for (let n = 0; n < pages.length; n += 50) shown.push(...(await page.evaluate(readPages, pages.slice(n, n + 50))));
  return shown;
}

/** Runs in the browser, so it knows nothing but what it is given. */
function readPages(pages: readonly BuiltPage[]): ShownDispatch[] {
  const shown: ShownDispatch[] = [];
  const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
  const dayIn = (element: Element | null | undefined) => element?.querySelector('time')?.getAttribute('datetime') ?? null;
  for (const { url, html } of pages) {
    const document = new DOMParser().parseFromString(html, 'text/html');

    for (const table of document.querySelectorAll('table.ledger')) {
      const columns = [...table.querySelectorAll('thead th')].map((head) => head.getAttribute('data-column'));
      for (const row of table.querySelectorAll('tbody > tr')) {
        const cell = (column: string) => row.children[columns.indexOf(column)];
        const days = textOf(cell('days'));
        shown.push({
          id: textOf(cell('id')),
          page: url,
          nature: textOf(cell('nature')),
          dispatched: dayIn(cell('dispatched')),
          due: dayIn(cell('due')),
          closed: dayIn(cell('closed')),
          standing: textOf(cell('standing')),
          days: days === '—' ? null : Number.parseInt(days, 10),
        });
      }
    }

    const [, id] = /^\/dispatches\/([^/]+)\/$/.exec(url) ?? [];
    if (!id) continue;
    const facts = new Map([...document.querySelectorAll('dl.facts dt')].map((name) => [textOf(name), name.nextElementSibling]));
    const used = /用时(\d+)个工作日/.exec(textOf(document.querySelector('.verdict .detail')))?.[1];
    shown.push({
      id,
      page: url,
      nature: textOf(facts.get('性质')).replace(/性?问题.*/, ''),
      dispatched: dayIn(facts.get('转办')),
      due: dayIn(facts.get('截止') ?? facts.get('最迟截止')),
      closed: dayIn(facts.get('办结')),
      standing: textOf(document.querySelector('.verdict strong')),
      days: used === undefined ? undefined : Number(used),
    });
  }
  return shown;
}
