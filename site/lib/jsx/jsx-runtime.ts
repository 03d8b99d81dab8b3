import type { Elements } from './elements.ts';

/**
 * What the pages' TSX becomes: HTML, straight away. There is no tree in between, because a page is written once and
 * never touched again (docs/decisions/0013-site-renderer.md). Every text and every attribute is escaped, and TSX is
 * the only way to markup.
 */

/** Finished HTML. Only this module makes it, so no text of a record can pass for it. */
class Html {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

export type { Html };

/** What may stand between two tags. `null`, `undefined`, `false` and `true` show nothing. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

type Component = (props: Props) => Html | null;
type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

export namespace JSX {
  export type Element = Html;
  export type ElementType = keyof Elements | ((props: never) => Html | null);
  export type IntrinsicElements = Elements;
  export interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  export interface ElementChildrenAttribute {
    readonly children: unknown;
  }
}

/** An element, or what a component makes of its properties. `key` is given apart and not shown. */
export function jsx(type: string | Component, props: Props): Html | null {
  if (typeof type === 'function') return type(props);
  const { start, end } = tags.get(type) ?? tagOf(type);
  let attributes = '';
  for (const name in props) {
    if (name !== 'children') attributes += attribute(name, props[name]);
  }
  if (end === null) return new Html(`${start}${attributes}/>`);
  return new Html(`${start}${attributes}>${htmlOf(props.children)}${end}`);
}
export { jsx as jsxDEV, jsx as jsxs };

/** `<>…</>` */
export const Fragment = ({ children }: { readonly children?: Child }): Html => new Html(htmlOf(children));

/** `<td` and `</td>`; what holds nothing has no end. */
interface Tag {
  readonly start: string;
  readonly end: string | null;
}

/** Those of the elements there are. Every piece a page is put together from costs as much as its text, so they are few. */
const tags = new Map<string, Tag>();

function tagOf(type: string): Tag {
  const tag = { start: `<${type}`, end: VOID.has(type) ? null : `</${type}>` };
  tags.set(type, tag);
  return tag;
}

const VOID: ReadonlySet<string> = new Set(['br', 'input', 'link', 'meta'] satisfies (keyof Elements)[]);

function htmlOf(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Html) return child.toString();
  if (typeof child === 'number') return String(child);
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (!Array.isArray(child)) throw new TypeError(`a page can't show a ${typeof child}`);
  let html = '';
  for (const one of child) html += htmlOf(one);
  return html;
}

/** `true` is the name alone; `false`, `null` and `undefined` leave it out. */
function attribute(name: string, value: unknown): string {
  const start = starts.get(name) ?? startOf(name);
  if (typeof value === 'string') return `${start}${escaped(value)}"`;
  if (typeof value === 'number') return `${start}${value}"`;
  if (value === true) return ` ${name}`;
  if (value === false || value === null || value === undefined) return '';
  throw new TypeError(`the attribute ${name} can't be a ${typeof value}`);
}

/** Names that were looked at, as they stand before a value: ` class="`. */
const starts = new Map<string, string>();

/** Types keep handlers, styles and raw HTML out of templates; this keeps them out of spread objects too. */
function startOf(name: string): string {
  if (!/^[a-z][a-zA-Z\d-]*$/.test(name) || /^on|^style$|html/i.test(name)) throw new TypeError(`${name} is no attribute here`);
  const start = ` ${name}="`;
  starts.set(name, start);
  return start;
}

/**
 * Text as HTML. Characters that turn the reading direction or can't be seen could make a text say something else than
 * its record; they are shown by their code.
 */
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(SPECIALS, (character) => ENTITIES[character] ?? codeOf(character)) : text;

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

const codeOf = (character: string): string =>
  `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;

const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /["&<\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPECIALS = new RegExp(SPECIAL, 'g');
