import { dispatchMeant } from './not-found/dispatch-meant.ts';

/** On the page for an address that isn't there: offers the dispatch whose number stands in it, when it is only written otherwise. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src);
const id = dispatchMeant(location.pathname + location.search);
const address = id && new URL(`dispatches/${id}/`, root);
if (address && address.pathname !== location.pathname) {
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = `转办单${id}`;
  const line = document.createElement('p');
  line.className = 'notice';
  line.append('您要找的可能是', link, '。');
  document.getElementById('not-found')?.append(line);
}
