import { withoutEnd, withoutStart } from '../words/ends.ts';
import type { Form, FormField } from './form.ts';

/** What was filled in, by the fields' ids: a text, or the options chosen. A field left empty is not there. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Why a form can't be taken, field by field, in Chinese for whoever filled it in. */
export interface FormFault {
  /** The field's label; null for the form as a whole. */
  readonly field: string | null;
  readonly message: string;
}

/** How GitHub shows a field that was left empty. */
const EMPTY = '_No response_';

/**
 * Reads a filled-in form from an issue's text. The headings must be the form's own, each once, in its order: a heading
 * that somebody typed into a text box could otherwise stand for another field. Nothing is taken unless all of it can be.
 *
 * @param body the text as the server gives it
 */
export function readForm(form: Form, body: string): { readonly filled: Filled } | { readonly faults: readonly FormFault[] } {
  const sections = sectionsOf(form, body);
  if (sections === null) return { faults: [{ field: null, message: OUT_OF_ORDER }] };
  const faults: FormFault[] = [];
  const filled: Record<string, string | readonly string[]> = {};
  for (const [i, field] of form.fields.entries()) {
    const said = (sections[i] as string).trim();
    const text = said === EMPTY || said === 'None' ? '' : said;
    if (text === '') {
      if (field.required) faults.push({ field: field.label, message: '没有填写' });
      continue;
    }
    const value = filledIn(field, text);
    if (value === null) faults.push({ field: field.label, message: MISFILLED[field.type] });
    else filled[field.id] = value;
  }
  return faults.length > 0 ? { faults } : { filled };
}

const OUT_OF_ORDER =
  '表单的结构不对：标题缺少、重复或次序变了。请不要改动以“###”开头的标题，正文里也不要另起一行写同样的标题；改不好就重新填一张';

const MISFILLED: Readonly<Record<FormField['type'], string>> = {
  input: '只能写一行',
  textarea: '没有填写',
  dropdown: '不是给出的选项，请编辑后从选项里原样选择',
};

/** What stands below each heading; null unless the headings are the form's, each once, in its order. */
function sectionsOf({ fields }: Form, body: string): string[] | null {
  const labels = new Set(fields.map(({ label }) => label));
  const sections: string[][] = [];
  const headings: string[] = [];
  for (const line of body.split(/\r\n?|\n/)) {
    const heading = headingOf(line);
    if (heading !== null && labels.has(heading)) {
      headings.push(heading);
      sections.push([]);
    } else if (sections.length > 0) sections.at(-1)?.push(line);
    else if (line.trim() !== '') return null;
  }
  const isInOrder = headings.length === fields.length && fields.every(({ label }, i) => headings[i] === label);
  return isInOrder ? sections.map((lines) => lines.join('\n')) : null;
}

/** What a line says as a heading; the `#` that may close one are none of it. */
function headingOf(line: string): string | null {
  const opening = /^ {0,3}#{1,6}(?=[ \t])/.exec(line)?.[0];
  if (opening === undefined) return null;
  const said = withoutEnd(withoutEnd(withoutEnd(line.slice(opening.length), BLANK), /#/), BLANK);
  return withoutStart(said, BLANK);
}

const BLANK = /[ \t]/;

function filledIn(field: FormField, text: string): string | readonly string[] | null {
  switch (field.type) {
    case 'textarea':
      return text;
    case 'input':
      return text.includes('\n') ? null : text;
    case 'dropdown': {
      const chosen = field.multiple ? text.split(', ') : [text];
      const isOffered = chosen.every((option) => field.options.includes(option)) && new Set(chosen).size === chosen.length;
      return isOffered ? (field.multiple ? chosen : text) : null;
    }
    default:
      return field satisfies never;
  }
}
