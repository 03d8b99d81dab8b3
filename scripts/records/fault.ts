import type { Path } from '../findings/finding.ts';

/**
 * What can be wrong with a file before it is a record, as data: the checks `file`, `front-matter`, `schema`,
 * `unknown-field`, `file-name` and `duplicate-id` put it into words. Lines and columns count from 1.
 */
export type Fault = FaultFacts & { readonly path?: Path; readonly key?: true; readonly line?: number; readonly column?: number };

/** What a field should hold, as data: the check `schema` puts it into words. */
export type Expectation =
  | { readonly form: 'text' | 'day' | 'moment' | 'day-or-moment' | 'boolean' | 'list' | 'fields' }
  | { readonly form: 'number'; readonly whole: boolean; readonly minimum: number | null; readonly maximum: number | null }
  | { readonly form: 'choice'; readonly choices: readonly { readonly word: string; readonly label: string }[] }
  /** Text of a certain form; `note` is the schema's own Chinese description of it. */
  | { readonly form: 'like'; readonly sample: string; readonly note: string };

type FaultFacts =
  // the file
  | { code: 'unreadable'; args: { reason: string } }
  | { code: 'too-large'; args: { bytes: number; limit: number } }
  | { code: 'nul-byte'; args: { offset: number } }
  | { code: 'not-utf8'; args: { looksLike: 'gbk' | 'utf-16' | null } }
  | { code: 'outside-root'; args: { target: string } }
  | { code: 'not-a-file'; args: Record<never, never> }
  | { code: 'unexpected-file'; args: { expected: string } }
  | { code: 'wrong-ending'; args: { name: string; expected: string } } // a record saved as `.md.txt`, `.MD` or the like
  | { code: 'missing-file'; args: { what: string } }
  // its front matter
  | { code: 'no-front-matter'; args: { first: string | null } } // the first line as it is; null for an empty file
  | { code: 'unterminated'; args: { closing: string | null } } // a line that looks like the closing fence and isn't one
  | { code: 'language'; args: { language: string } }
  | { code: 'syntax'; args: { problem: string; detail: string; text: string } }
  | { code: 'too-many-aliases'; args: Record<never, never> }
  | { code: 'too-deep'; args: Record<never, never> }
  | { code: 'forbidden-key'; args: { key: string } }
  | { code: 'cut-text'; args: { field: string; text: string; comment: string } } // a text that ends where a comment begins
  | { code: 'field-in-body'; args: { field: string; isEntry: boolean } } // a field, or an entry of the log, below the text
  // its shape
  | {
      code: 'shape';
      // `expected` as text is an example of the value
      args: {
        field: string;
        title: string;
        keyword: string;
        value: unknown;
        expected: Expectation | string;
        suggestion: string | null;
      };
    }
  | { code: 'missing-field'; args: { field: string; title: string; expected: Expectation } }
  | { code: 'unknown-field'; args: { field: string; within: string } }
  | { code: 'misspelt-field'; args: { field: string; within: string; suggestion: string } }
  | { code: 'unindented-field'; args: { field: string; part: string; title: string; isList: boolean } } // the blank field above it
  // its name
  | { code: 'wrong-name'; args: { name: string; id: string } }
  | { code: 'wrong-folder'; args: { id: string; expected: string } }
  | { code: 'misnamed-folder'; args: { name: string; expected: string } } // a folder of `reports/`, read all the same
  | { code: 'unread-records'; args: { count: number; name: string; expected: string } } // in a place nothing is read from
  | { code: 'id-taken'; args: { id: string; other: string } };

/** Whether a file is read with such a fault all the same, but for what the fault names. */
export const isHarmless = ({ code }: Fault): boolean => HARMLESS.has(code);

const HARMLESS: ReadonlySet<Fault['code']> = new Set(['unknown-field', 'cut-text', 'field-in-body']);

/** A fault in a file: the place is complete. */
export type FileFault = Fault & { readonly file: string };

/** Whether something of the county is unknown because of it. The rest is read all the same, or is no record at all. */
export const leavesUnread = (fault: Fault): boolean => !isHarmless(fault) && !LEFT_ASIDE.has(fault.code);

const LEFT_ASIDE: ReadonlySet<Fault['code']> = new Set(['wrong-folder', 'misnamed-folder', 'unexpected-file']);
