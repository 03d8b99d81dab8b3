import { rmSync } from 'node:fs';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { judgeFixtureCounty, writeFixtureCounty } from '../views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../views/public.ts';
import { openDataFiles } from './files.ts';

export const BASE = 'https://yunxi.example/tiyan';

/** The public view of the fixture county, with more files laid over it. */
export async function fixtureView(more: Readonly<Record<string, string>> = {}): Promise<PublicCounty> {
  const root = writeFixtureCounty(more);
  try {
    return publicCounty(await judgeFixtureCounty(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Texts nobody should be able to do harm with, for every text that can be shown. */
export const NASTY =
  '=1+1"]]><!--\u0000\u0007\u000b\u202e\u2066\ufeff\ufffe\ud800<script>alert(1)</script>&amp;,;\\n\r\nEND:VCALENDAR\u2028\u0085{{x}}😀';

/** The view with a text in the place of every text that a person wrote. */
export const withTexts = (view: PublicCounty, text: string): PublicCounty => ({
  ...view,
  county: text,
  office: text,
  units: view.units.map((unit) => ({ ...unit, name: text, aliases: [text] })),
  meetings: view.meetings.map((meeting) => ({
    ...meeting,
    content: meeting.content && { on: meeting.content.on, title: text, decision: text },
  })),
  quarters: view.quarters.map((quarter) => ({ ...quarter, units: quarter.units.map((unit) => ({ ...unit, label: text })) })),
  dispatches: view.dispatches.map((dispatch) => ({
    ...dispatch,
    number: text,
    unit: { ...dispatch.unit, name: text },
    theme: dispatch.theme && { ...dispatch.theme, label: text },
    content: dispatch.content && { on: dispatch.content.on, title: text, request: text, summary: text, replySummary: text },
  })),
});

/** The content of the file at an address. */
export async function fileOf(view: PublicCounty, base: string | null, address: string): Promise<string | Buffer> {
  const file = [...(await openDataFiles(view, base))].find(({ path }) => `/${path}` === address);
  if (file === undefined) throw new Error(`no file ${address}`);
  return file.content;
}

/** An element of an XML document, as an independent and strict parser reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** @throws Error when the document is not well-formed or holds a character that XML forbids */
export function parseXml(document: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const { text } = open.pop() as XmlElement;
    (open.at(-1) as XmlElement).text += text;
  });
  parser.on('text', (text) => {
    (open.at(-1) as XmlElement).text += text;
  });
  parser.write(document).close();
  return root.children[0] as XmlElement;
}

/** The children of a name; their text is that of all they hold. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
