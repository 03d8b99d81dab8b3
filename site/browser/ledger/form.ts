import { FACET_NAMES, type Facet } from '../../lib/facets.ts';
import type { Choice } from './choices.ts';
import { type LedgerQuery, sortOf, sortText } from './query.ts';

/** The conditions above the table. What stands in it is the one thing the page goes by. */
export interface LedgerForm {
  readonly element: HTMLFormElement;
  /** What it asks for now. */
  read(): LedgerQuery;
  /** Puts a question into it; a part that can't be chosen here is left out. */
  write(query: LedgerQuery): void;
  /** Says how many were found, to everybody. */
  say(text: string, isFiltered: boolean): void;
}

/** @param onChange told when something else is asked for */
export function ledgerForm(
  conditions: ReadonlyMap<Facet, readonly Choice[]>,
  sorts: readonly Choice[],
  onChange: () => void,
): LedgerForm {
  const form = element('form', { class: 'ledger-filter', role: 'search', 'aria-label': '筛选台账', autocomplete: 'off' });
  const text = element('input', {
    type: 'search',
    id: 'filter-q',
    name: 'q',
    placeholder: '编号、文号、标题、单位……',
    maxlength: '100',
  });
  const selects = new Map([...conditions].map(([facet, choices]) => [facet, select(facet, choices, '不限')]));
  const sort = select('sort', sorts);
  const status = element('p', { class: 'found', role: 'status', 'aria-live': 'polite' });
  const clear = element('button', { type: 'button', class: 'clear' }, '清除条件');
  clear.hidden = true;

  const more = element('details', { class: 'more-conditions' });
  const fields = [...selects].map(([facet, of]) => field(FACET_NAMES[facet], of));
  const summary = element('summary', {}, '更多条件');
  more.append(summary, element('div', { class: 'conditions' }, ...fields));
  const order = field('排序', sort);
  order.classList.add('order');
  form.append(field('关键词', text), order, element('div', { class: 'result' }, status, clear), more);

  // Where there is room for all conditions the style sheet takes 更多条件 away, and they have to stand there.
  let isWide: boolean | undefined;
  const unfold = () => {
    more.open = isWide === true || [...selects.values()].some(({ value }) => value !== '');
  };
  new ResizeObserver(() => {
    const wasWide = isWide;
    isWide = getComputedStyle(summary).display === 'none';
    if (isWide !== wasWide) unfold();
  }).observe(form);

  let waiting = 0;
  const changed = () => {
    clearTimeout(waiting);
    onChange();
  };
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 200) as unknown as number;
  });
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  clear.addEventListener('click', () => {
    for (const control of [text, ...selects.values()]) control.value = '';
    changed();
    text.focus();
  });

  return {
    element: form,
    read: () => ({
      chosen: Object.fromEntries([...selects].flatMap(([facet, { value }]) => (value ? [[facet, value]] : []))),
      text: text.value.trim(),
      sort: sortOf(sort.value),
    }),
    write(query) {
      if (text.value.trim() !== query.text) text.value = query.text;
      for (const [facet, of] of selects) choose(of, query.chosen[facet] ?? '');
      choose(sort, sortText(query.sort));
      unfold();
    },
    say(words, isFiltered) {
      if (status.textContent !== words) status.textContent = words;
      clear.hidden = !isFiltered;
    },
  };
}

function select(name: string, choices: readonly Choice[], all?: string): HTMLSelectElement {
  const options = choices.map(({ value, label }) => element('option', { value }, label));
  if (all !== undefined) options.unshift(element('option', { value: '' }, all));
  return element('select', { id: `filter-${name}`, name }, ...options);
}

/** The first choice is what is asked for when nothing is. */
function choose(of: HTMLSelectElement, value: string): void {
  of.value = value;
  if (of.selectedIndex === -1) of.selectedIndex = 0;
}

const field = (name: string, control: HTMLElement): HTMLElement =>
  element('p', { class: 'field' }, element('label', { for: control.id }, name), control);

/** An element with its attributes and what stands in it; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
