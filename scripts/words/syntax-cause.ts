import { ODD_SPACES } from './white-space.ts';

/** What a person did, where the YAML reader only says what it met. */
export type SyntaxCause =
  | 'duplicate-key'
  | 'tab'
  | 'odd-space'
  | 'odd-dash'
  | 'joined-dash'
  | 'missing-dash'
  | 'misplaced-item'
  | 'full-width-colon'
  | 'full-width-comma'
  | 'full-width-bracket'
  | 'old-line-ends'
  | 'missing-space'
  | 'no-colon'
  | 'bare-key'
  | 'colon-in-value'
  | 'unclosed-quote'
  | 'after-quote'
  | 'after-bracket'
  | 'bracket-in-text'
  | 'bracketed-key'
  | 'unclosed-bracket'
  | 'reserved-character'
  | 'backslash'
  | 'indent'
  | 'second-document'
  | 'too-deep'
  | 'syntax';

/** A complaint of the YAML reader: its code, its English sentence, the line's text, and the column, counted from 1. */
export interface Complaint {
  readonly problem: string;
  readonly detail: string;
  readonly text: string;
  readonly column: number;
}

/** A value that begins with a sign of YAML's own. */
export const RESERVED = /^(?:[\s-]*\w+:\s+(?=[!&*%@`|>]|[-?]\s)|\s*(?=[!&*%@`]))(.+)$/;

/**
 * A full-width bracket where one of YAML's own should stand: a brace at the beginning of a value, or what should close
 * a group. A title may well begin with ［, and a list in ［ ］ is read as text.
 */
export const FULL_WIDTH_BRACKET = /(?:[:：]|^\s*-)\s*｛|[{[][^}\]]*[｝］]\s*$/;

/**
 * An unquoted text between braces with a colon of its own: `text: 措施: 已派人`, and its field. A full-width comma before
 * the second colon, or a word of a field's name, was rather meant to end the text.
 */
