import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterText } from '../records/front-matter.ts';
import { readText } from '../records/read.ts';
import { type Locate, locator } from '../records/yaml.ts';
import type { Place } from './finding.ts';

/** A place as line and column, counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns, and shows source lines, for one county's files. Each file is read again once, and only when it is asked for. */
export interface Sources {
  positionOf(place: Place): Position;
  /** The text of a line, or an empty one where there is none. */
  lineAt(file: string, line: number): string;
}

const START: Position = { line: 1, column: 1 };

/**
 * @param root the county's root. Reading stays fast because records are read without positions; the few files that
 *   have a finding are read again here, carefully.
 */
export function sourcesOf(root: string): Sources {
  const texts = new Map<string, string>();
  const locators = new Map<string, Locate>();

  const textOf = (file: string): string => {
    let text = texts.get(file);
    if (text === undefined) {
      const read = existsSync(join(root, file)) ? readText(root, file) : null;
      text = read && 'text' in read ? read.text : '';
      texts.set(file, text);
    }
    return text;
  };

  const locatorOf = (file: string): Locate => {
    let locate = locators.get(file);
    if (!locate) {
      const text = textOf(file);
      locate = locator(file.endsWith('.md') ? frontMatterText(text) : text);
      locators.set(file, locate);
    }
    return locate;
  };

  return {
    positionOf({ file, path, key, line, column }) {
      if (line !== undefined) return { line, column: column ?? 1 };
      if (!path) return START;
      const isRecord = file.endsWith('.md');
      if (isRecord && path[0] === 'body') return { line: bodyLine(textOf(file), path[1]), column: 1 };
      const position = locatorOf(file)(path, key);
      return isRecord ? { ...position, line: position.line + 1 } : position;
    },
    lineAt: (file, line) => textOf(file).split(/\r?\n/)[line - 1] ?? '',
  };
}

/** A line below the front matter, counted from 0; the first that isn't empty where none is named. */
function bodyLine(text: string, named?: string | number): number {
  const lines = text.split('\n');
  const fence = lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line));
  if (typeof named === 'number') return fence + 2 + named;
  const first = lines.findIndex((line, i) => i > fence && line.trim() !== '');
  return (first === -1 ? fence : first) + 1;
}
