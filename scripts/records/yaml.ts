import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import type { Document, LineCounter, YAMLMap } from 'yaml';
import type { Fault } from './fault.ts';
import { yamlLibrary } from './on-demand.ts';
import { isPlain } from './plain-text.ts';

/**
 * Two readers of one language, YAML 1.2 core, with dates left as text.
 *
 * The careful one (`yaml`) is the truth and knows positions, but takes about ten times as long. The fast one
 * (`js-yaml` 4) answers only for plain texts, on which both agree; property tests hold them to it. Whatever is
 * unusual or wrong goes to the careful one.
 */

/** Reads a YAML text to a plain value, or says what is wrong with it and where. Lines count from the text's first. */
export function readYaml(text: string): { value: unknown } | { faults: Fault[] } {
  const value = isPlain(text) ? readPlain(text) : undefined;
  return value === undefined ? readCarefully(text) : { value };
}

/** The fast reader alone, for a text that is plain; undefined when something is wrong with it, which the careful one can say. */
export function readPlain(text: string): unknown {
  try {
    return load(text, { schema: CORE }) ?? null;
  } catch {
    return undefined;
  }
}

/**
 * The core schema for the fast reader. Its own takes `0b1` for a number and `1e400` for none, and tries each scalar in
 * four ways; here one look decides, for nearly all of them at the first character. What begins with a sign, a dot or a
 * tilde is not plain and never gets here.
 */
const CORE = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:core', {
      kind: 'scalar',
      resolve: (text: string) => NO_TEXT.test(text),
      construct: (text: string) => (WORDS.has(text) ? WORDS.get(text) : Number(text)),
    }),
  ],
});
const NO_TEXT = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)$/;
const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** How deep lists and maps may stand in each other. Our records need four. */
const MAX_DEPTH = 100;

/** A text with more mistakes than this is no record; nobody reads on. */
const MAX_FAULTS = 20;

/** The careful reader alone; exported for the property test that compares the two. */
export function readCarefully(text: string): { value: unknown } | { faults: Fault[] } {
  const lines = new (yamlLibrary().LineCounter)();
  const place = (offset: number) => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  try {
    const document = parseCarefully(text, lines);
    const mistakes = firstOfEachLine([...syntaxMistakes(document), ...contentMistakes(document)], place);
    if (mistakes.length === 0) return { value: document.toJS({ maxAliasCount: 100 }) };
    const texts = text.split(/\r?\n/);
    return { faults: mistakes.map((mistake) => inPlace(mistake, place(mistake.offset), texts)) };
  } catch (error) {
    if (error instanceof ReferenceError) return { faults: [{ code: 'too-many-aliases', args: {} }] };
    if (error instanceof RangeError) return { faults: [{ code: 'too-deep', args: {} }] };
    throw error;
  }
}

/** What is wrong, and at which character of the text. */
type Mistake = { readonly offset: number } & (
  | { readonly code: 'syntax'; readonly problem: string; readonly detail: string }
  | { readonly code: 'too-deep' }
  | { readonly code: 'forbidden-key'; readonly key: string }
);

function syntaxMistakes(document: Document): Mistake[] {
  const quotes = unclosedQuotes(document);
  return [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => {
    if (code === 'RESOURCE_EXHAUSTION') return { code: 'too-deep', offset };
    const detail = message.split('\n')[0] ?? '';
    return { code: 'syntax', problem: code, detail, offset: (code === 'MISSING_CHAR' && quotes.get(offset)) || offset };
  });
}

/** A quote that nothing closes is missed at the text's end, but the mistake is where it opens: end → opening. */
function unclosedQuotes(document: Document): Map<number, number> {
  const quotes = new Map<number, number>();
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR')) return quotes;
  yamlLibrary().visit(document, {
    Scalar(_, { range, type }) {
      if (range && type?.startsWith('QUOTE_')) quotes.set(range[1], range[0]);
    },
  });
  return quotes;
}

/**
 * What is well formed but no record: a key twice, a key in braces without a colon, `__proto__`, aliases to nothing or to
 * what they stand in, endless nesting.
 */
