import { xml } from '../text.ts';

/** A feed as Atom knows it (RFC 4287). Texts are plain; days are ISO. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: string;
  readonly author: string;
  readonly rights: string;
  /** The way to the stylesheets' folder. */
  readonly styles: { readonly xsl: string; readonly css: string };
  readonly links: readonly Link[];
  readonly entries: readonly Entry[];
}

interface Link {
  readonly rel: 'self' | 'alternate' | 'related';
  readonly type: string;
  readonly href: string;
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly links: readonly Link[];
  readonly categories: readonly { readonly term: string; readonly label: string }[];
  /** Paragraphs of plain text, and below them a link: in a browser without XSLT it is the only one that can be followed. */
  readonly content: readonly string[];
  readonly more: { readonly text: string; readonly href: string };
}

/** Writes a feed. Whatever a text holds, the result is well-formed and the text stays text. */
export function atom(feed: Feed): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/xsl" href="${xml(feed.styles.xsl)}"?>`,
    `<?xml-stylesheet type="text/css" href="${xml(feed.styles.css)}"?>`,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', moment(feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    '<generator>tiyan-ledger</generator>',
    ...feed.links.map(link),
    ...feed.entries.map(entry),
    '</feed>',
  ].join('\n')}\n`;
}

const entry = ({ id, title, published, updated, links, categories, content, more }: Entry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', moment(published)),
    element('updated', moment(updated)),
    ...links.map(link),
    ...categories.map(({ term, label }) => `<category term="${xml(term)}" label="${xml(label)}"/>`),
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content.map((text) => element('p', text)).join('')}`,
    `<p><a href="${xml(more.href)}">${xml(more.text)}</a></p></div></content>`,
    '</entry>',
  ].join('\n');

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

const link = ({ rel, type, href }: Link): string => `<link rel="${rel}" type="${xml(type)}" href="${xml(href)}"/>`;

/** Atom wants a moment where records have days. At this one it is the same day all over China. */
const moment = (day: string): string => `${day}T00:00:00Z`;
