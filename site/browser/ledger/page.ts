import { FACET_IDS, FACETS, type Facet } from '../../lib/facets.ts';
import { ledgerBody } from './body.ts';
import { type Choice, captionText, conditionsFor, foundText, ownText, type Scope, sortChoices } from './choices.ts';
import { filterDispatches } from './filter.ts';
import { ledgerForm } from './form.ts';
import { sortableHead } from './headers.ts';
import { ledgerAt } from './load.ts';
import { type LedgerQuery, readQuery, writeQuery } from './query.ts';
import { sortDispatches } from './sort.ts';

/**
 * Gives a page of the ledger its conditions, a head that sorts and an address that can be passed on. As long as
 * nothing is asked for, the page stays as it was built and nothing is loaded.
 */
export function startLedger(list: HTMLElement, table: HTMLTableElement): void {
  const { root = '', rows = '', total: all = '' } = list.dataset;
  const total = Number(all);
  const scope = scopeOf(list);
  const ledger = ledgerAt(rows);

  let found = 0;
  const body = ledgerBody(table, root, (shown) => form.say(foundText({ total, found, shown }), isFiltered(form.read())));
  const head = sortableHead(table, (sort) => {
    form.write({ ...form.read(), sort });
    change();
  });
  const sorts = sortChoices(head.columns);
  const choices = views();
  const conditions = conditionsFor(scope, choices);
  const shortNames = new Map(choices.get('unit')?.map(({ value, also = '' }) => [value, also]));
  const form = ledgerForm(conditions, sorts, change);

  let turn = 0;
  /** What the table shows or is about to; null when it couldn't be had. */
  let asked: string | null = '';
  async function show(): Promise<void> {
    const query = form.read();
    // Leaving a field is a change too, though nothing else is asked for.
    if (writeQuery(query) === asked) return;
    asked = writeQuery(query);
    const mine = ++turn;
    head.show(query.sort);
    list.removeAttribute('aria-busy');
    if (asked === '') {
      body.showOwn();
      form.say(ownText(total, body.own), false);
      return;
    }
    list.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => mine === turn && form.say('正在读取全部台账……', isFiltered(query)), SLOW);
    // What can't be had now is asked for again with the next change.
    const dispatches = await ledger().catch(() => null);
    clearTimeout(slow);
    // Something else has been asked for meanwhile.
    if (mine !== turn) return;
    list.removeAttribute('aria-busy');
    if (dispatches === null) {
      asked = null;
      form.say('没能读到台账数据，下面还是原来的内容。请稍后再试。', isFiltered(query));
      return;
    }
    const here = scope ? dispatches.filter((dispatch) => FACET_IDS[scope.facet](dispatch).includes(scope.id)) : dispatches;
    const matching = filterDispatches(here, query, shortNames);
    found = matching.length;
    const caption = captionText(query, conditions, sorts, found);
    body.show(query.sort ? sortDispatches(matching, query.sort) : matching, caption);
  }

  function change(): void {
    history.replaceState(history.state, '', `${location.pathname}${writeQuery(form.read())}${location.hash}`);
    void show();
  }

  /** The address says what to show: on arrival, and when the reader goes back or forward to another one of this page. */
  function restore(): void {
    const query = readQuery(location.search);
    if (writeQuery(query) === writeQuery(form.read())) return;
    form.write(query);
    change();
  }

  addEventListener('popstate', restore);
  list.classList.add('is-live');
  head.show(null);
  form.say(ownText(total, body.own), false);
  list.prepend(form.element);
  restore();
}

/** Milliseconds after which a reader wonders whether anything happens. */
const SLOW = 400;

const isFiltered = (query: LedgerQuery): boolean => writeQuery({ ...query, sort: null }) !== '';

function scopeOf({ dataset: { facet, id } }: HTMLElement): Scope | null {
  const known = FACETS.find((name) => name === facet);
  return known && id ? { facet: known, id } : null;
}

/** The page's ways to look through the ledger are the choices of the conditions. */
function views(): Map<Facet, readonly Choice[]> {
  const choices = new Map<Facet, readonly Choice[]>();
  for (const facet of FACETS) {
    const items = [...document.querySelectorAll<HTMLElement>(`.views [data-facet="${facet}"] > [data-id]`)];
    choices.set(
      facet,
      items.map((item) => ({
        value: item.dataset.id ?? '',
        label: item.querySelector('a')?.textContent ?? '',
        also: item.dataset.also ?? '',
      })),
    );
  }
  return choices;
}
