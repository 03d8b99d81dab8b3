import { Document, isMap, isSeq, type Node, visit } from 'yaml';

/**
 * A record as the text of its file: YAML front matter in the order of the object's keys, then the body.
 * Maps below the top level are written on one line each, as the data format shows them.
 *
 * @param data the front matter; keys whose value is undefined are left out
 */
export function renderRecord(data: object, body = ''): string {
  return `---\n${renderYaml(data)}---\n${body === '' || body.endsWith('\n') ? body : `${body}\n`}`;
}

const SEVERAL_LINES = /[\n\r\u0085\u2028\u2029]/;

/** A value as YAML that reads back to the same value, with one line for each nested map. */
export function renderYaml(value: unknown, comment?: string): string {
  const document = new Document(value, { schema: 'core', version: '1.2', keepUndefined: false, aliasDuplicateObjects: false });
  if (comment) document.commentBefore = ` ${comment.replaceAll('\n', '\n ')}`;
  const root = document.contents as Node | null;
  visit(document, {
    // Several lines within `{ }` or `[ ]` have to be in quotes; the writer's own choice there does not always read back.
    Scalar(_, node) {
      if (typeof node.value === 'string' && SEVERAL_LINES.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Collection(_, node) {
      if (node === root || (isSeq(root) && root.items.includes(node))) return;
      if (isMap(node) || node.items.every((item) => !isMap(item))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/**
 * A group of fields as YAML, one field to a line, and a text of several lines as it is (`|-`), so that a person can read it
 * and change it. What such a block can't hold to the letter stands in quotes.
 */
export function renderBlock(fields: object): string {
  const document = new Document(fields, { schema: 'core', version: '1.2', keepUndefined: false, aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string' || !SEVERAL_LINES.test(node.value)) return;
      node.type = /^\s|\s$|[\r\u0085\u2028\u2029]/.test(node.value) ? 'QUOTE_DOUBLE' : 'BLOCK_LITERAL';
    },
    Collection(_, node) {
      if (node !== document.contents) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
