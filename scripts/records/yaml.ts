import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './fault.ts';

/**
 * Two readers of one language, YAML 1.2 core, with dates left as text.
 *
 * The careful one (`yaml`) is the truth and knows positions, but takes about ten times as long. The fast one
 * (`js-yaml` 4) answers only for plain files, on which both agree; a property test holds them to it. Whatever is
 * unusual or wrong goes to the careful one.
 */

/** Reads a YAML text to a plain value, or says what is wrong with it and where. Lines count from the text's first. */
export function readYaml(text: string): { value: unknown } | { faults: Fault[] } {
  if (!UNUSUAL.test(text)) {
    try {
      return { value: load(text, { schema: CORE_SCHEMA }) };
    } catch {
      // What is wrong, and where, is for the careful reader to say.
    }
  }
  return readCarefully(text);
}

/**
 * What the two readers may take differently: anchors, aliases, tags and directives, merge and complex keys, binary
 * numbers, `__proto__`, tabs, a multi-line flow key, and every character outside plain text.
 */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /(?:^|[\s,[{:-])[&*!%@`?]|<<|[-+\s:,[]0[bB]|[eE]\d{3}|-0|__proto__|[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[[{][^\]}\n]*\n|^(?:---|\.\.\.)|^\s*\[/m;

/** The careful reader alone; exported for the property test that compares the two. */
export function readCarefully(text: string): { value: unknown } | { faults: Fault[] } {
  let document: Document;
  const lines = new LineCounter();
  try {
    document = parseCarefully(text, lines);
  } catch (error) {
    if (error instanceof RangeError) return { faults: [{ code: 'too-deep', args: {} }] };
    throw error;
  }

  const faults: Fault[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      code: 'syntax',
      args: { problem: error.code, detail: error.message.split('\n')[0] ?? '', text: lineOf(text, line) },
      line,
      column: col,
    };
  });
  for (const warning of document.warnings) {
    const { line, col } = lines.linePos(warning.pos[0]);
    faults.push({
      code: 'syntax',
      args: { problem: warning.code, detail: warning.message, text: lineOf(text, line) },
      line,
      column: col,
    });
  }
  if (faults.length > 0) return { faults };

  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === '__proto__') {
        const { line, col } = lines.linePos(pair.key.range?.[0] ?? 0);
        faults.push({ code: 'forbidden-key', args: { key: '__proto__' }, line, column: col });
      }
    },
  });
  if (faults.length > 0) return { faults };

  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { faults: [{ code: 'too-many-aliases', args: {} }] };
    if (error instanceof RangeError) return { faults: [{ code: 'too-deep', args: {} }] };
    throw error;
  }
}

function parseCarefully(text: string, lineCounter: LineCounter): Document {
  return parseDocument(text, {
    lineCounter,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

const lineOf = (text: string, line: number): string => text.split(/\r?\n/)[line - 1] ?? '';

/** Finds where in a YAML text a value stands, or its key. */
export type Locate = (path: readonly (string | number)[], key?: boolean) => { line: number; column: number };

/**
 * Reads a text once with positions and answers where a path stands. What doesn't exist (a missing key) is at its
 * nearest ancestor; an unreadable text is all at its first character.
 */
export function locator(text: string): Locate {
  const lines = new LineCounter();
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
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
}
