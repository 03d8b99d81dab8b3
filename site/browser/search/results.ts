import { excerpt, fieldsOf, marked, type Piece } from './excerpt.ts';
import type { Found, Kept } from './find.ts';

/** How many of a kind are shown at once. */
const AT_ONCE = { others: 4, dispatches: 20 } as const;

const KINDS: Readonly<Record<string, string>> = { unit: '责任单位', rule: '制度', page: '说明' };

type Hits = Found['dispatches'];

/** Shows what was found, in two lists; each goes on when it is asked to. */
export async function showResults(place: HTMLElement, { phrases, others, dispatches }: Found, root: URL): Promise<void> {
  const lists = [
    await section('单位、制度和说明', '条', others, AT_ONCE.others, phrases, root),
    await section('转办单', '件', dispatches, AT_ONCE.dispatches, phrases, root),
  ];
  place.replaceChildren(...lists.filter((list) => list !== null));
}

async function section(
  title: string,
  counted: string,
  hits: Hits,
  atOnce: number,
  phrases: readonly string[],
  root: URL,
): Promise<HTMLElement | null> {
  if (hits.length === 0) return null;
  const heading = element('h2', '', title);
  heading.append(' ', element('span', 'tally', `${hits.length}${counted}`));
  const list = element('ol', 'found');
  const more = element('button', 'more-button');
  more.type = 'button';
  let shown = 0;
  let isFetching = false;
  const showMore = async (): Promise<HTMLLIElement[]> => {
    const next = await Promise.all(hits.slice(shown, shown + atOnce).map((hit) => hit.data()));
    shown += next.length;
    const items = next.map((kept) => item(kept, phrases, root));
    list.append(...items);
    more.hidden = shown === hits.length;
    more.textContent = `再看${Math.min(atOnce, hits.length - shown)}${counted}`;
    return items;
  };
  more.addEventListener('click', async () => {
    // Asked twice while results are on their way, it would show these twice and never the next.
    if (isFetching) return;
    isFetching = true;
    try {
      const [first] = await showMore();
      // The button may be gone; whoever uses the keyboard goes on with what is new.
      first?.querySelector('a')?.focus();
    } finally {
      isFetching = false;
    }
  });
  await showMore();
  const all = element('section', '');
  all.append(heading, list, more);
  return all;
}

function item({ raw_url, content, meta }: Kept, phrases: readonly string[], root: URL): HTMLLIElement {
  const link = element('a', '');
  link.href = new URL(raw_url.slice(1), root).href;
  link.append(...pieces(marked(meta.title, phrases)));
  const title = element('h3', '');
  title.append(link);
  const about = element('p', 'about');
  if (meta.look && meta.word) about.append(standing(meta.look, meta.word));
  const kind = KINDS[meta.kind];
  if (kind) about.append(element('span', 'tag', kind));
  if (meta.note && meta.note !== kind) about.append(element('span', '', meta.note));
  const passage = element('p', 'passage');
  passage.append(...pieces(excerpt(fieldsOf(content), phrases)));
  const result = element('li', '');
  result.append(title, about, passage);
  return result;
}

/** A standing as on every page: a shape, a colour and a word. The shapes are drawn once by the page. */
function standing(look: string, word: string): HTMLElement {
  const all = element('span', `standing is-${look}`);
  const shape = document.getElementById(`look-${look}`)?.querySelector('svg')?.cloneNode(true);
  if (shape) all.append(shape);
  all.append(word);
  return all;
}

const pieces = (all: readonly Piece[]): (string | HTMLElement)[] =>
  all.map(({ text, isHit }) => (isHit ? element('mark', '', text) : text));

/** An element whose content is text and nothing else. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
