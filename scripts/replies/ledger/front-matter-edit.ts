import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { takeApart } from '../../records/front-matter.ts';
import { renderBlock, renderYaml } from '../../records/write.ts';

/** A record's text could not be changed so that it reads back as meant; nothing was written. */
export class CannotEdit extends Error {
  override readonly name = 'CannotEdit';
}

/** A record's text, taken apart so that a change can be put between its bytes. */
interface Front {
  /** Up to the front matter's first line. */
  readonly head: string;
  readonly yaml: string;
  /** From the closing fence on. */
  readonly tail: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The file's own ending of a line. */
  readonly eol: string;
}

/**
 * The text with one item put into a list of the front matter: a line of its own, or a line for each field when one of its
 * texts has several, before or behind whose neighbours not a byte changes. A list written in another style (`[ … ]`) is written anew by the YAML library, keeping comments.
 *
 * @param index where the item is to stand; the list's length to add it at the end
 * @throws CannotEdit when there is no such list, or the result would not read back as the old list with the item
 */
export function insertItem(text: string, key: string, index: number, item: object): string {
  const front = open(text);
  const list = front.value[key];
  if (!Array.isArray(list) || index < 0 || index > list.length) throw new CannotEdit(`no list ${key}`);
  const meant = { ...front.value, [key]: list.toSpliced(index, 0, plain(item)) };
  const document = documentOf(front.yaml);
  const node = document.get(key, true);
  if (!isSeq(node)) throw new CannotEdit(`no list ${key}`);

  const previous = node.items[index - 1] as Node | undefined;
  if (!node.flow && previous?.range) {
    const at = endOfLine(front.yaml, lastCharacter(front.yaml, previous.range[1]));
    const indent = ' '.repeat(columnOfDash(front.yaml, node.items[0] as Node));
    for (const lines of [...linesOfItem(item, indent), lineOfItem(item, indent)]) {
      const edited = put(front, `${withEol(front.yaml.slice(0, at), front.eol)}${lines}`, front.yaml.slice(at));
      if (readsAs(edited, meant, text)) return edited;
    }
  }
  node.items.splice(index, 0, document.createNode(item, { aliasDuplicateObjects: false }) as never);
  return rewritten(front, document, meant, text);
}

/**
 * The text with one field of the front matter set: in its place when it is there, else as a line before the field
 * `before`, else as the last line.
 *
 * @throws CannotEdit when the result would not read back as the old record with the field
 */
export function setField(text: string, key: string, value: unknown, before?: string): string {
  const front = open(text);
  const meant = { ...front.value, [key]: plain(value) };
  if (isDeepStrictEqual(meant, front.value)) return text;
  const document = documentOf(front.yaml);
  if (!isMap(document.contents)) throw new CannotEdit('no fields');
  if (key in front.value) {
    document.set(key, value);
    return rewritten(front, document, meant, text);
  }
  const next = document.contents.items.find(({ key: name }) => isScalar(name) && name.value === before)?.key;
  const at = (next as Node | undefined)?.range?.[0] ?? front.yaml.length;
  const edited = put(
    front,
    `${withEol(front.yaml.slice(0, at), front.eol)}${renderYaml({ [key]: value })}`,
    front.yaml.slice(at),
  );
  if (readsAs(edited, meant, text)) return edited;
  document.set(key, value);
  return rewritten(front, document, meant, text);
}

function open(text: string): Front {
  const parts = takeApart(withoutMark(text));
  if ('faults' in parts) throw new CannotEdit(`unreadable: ${parts.faults[0]?.code ?? ''}`);
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  return {
    head: text.slice(0, start),
    yaml: text.slice(start, end),
    tail: text.slice(end),
    value: parts.value as Record<string, unknown>,
    eol: text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n',
  };
}

const documentOf = (yaml: string): Document.Parsed | Document =>
  parseDocument(yaml, { schema: 'core', version: '1.2', logLevel: 'error' }) as Document;

function rewritten(front: Front, document: Document, meant: object, text: string): string {
  const edited = put(front, document.toString({ lineWidth: 0 }), '');
  if (readsAs(edited, meant, text)) return edited;
  throw new CannotEdit('the change does not read back');
}

const put = ({ head, tail, eol }: Front, changed: string, rest: string): string =>
  head + (eol === '\n' ? changed : changed.replaceAll(/\r?\n/g, eol)) + rest + tail;

/** The record is as meant, and what stands below it is what stood below it, to the byte. */
function readsAs(edited: string, meant: object, text: string): boolean {
  const [now, was] = [edited, text].map((one) => takeApart(withoutMark(one))) as [Taken, Taken];
  return 'value' in now && 'value' in was && isDeepStrictEqual(now.value, meant) && now.body === was.body;
}

type Taken = ReturnType<typeof takeApart>;

/** Windows' editors begin a file with a byte order mark, which stays where it is. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** As the record will read it: no `undefined`, and no object that is more than its fields. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An item that holds a text of several lines, with a line for each field; none for any other, which fits on one. */
function linesOfItem(item: object, indent: string): string[] {
  if (!Object.values(item).some((value) => typeof value === 'string' && value.includes('\n'))) return [];
  const lines = renderBlock(item).trimEnd().split('\n');
  return [lines.map((line, i) => (line === '' ? '\n' : `${indent}${i === 0 ? '- ' : '  '}${line}\n`)).join('')];
}

const lineOfItem = (item: object, indent: string): string =>
  `${indent}${renderYaml({ list: [item] })
    .split('\n')
    .slice(1)
    .join('\n')
    .trim()}\n`;

const withEol = (text: string, eol: string): string => (text === '' || text.endsWith('\n') ? text : text + eol);

/** The place behind the last character that is no white space, before `end`. */
const lastCharacter = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function columnOfDash(yaml: string, first: Node): number {
  const start = first.range?.[0] ?? 0;
  const dash = yaml.lastIndexOf('-', start);
  return dash - (yaml.lastIndexOf('\n', dash) + 1);
}
