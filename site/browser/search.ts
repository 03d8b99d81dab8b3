import { searchBox } from './search/box.ts';
import { find, type Pagefind } from './search/find.ts';
import { showResults } from './search/results.ts';

/** `/search/`: looks things up in the index beside the pages, all in the visitor's own browser. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src);
const place = document.getElementById('search');
if (place) start(place);

function start(place: HTMLElement): void {
  const results = document.createElement('div');
  let pagefind: Promise<Pagefind> | null = null;
  let turn = 0;

  /** What was asked later is what counts, whichever answer comes first. */
  const look = async (query: string) => {
    const own = ++turn;
    if (query === '') {
      box.tell('');
      results.replaceChildren();
      return;
    }
    try {
      pagefind ??= load();
      const found = await find(await pagefind, query);
      const shown = document.createElement('div');
      await showResults(shown, found, root);
      if (own !== turn) return;
      results.replaceChildren(...shown.childNodes);
      box.tell(tally(found.dispatches.length, found.others.length));
    } catch {
      pagefind = null;
      if (own === turn) box.tell('搜索没有装载成功。请刷新页面再试，或者用下面现成的列表。');
    }
  };
  const box = searchBox((query) => void look(query));
  place.replaceChildren(box.element, results);
  box.begin();
}

async function load(): Promise<Pagefind> {
  const pagefind = (await import(new URL('pagefind/pagefind.js', root).href)) as Pagefind;
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}

function tally(dispatches: number, others: number): string {
  if (dispatches + others === 0) return '没有找到。少写几个字，或者换一种说法再试。';
  const parts = [dispatches > 0 && `${dispatches}件转办单`, others > 0 && `${others}条单位、制度和说明`];
  return `找到${parts.filter(Boolean).join('，')}。`;
}
