import { readdirSync, readFileSync } from 'node:fs';

/**
 * What checking is measured against: a process that lists every record, reads it, cuts out the front matter and
 * parses it with one parser, and does nothing else. Bundled once for each parser, which `PARSER` names.
 *
 *     node reader.mjs ROOT
 */
const root = process.argv[2] ?? '.';

const parse = await parser();
let fields = 0;
for (const entry of readdirSync(`${root}/reports`, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const value = parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  fields += Object.keys(value as object).length;
}
process.stdout.write(`${fields}\n`);

/** From a record's text to its front matter's value. */
async function parser(): Promise<(text: string) => unknown> {
  if (process.env.PARSER === 'js-yaml') {
    const { load } = await import('js-yaml');
    return (text) => load(frontMatter(text));
  }
  if (process.env.PARSER === 'js-yaml, core schema') {
    const { CORE_SCHEMA, load } = await import('js-yaml');
    return (text) => load(frontMatter(text), { schema: CORE_SCHEMA });
  }
  if (process.env.PARSER === 'yaml') {
    const yaml = await import('yaml');
    return (text) => yaml.parse(frontMatter(text));
  }
  const { default: matter } = await import('gray-matter');
  return (text) => matter(text).data;
}

function frontMatter(text: string): string {
  return text.slice(4, text.indexOf('\n---', 4));
}
