/** A page of a built site: its address within the site, the template that made it, and its HTML. */
import { groupedBy } from '../../scripts/grouped.ts';
export interface BuiltPage {
  readonly url: string;
  readonly template: string;
  readonly html: string;
}

/** One kind of page: everything one template makes. */
export interface Kind {
  readonly template: string;
  /** Addresses; together they hold every element, class and label that any page of the kind has. */
  readonly samples: readonly string[];
}

/**
 * A few pages for all: of each template, so few that a browser can look at every one, and so chosen that no part of any page of it is
 * left out. A new template or a new part of one is looked at by itself.
 *
 * @param most how many of one kind at most; what the first ones show is what most pages of the kind have
 */
export function kindsOf(pages: readonly BuiltPage[], most = Number.POSITIVE_INFINITY): Kind[] {
  return [...groupedBy(pages, ({ template }) => template)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([template, own]) => ({ template, samples: covering(own, most).sort() }));
}

/** Each time the page that adds the most parts not seen yet; of equals the first by its address. */
function covering(pages: readonly BuiltPage[], most: number): string[] {
  const parts = new Map(
    [...pages].sort((a, b) => (a.url < b.url ? -1 : 1)).map(({ url, html }): [string, Set<string>] => [url, partsOf(html)]),
  );
  const missing = new Set([...parts.values()].flatMap((own) => [...own]));
  const chosen: string[] = [];
  const isFirst = () => chosen.length === 0;
  while ((isFirst() || missing.size > 0) && chosen.length < most) {
    let best: readonly [string, number] = ['', -1];
    for (const [url, own] of parts) {
      const adds = [...own].filter((part) => missing.has(part)).length;
      if (adds > best[1]) best = [url, adds];
    }
    const [url] = best;
    for (const part of parts.get(url) ?? []) missing.delete(part);
    chosen.push(url);
  }
  return chosen;
}

/** The elements with their classes and roles; of an SVG its own look only, not each of its strokes. */
function partsOf(html: string): Set<string> {
  const parts = new Set<string>();
  for (const [tag, name = ''] of html.matchAll(/<([a-z][a-z0-9]*)(?=[\s/>])[^>]*>/g)) {
    const classes = /\sclass="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
    parts.add(name);
    for (const one of classes) parts.add(`${name}.${one}`);
    for (const [, label = ''] of tag.matchAll(/\s(aria-[a-z]+|role|href="#)/g)) parts.add(`${name}[${label}]`);
  }
  return parts;
}
