import type { Fault } from './fault.ts';
import { grayMatter } from './on-demand.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { readPlain, readYaml } from './yaml.ts';

/** A markdown record taken apart: its front matter as a plain value, and what follows it. */
export interface Parts {
  readonly value: unknown;
  readonly body: string;
}

/** Raised inside gray-matter and caught around it: its engines can only return a value or throw. */
class Refused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('front matter refused');
    this.faults = faults;
  }
}

const refuseLanguage = (language: string) => ({
  parse: (): never => {
    throw new Refused([{ code: 'language', args: { language } }]);
  },
});

/**
 * gray-matter's options, here and in Eleventy: YAML by our own reader, and every other engine throws, because
 * `---js` front matter would otherwise be run. Passing options at all also keeps gray-matter from its cache, which
 * hides a broken file when it is read a second time.
 */
export const frontMatterOptions = {
  language: 'yaml',
  engines: {
    yaml: {
      parse: (text: string): object => {
        // The text stops before the line end of its last line, of which Windows' first half is left over.
        const result = readYaml(text.endsWith('\r') ? text.slice(0, -1) : text);
        if ('faults' in result) throw new Refused(result.faults);
        return result.value as object;
      },
    },
    ...Object.fromEntries(
      ['js', 'javascript', 'json', 'node', 'coffee', 'toml', 'cson'].map((name) => [name, refuseLanguage(name)]),
    ),
  },
};

/** A plain record taken apart; null when its front matter is no sound map, which the careful way puts into words. */
export function takePlainlyApart({ frontMatter, body }: PlainText): Parts | null {
  const value = readPlain(frontMatter);
  return typeof value === 'object' && value !== null ? { value, body } : null;
}

/**
 * Takes a record's text apart, or says why it can't be. Of a plain text gray-matter makes the same as the plain way (a
 * property test holds the two together), but only after copying it several times.
 */
export function takeApart(text: string): Parts | { faults: Fault[] } {
  const plain = plainText(text);
  return (plain && takePlainlyApart(plain)) ?? cutCarefully(text);
}

/**
 * Every text, through gray-matter. It is given the front matter alone, because it would copy the whole of a record's
 * prose as well. Exported for the property test.
 */
export function cutCarefully(text: string): Parts | { faults: Fault[] } {
  const fence = fenceFault(text);
  if (fence) return { faults: [fence] };
  const end = endOfFrontMatter(text);
  try {
    return { value: grayMatter()(text.slice(0, end), frontMatterOptions).data, body: text.slice(end) };
  } catch (error) {
    if (error instanceof Refused) return { faults: [...error.faults] };
    throw error;
  }
}

/** The front matter's own text, for looking up where a value stands; the fence is its line 0. */
export function frontMatterText(text: string): string {
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start - 1);
  return text.slice(start, end === -1 ? text.length : end + 1);
}

/** Where the body begins: below the closing fence. The file has one. */
function endOfFrontMatter(text: string): number {
  const closing = text.indexOf('\n---', text.indexOf('\n') - 1);
  const end = text.indexOf('\n', closing + 1);
  return end === -1 ? text.length : end + 1;
}

/** gray-matter takes a file without a fence, or with an open one, for an empty record; we don't. */
function fenceFault(text: string): Fault | null {
  const opening = /^---([^\S\r\n]*)([^\r\n]*)(\r?\n|$)/.exec(text);
  if (!opening || opening[2]?.startsWith('-')) {
    const first = text === '' ? null : lineFrom(text, 0);
    return { code: 'no-front-matter', args: { first }, line: 1, column: 1 };
  }
  if (opening[2]) return { code: 'language', args: { language: opening[2].trim() }, line: 1, column: 4 };
  const closing = text.indexOf('\n---', opening[0].length - 1);
  if (closing === -1) return { code: 'unterminated', args: { closing: null }, line: 1, column: 1 };
  const line = lineFrom(text, closing + 1);
  if (line.trimEnd() === '---') return null;
  return { code: 'unterminated', args: { closing: line }, line: text.slice(0, closing + 1).split('\n').length, column: 1 };
}

const lineFrom = (text: string, start: number): string => /[^\r\n]*/.exec(text.slice(start, start + 100))?.[0] ?? '';
