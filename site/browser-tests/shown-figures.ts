import type { Page } from 'playwright-core';
import type { BuiltPage } from './kinds.ts';

/** A number that a reader finds on a page. */
export interface ShownFigure {
  /** What it is about: the addresses of a unit, a theme, a period …, several for what they share; nothing for the whole county. */
  readonly of: string;
  /** What it counts, as the page calls it; the few names that mean the same are one. */
  readonly measure: string;
  /** As shown, without its unit; a rate with the two numbers it rests on, the smaller one first. */
  readonly value: string;
  /** Where it stands. */
  readonly page: string;
}

/** Every figure in the lists of figures, tables, legends and lists of the pages, as a browser reads their HTML. */
export async function shownFigures(page: Page, pages: readonly BuiltPage[]): Promise<ShownFigure[]> {
  const shown: ShownFigure[] = [];
  // In parts, because a message to the browser has an end.
  for (let n = 0; n < pages.length; n += 50) shown.push(...(await page.evaluate(readPages, pages.slice(n, n + 50))));
  return shown;
}

/** Runs in the browser, so it knows nothing but what it is given. */
function readPages(pages: readonly BuiltPage[]): ShownFigure[] {
  const shown: ShownFigure[] = [];
  const SAME: Readonly<Record<string, string>> = {
    '办结用时（中位数）': '用时中位数',
    年末逾期未结: '逾期未结',
  };
  const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** The thing an address is about: the ledger's list of a unit is about the unit. */
  const subjectOf = (path: string): string => {
    const [, list, id] = /^\/ledger\/(unit|theme|problem|quarter)\/([^/]+)\//.exec(path) ?? [];
    if (list) return `/${list}s/${id}/`;
    const [, year] = /^\/ledger\/(\d{4})\//.exec(path) ?? [];
    if (year) return `/years/${year}/`;
    return /^\/(units|themes|problems|quarters|years|ledger\/(state|nature))\/[^/]+\//.exec(path)?.[0] ?? '';
  };
  const periodOf = (text: string): string => {
    const [, year, quarter] = /^(\d{4})年第(.)季度$/.exec(text) ?? [];
    if (year) return `/quarters/${year}-Q${'一二三四'.indexOf(quarter as string) + 1}/`;
    return /^\d{4}年\d+月$/.test(text) ? text : '';
  };
  const plain = (text: string) => text.replace(/(件|条|个工作日|名)$/, '').replace(/^第/, '');
  // Those too small to be shown are under a number.
  const size = (number: string) => (number.startsWith('少于') ? Number(number.slice(2)) - 0.5 : Number(number));
  const numbersIn = (text: string) =>
    [...text.matchAll(/(?:少于)?\d+(?:\.\d+)?/g)].map(([number]) => number).sort((a, b) => size(a) - size(b));

  for (const { url, html } of pages) {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const pathOf = (link: Element | null) =>
      link ? new URL(link.getAttribute('href') ?? '', `https://site.example${url}`).pathname : '';
    const own = subjectOf(url);
    const add = (subjects: readonly string[], name: string, value: string) => {
      const of = [...new Set(subjects.filter((subject) => subject !== ''))].sort().join(' × ');
      if (value !== '') shown.push({ of, measure: SAME[name] ?? name, value, page: url });
    };

    for (const figure of document.querySelectorAll('dl.figures > div')) {
      const measure = textOf(figure.querySelector('dt'));
      const number = textOf(figure.querySelector('.number'));
      // The day it was counted to is no number of its own.
      const note = textOf(figure.querySelector('.note')).replace(/（截至.*?）/, '');
      const base = numbersIn(note).slice(0, 2);
      add([own], measure, measure.endsWith('率') ? `${number} = ${base.join(' / ')}` : plain(number));
    }

    for (const table of document.querySelectorAll('main table:not(.ledger)')) {
      const heads = [...table.querySelectorAll('thead tr:last-child > *')];
      const isFlow = table.closest('details.chart-data') !== null;
      for (const row of table.querySelectorAll('tbody > tr')) {
        const name = row.querySelector('th[scope=row]');
        const subject = subjectOf(pathOf(name?.querySelector('a') ?? null)) || periodOf(textOf(name));
        if (subject === '') continue;
        for (const [n, cell] of [...row.children].entries()) {
          const head = heads[n];
          if (cell === name || !head) continue;
          const column = subjectOf(pathOf(head.querySelector('a')));
          const measure = column ? '转办' : textOf(head);
          const rate = cell.querySelector('.rate');
          const count = cell.querySelector('.away') ?? cell;
          const value = rate
            ? `${textOf(rate)} = ${numbersIn(textOf(cell.querySelector('.base'))).join(' / ')}`
            : plain(textOf(count));
          // Charts over time count what was closed within the period, whenever it was dispatched.
          add([own, subject, column], isFlow ? `${measure}（当期）` : measure, value);
        }
      }
    }

    for (const item of document.querySelectorAll('figure ul.legend > li')) {
      const number = textOf(item.querySelector('b'));
      if (number) add([own], `时限：${textOf(item).replace(number, '').trim()}`, plain(number));
    }

    for (const item of document.querySelectorAll('.views ul[data-facet] > li')) {
      const link = item.querySelector('a');
      const facet = item.parentElement?.getAttribute('data-facet');
      const subject = subjectOf(pathOf(link));
      const count = textOf(item.querySelector('.count'));
      add([subject], '转办', count);
      if (facet === 'verdict') add([], `时限：${textOf(link)}`, count);
    }

    const list = document.querySelector('.ledger-list');
    if (list && own) {
      const [, total = ''] = /^共(\d+)件/.exec(textOf(list.querySelector('caption'))) ?? [];
      add([own], '转办', total);
      // Where the number may be told, it is that of the rows.
      if (total && !document.querySelector('nav[aria-label="分页"]')) {
        add([own], '转办', String(list.querySelectorAll('tbody > tr').length));
      }
    }
  }
  return shown;
}
