import { withoutEnd, withoutStart } from '../../words/ends.ts';
import type { Reply, Role } from '../plan/decide.ts';

type Name = NonNullable<Reply['command']>['name'];

/** What each side may command, by its word. The words that take a reason may have it right behind them. */
const COMMANDS: Readonly<Record<Role, ReadonlyMap<string, { readonly name: Name; readonly takesReason: boolean }>>> = {
  unit: new Map([
    ['签收', { name: 'sign', takesReason: false }],
    ['退单', { name: 'decline', takesReason: true }],
    ['办结', { name: 'settle', takesReason: false }],
  ]),
  office: new Map([
    ['通过', { name: 'approve', takesReason: false }],
    ['退回', { name: 'return', takesReason: true }],
    ['采纳', { name: 'adopt', takesReason: true }],
    ['特殊', { name: 'special', takesReason: true }],
  ]),
};

/** What people put around a word that they copy from our instructions. */
const WRAPPING = /[\s`*_"'“”‘’「」]/;

const withoutWrapping = (text: string): string => withoutEnd(withoutStart(text, WRAPPING), WRAPPING);

/** Between a command and what follows it on its line. */
const SEPARATOR = /[\s:：,，;；.。、!！—-]/;

/** A line that is a command of a side, and what else stands on it. */
export interface CommandLine {
  readonly name: Name;
  readonly takesReason: boolean;
  readonly rest: string;
}

/**
 * A line as a command: a slash of either width, the word, and nothing, a sign of punctuation, or a reason behind it.
 *
 * @param line without invisible characters
 */
export function commandIn(line: string, role: Role): CommandLine | null {
  const bare = withoutWrapping(line);
  if (!/^[/／]/.test(bare)) return null;
  const said = bare.slice(1).trimStart();
  const known = COMMANDS[role].get(said.slice(0, 2));
  if (!known) return null;
  const behind = said.slice(2);
  const rest = withoutStart(withoutStart(behind, WRAPPING), SEPARATOR).trim();
  // `/办结率统计` speaks of something else than `/办结`.
  if (rest !== '' && behind.startsWith(rest) && !known.takesReason) return null;
  return { ...known, rest };
}
