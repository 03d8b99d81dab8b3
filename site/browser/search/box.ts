/** How long after the last key the search begins, in milliseconds. */
const PAUSE = 200;

/** The box one writes into, with the line below it that tells what was found. */
export interface SearchBox {
  readonly element: HTMLElement;
  tell(words: string): void;
  /** Begins with what the address asks for, and follows it from then on. */
  begin(): void;
}

/** @param look called with what is looked for, without the spaces around it, whenever that changes */
export function searchBox(look: (query: string) => void): SearchBox {
  const element = document.createElement('div');
  element.setAttribute('role', 'search');
  const label = document.createElement('label');
  label.htmlFor = 'query';
  label.textContent = '要找的字';
  const input = document.createElement('input');
  Object.assign(input, { id: 'query', type: 'search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
  input.setAttribute('aria-describedby', 'told');
  const told = document.createElement('p');
  told.id = 'told';
  told.className = 'told';
  told.setAttribute('role', 'status');
  element.append(label, input, told);

  let current = '';
  let waiting = 0;
  const search = () => {
    clearTimeout(waiting);
    const query = input.value.trim();
    if (query === current) return;
    current = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    look(query);
  };
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // While a Chinese word is being put together, what stands there is Latin letters.
    if (!(event as InputEvent).isComposing) waiting = window.setTimeout(search, PAUSE);
  });
  input.addEventListener('compositionend', search);
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) search();
  });
  const follow = () => {
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    search();
  };
  return {
    element,
    tell: (words) => {
      told.textContent = words;
    },
    begin: () => {
      window.addEventListener('popstate', follow);
      follow();
      if (input.value === '') input.focus({ preventScroll: true });
    },
  };
}