const COLON_IN_FLOW = /([A-Za-z]\w*): +(?=[^\s"'[{|>&*!])(?:[A-Za-z]\w*|(?:(?!，\s*\w+\s*:)[^:,[\]{}])*[^ -~]): /;

/** The field of that text; null where there is none. */
export const fieldWithColon = (text: string): string | null => COLON_IN_FLOW.exec(text)?.[1] ?? null;

/** An item of a list in braces, as a log's entries are written. */
const ITEM_IN_BRACES = /^ *- +\{/;

/** What a full-width bracket is taken for. */
const MISLED: ReadonlySet<SyntaxCause> = new Set([
  'colon-in-value',
  'unclosed-bracket',
  'full-width-comma',
  'no-colon',
  'syntax',
]);

/** Signs that are no plain space and no plain dash, where one of these belongs. Each pattern ends with the sign. */
const WRONG_SIGNS: readonly (readonly [SyntaxCause, RegExp])[] = [
  ['tab', /^[ -]*\t/],
  ['odd-space', new RegExp(`^[ -]*[${ODD_SPACES}]`)],
  ['odd-space', new RegExp(`^ *(?:- +)?\\w+:[${ODD_SPACES}]`)],
  ['odd-dash', /^ *[‐‑‒–—−－]/],
  ['joined-dash', /^ *-(?=[^\s-])/],
];

/** What a wrong sign is taken for. */
const MISSEEN: ReadonlySet<SyntaxCause> = new Set([
  'colon-in-value',
  'indent',
  'misplaced-item',
  'missing-dash',
  'missing-space',
  'no-colon',
  'syntax',
  'unclosed-bracket',
]);

/** The mistake behind a complaint: what people who type Chinese into YAML get wrong, by how often they do; and its column. */
export function causeOf(complaint: Complaint): { cause: SyntaxCause; column: number } {
  const { text, column } = complaint;
  // The end of a line for old Macs alone: to YAML the whole file is one line.
  if (/\r(?!$)/.test(text)) return { cause: 'old-line-ends', column };
  const cause = causeAsMet(complaint);
  if (MISLED.has(cause) && FULL_WIDTH_BRACKET.test(text)) return { cause: 'full-width-bracket', column };
  // A key in braces is looked at from its own beginning.
  const start = complaint.problem === 'BARE_KEY' ? column - 1 : 0;
  return (MISSEEN.has(cause) && wrongSign(text, start)) || { cause, column };
}

function wrongSign(text: string, start: number): { cause: SyntaxCause; column: number } | null {
  for (const [cause, pattern] of WRONG_SIGNS) {
    const found = pattern.exec(text.slice(start));
    if (found) return { cause, column: start + found[0].length };
  }
  return null;
}

function causeAsMet({ problem, detail, text, column }: Complaint): SyntaxCause {
  const before = text.slice(0, column - 1).trimEnd();
  switch (problem) {
    case 'DUPLICATE_KEY':
      return 'duplicate-key';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'MULTIPLE_DOCS':
      return 'second-document';
    case 'BAD_DQ_ESCAPE':
      return 'backslash';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return 'reserved-character';
    case 'MISSING_CHAR':
      if (/closing ["']quote/.test(detail)) return 'unclosed-quote';
      if (/^Tags and anchors/.test(detail)) return 'reserved-character';
      if (/between|space after/.test(detail)) return isInText(text, column) ? 'bracket-in-text' : inFlow(text);
      return inLine(text);
    case 'MULTILINE_IMPLICIT_KEY':
      if (ITEM_IN_BRACES.test(text)) return 'misplaced-item';
      return /^- /.test(text) ? 'missing-dash' : inLine(text);
    case 'NON_STRING_KEY':
      return 'bracketed-key';
    case 'BLOCK_IN_FLOW':
      return fieldWithColon(text) === null ? inFlow(text) : 'colon-in-value';
    case 'BARE_KEY':
      return inKey(text.slice(column - 1));
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (ITEM_IN_BRACES.test(text)) return 'misplaced-item';
      if (RESERVED.test(text)) return 'reserved-character';
      return /:\s.*:(?:\s|$)/.test(text) ? 'colon-in-value' : /^[^:]*：/.test(text) ? 'full-width-colon' : 'indent';
    case 'BAD_INDENT':
      return /end with a/.test(detail)
        ? 'unclosed-bracket'
        : text.startsWith('\t')
          ? 'tab'
          : ITEM_IN_BRACES.test(text)
            ? 'misplaced-item'
            : 'indent';
    case 'UNEXPECTED_TOKEN':
      if (/at node end/.test(detail)) return atEnd(before, text, column);
      if (RESERVED.test(text)) return 'reserved-character';
      return /flow|item/.test(detail) ? 'unclosed-bracket' : 'syntax';
    default:
      return 'syntax';
  }
}

/** What stands where a value has ended already; at the beginning of a line the list has. */
function atEnd(before: string, text: string, column: number): SyntaxCause {
  if (/[}\]]$/.test(before)) return 'after-bracket';
  if (/["']$/.test(before)) return 'after-quote';
  if (before === '') return 'missing-dash';
  return isInText(text, column) ? 'bracket-in-text' : 'syntax';
}

/** Whether a bracket follows a word: `回访[2022]3号`. */
const isInText = (text: string, column: number): boolean => /[\w\p{Script=Han}]\s*[[{]$/u.test(text.slice(0, column));

/** A line that should be `field: value` and isn't. */
function inLine(text: string): SyntaxCause {
  if (/^\s*(?:- )?[\w\p{Script=Han}]+\s*：/u.test(text)) return 'full-width-colon';
  if (/^\s*(?:- )?\w+:\S/.test(text)) return 'missing-space';
  return /:(?:\s|$)/.test(text) ? 'indent' : 'no-colon';
}

/** A key in `{ }` without a colon of its own. A web address has one that is no field's. */
function inKey(text: string): SyntaxCause {
  if (/^[A-Za-z]\w*\s*：/.test(text)) return 'full-width-colon';
  return /^[A-Za-z]\w*:(?!\/\/)[^ ,}\]]/.test(text) ? 'missing-space' : 'bare-key';
}

/** The inside of `{ }` or `[ ]`. */
function inFlow(text: string): SyntaxCause {
  if (/，/.test(text)) return 'full-width-comma';
  if (/\w\s*：/.test(text)) return 'full-width-colon';
  return /[\w]:[^\s:,[\]{}]/.test(text.replaceAll(/\d:\d/g, '')) ? 'missing-space' : 'unclosed-bracket';
}
