/**
 * A record as nearly all are written: two fences alone on their lines, and between them a front matter on which both
 * readers of YAML agree.
 */
export interface PlainText {
  readonly frontMatter: string;
  readonly body: string;
}

/** A text's two halves if it is plain, else null. */
export function plainText(text: string): PlainText | null {
  const closing = text.indexOf('\n---', 3);
  const isFenced = text.startsWith('---\n') && text.startsWith('\n---\n', closing) && !text.endsWith('\r', closing);
  if (!isFenced) return null;
  // The rest of the opening fence's line belongs to the YAML text, so that its first line is the file's.
  const frontMatter = text.slice(3, closing);
  return isPlain(frontMatter) ? { frontMatter, body: text.slice(closing + 5) } : null;
}

/*
 * A text is plain when each of its lines is: an indent, list dashes, a key like ours, a value that ends on its line, a
 * comment, each of them optional. Lines of a block of text are held to the same forms. All else is read carefully
 * (anchors, tags, `? keys`, quoted keys, quotes and brackets over several lines, signed numbers …), so that what nobody
 * thought of is slow and not wrong.
 *
 * Every part begins with a character that the part before it can't end with, so that a text is gone through once.
 */
const KEY = '[a-z][A-Za-z0-9]{0,60}';
const QUOTED = String.raw`"(?:[^"\\\r\n]|\\["\\/nt])*"|'(?:[^'\r\n]|'')*'`;
/** Unquoted text, in which none of the characters in `except` stands. */
const unquoted = (except: string) =>
  String.raw`[^ \-+.?:,#&*!|>'"%@\x60=<~[\]{}\r\n][^ :${except}\r\n]*` +
  String.raw`(?:(?::(?=[^ ,[\]{}\r\n])| +(?=[^ #${except}\r\n]))[^ :${except}\r\n]*)*`;
const FLOW_SCALAR = `${QUOTED}|${unquoted(String.raw`,[\]{}`)}`;
const between = (open: string, item: string, close: string) => `${open} *(?:(?:${item}) *(?:, *(?:${item}) *)*)?${close}`;
const flow = (item: string) => `${between('\\[', item, '\\]')}|${between('\\{', `${KEY}: +(?:${item})`, '\\}')}`;
const FLOW = flow(`${FLOW_SCALAR}|${flow(FLOW_SCALAR)}`);
const VALUE = `(?:${QUOTED}|${FLOW}|${unquoted('')}|[|>][-+]?)`;
const ENTRY = String.raw`(?:- +(?=[^ #\r\n]))*(?:${KEY}:(?: +${VALUE})?|${VALUE})?`;
const COMMENT = String.raw`(?<![^ \n])#[^\r\n]*`;
const PLAIN_LINE = ` *(?! )${ENTRY} *(?:${COMMENT})?`;

const UNPLAIN: readonly RegExp[] = [
  new RegExp(`^(?: +$|(?!${PLAIN_LINE}$))`, 'm'),
  // What is no character of a text, or a space or the end of a line for one reader only.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/,
  // An indented beginning.
  /^(?:(?:#.*)?\r?\n)* /,
  // A key apart from its value.
  /: *(?:#.*)?\r?\n *(?:#.*)?\r?\n/,
];

/** Whether the two readers agree on a text, so that the fast one may answer. */
export const isPlain = (text: string): boolean => !UNPLAIN.some((unplain) => unplain.test(text));
