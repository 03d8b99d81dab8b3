/**
 * error: the record is wrong. warning: a duty is overdue or a limit reached. notice: worth knowing.
 * Only errors make a command exit with 1.
 */
export type Severity = 'error' | 'warning' | 'notice';

export type Language = 'zh' | 'en';

/** A way into a YAML value: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Where a fact was met. Line and column follow from the path, and are looked up only when they are shown. */
export interface Place {
  /** Relative to the county's root, with forward slashes. */
  readonly file: string;
  readonly path?: Path;
  /** Point at the key instead of its value. */
  readonly key?: true;
  /** Known already, for what has no path: a syntax error. Counted from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** What to tell a person: what is wrong and what was expected; and what to do next. */
export interface Message {
  readonly message: string;
  readonly hint: string;
}

/** The wording of one fact in both languages; the arguments are the fact's own. */
export interface Wording<Args> {
  /** Where it rests on another clause than its check. */
  readonly clause?: string;
  readonly severity: Severity;
  readonly zh: (args: Args) => Message;
  readonly en: (args: Args) => Message;
}

/** Something a check found: which, where, and the arguments its wording needs. No words yet. */
export interface Fact {
  readonly rule: string;
  readonly code: string;
  readonly place: Place;
  readonly args: unknown;
}

/** A fact in words with its place: what all reporters print. A contract with other programs. */
export interface Finding {
  readonly rule: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** For people: a mistake first, since what else is told may come of it. Otherwise as they are. */
export const errorsFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
