import type { Fault } from './fault.ts';

/** A line with an unquoted text: its field, and the text. */
const LINE = /^ *(?:- +)*([A-Za-z]\w*): +([^"'[{|>&*!%@`#\s].*)$/;
/** A line whose value begins with the sign: its field, and what was meant for the value. */
const BEGUN = /^ *(?:- +)*([A-Za-z]\w*): +(#.*)$/;
/** What has none of it is a date, an id or a word from a list, which may well have a remark behind it. */
const CHINESE = /\p{Script=Han}/u;

/**
 * Texts that YAML ends at a ` #`: `title: 关于 # 车位` is the title 关于 and a comment, and `title: #3窗口` no title at all.
 * It may well be meant so, and so it is no mistake, but nobody who meant the sign would ever learn of it.
 *
 * @param frontMatter a record's text down to its closing fence
 * @param value what was read from it
 */
export function cutTexts(frontMatter: string, value: unknown): Fault[] {
  // Nearly no record has the sign, so nothing else is done for one without.
  if (!frontMatter.includes(SIGN)) return [];
  const read = new Set(textsIn(value));
  const blank = new Set(blanksIn(value));
  return frontMatter.split(/\r?\n/).flatMap((line, i): Fault[] => {
    const at = line.indexOf(SIGN);
    const [, empty = '', comment = ''] = BEGUN.exec(line.trimEnd()) ?? [];
    if (CHINESE.test(comment) && blank.has(empty)) {
      return [{ code: 'cut-text', args: { field: empty, text: '', comment }, line: i + 1, column: at + 2 }];
    }
    const [, field = '', text = ''] = LINE.exec(at === -1 ? '' : line.slice(0, at).trimEnd()) ?? [];
    // A line of a longer text may look like one; but then this text is not what was read.
    if (!CHINESE.test(text) || !read.has(text)) return [];
    return [{ code: 'cut-text', args: { field, text, comment: line.slice(at + 1).trimEnd() }, line: i + 1, column: at + 2 }];
  });
}

const SIGN = ' #';

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** The names of the fields that nothing was read for. */
function* blanksIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    if (inner === null) yield field;
    else yield* blanksIn(inner);
  }
}
