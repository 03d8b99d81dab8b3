import { readdirSync, readFileSync } from 'node:fs';

/**
 * What checking is measured against: a process that lists every record, reads it, cuts out the front matter and
 * parses it with one parser, and does nothing else.
 *
 *     node reader.js ROOT js-yaml|yaml|gray-matter
 */
const [root = '.', parser = 'js-yaml'] = process.argv.slice(2);

const parse = await parserOf(parser);
let fields = 0;
for (const entry of readdirSync(`${root}/reports`, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const value = parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  fields += Object.keys(value as object).length;
}
process.stdout.write(`${fields}\n`);

/** From a record's text to its front matter's value; only the parser that is asked for is loaded. */
async function parserOf(name: string): Promise<(text: string) => unknown> {
  switch (name) {
    case 'js-yaml': {
      const { CORE_SCHEMA, load } = await import('js-yaml');
      return (text) => load(frontMatter(text), { schema: CORE_SCHEMA });
    }
    case 'yaml': {
      const { parse } = await import('yaml');
      return (text) => parse(frontMatter(text));
    }
    case 'gray-matter': {
      const { default: matter } = await import('gray-matter');
      return (text) => matter(text).data;
    }
    default:
      throw new RangeError(`no parser ${name}`);
  }
}

function frontMatter(text: string): string {
  return text.slice(4, text.indexOf('\n---', 4));
}