function contentMistakes(document: Document): Mistake[] {
  const { isAlias, isCollection, isMap, isNode, visit } = yamlLibrary();
  const mistakes: Mistake[] = [];
  const anchors = new Set<string>();
  visit(document, (_, node, path) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    // A path names a map twice, itself and its pair.
    if (path.length > 2 * MAX_DEPTH) {
      mistakes.push({ code: 'too-deep', offset });
      return visit.BREAK;
    }
    if (isAlias(node)) {
      const within = path.some((above) => isCollection(above) && above.anchor === node.source);
      const detail = `Alias to ${within ? 'what it stands in' : 'nothing before it'}: ${node.source}`;
      if (within || !anchors.has(node.source)) mistakes.push({ code: 'syntax', problem: 'BAD_ALIAS', detail, offset });
    } else if (node.anchor) anchors.add(node.anchor);
    if (isMap(node)) {
      for (const mistake of keyMistakes(node)) mistakes.push(mistake);
      // Where brackets don't match, keys come of it that nobody wrote.
      if (node.flow && document.errors.length === 0) for (const mistake of bareKeys(node)) mistakes.push(mistake);
    }
    return undefined;
  });
  return mistakes;
}

function* keyMistakes({ items }: YAMLMap): Generator<Mistake> {
  const keys = new Set<unknown>();
  for (const { key } of items) {
    if (!yamlLibrary().isScalar(key)) continue;
    const offset = key.range?.[0] ?? 0;
    if (key.value === '__proto__') yield { code: 'forbidden-key', key: key.value, offset };
    else if (keys.has(key.value)) yield { ...DUPLICATE, offset };
    keys.add(key.value);
  }
}

const DUPLICATE = { code: 'syntax', problem: 'DUPLICATE_KEY', detail: 'Map keys must be unique' } as const;

/**
 * `{ summary: 一, 二 }` is a summary 一 and a blank field 二 to YAML, and half of the text would be lost: a key without a
 * colon is no field. No plain text has one, so that only the careful reader looks.
 */
function* bareKeys({ items }: YAMLMap): Generator<Mistake> {
  for (const { key, value } of items) {
    if (value === null && yamlLibrary().isScalar(key)) yield { ...BARE_KEY, offset: key.range?.[0] ?? 0 };
  }
}

const BARE_KEY = { code: 'syntax', problem: 'BARE_KEY', detail: 'A key in braces needs a colon and a value' } as const;

/** One slip of the pen makes the reader stumble several times over: the first on a line is the one to mend. */
function firstOfEachLine(mistakes: readonly Mistake[], place: (offset: number) => { line: number }): Mistake[] {
  const deep = mistakes.find(({ code }) => code === 'too-deep');
  if (deep) return [deep];
  const first = new Map<number, Mistake>();
  for (const mistake of mistakes.toSorted((a, b) => a.offset - b.offset)) {
    const { line } = place(mistake.offset);
    if (!first.has(line)) first.set(line, mistake);
    if (first.size === MAX_FAULTS) break;
  }
  return [...first.values()];
}

function inPlace(mistake: Mistake, place: { line: number; column: number }, texts: readonly string[]): Fault {
  switch (mistake.code) {
    case 'syntax': {
      const { problem, detail } = mistake;
      return { code: 'syntax', args: { problem, detail, text: (texts[place.line - 1] ?? '').slice(0, 1_000) }, ...place };
    }
    case 'forbidden-key':
      return { code: 'forbidden-key', args: { key: mistake.key }, ...place };
    case 'too-deep':
      return { code: 'too-deep', args: {}, ...place };
  }
}

function parseCarefully(text: string, lineCounter: LineCounter): Document {
  return yamlLibrary().parseDocument(text, {
    lineCounter,
    schema: 'core',
    version: '1.2',
    // Its own search for keys that stand twice takes a minute for a megabyte of keys.
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
    // `!!binary`, `!!timestamp` and their like make objects that are no plain values.
    resolveKnownTags: false,
    prettyErrors: false,
    // Silent would pass over a second document in silence.
    logLevel: 'error',
  });
}

/** Finds where in a YAML text a value stands, or its key. */
export type Locate = (path: readonly (string | number)[], key?: boolean) => { line: number; column: number };

/**
 * Reads a text once with positions and answers where a path stands. What doesn't exist (a missing key) is at its
 * nearest ancestor; an unreadable text is all at its first character.
 */
export function locator(text: string): Locate {
  const lines = new (yamlLibrary().LineCounter)();
  let document: Document | null = null;
  try {
    document = parseCarefully(text, lines);
  } catch {
    // Too deep to read: everything is at the first character.
  }
  return (path, key = false) => {
    for (let depth = path.length; document && depth >= 0; depth--) {
      const at = path.slice(0, depth);
      const start = (key && depth === path.length ? keyStart(document, at) : undefined) ?? valueStart(document, at);
      if (start !== undefined) {
        const { line, col } = lines.linePos(start);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

function valueStart(document: Document, path: readonly (string | number)[]): number | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}

function keyStart(document: Document, path: readonly (string | number)[]): number | undefined {
  const { isMap, isScalar } = yamlLibrary();
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
}
