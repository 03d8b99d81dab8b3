import { formFiles } from '../forms/files.ts';
import { SCHEMAS } from '../records/kinds.ts';
import { CHANNEL_FOLDER, DATA_FILES, POLICY_FOLDER, STATE_COUNCIL_FOLDER } from '../records/places.ts';
import { snippets } from './snippets.ts';

/** Where the JSON Schema of each kind of file is kept, for editors and for other programs. */
const SCHEMA_FOLDER = 'data/schema';

/**
 * Every file that follows from the schemas, by path: the JSON Schemas, the editor's settings that map them, and the
 * snippets that complete a record's front matter, and the issue forms. `npm run editor-files` writes them; a test fails when one is stale.
 */
export function editorFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [kind, schema] of Object.entries(SCHEMAS)) {
    const { title, ...rest } = schema as { title?: string };
    files.set(
      schemaFile(kind),
      json({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${kind}.schema.json`, title, ...rest }),
    );
  }
  files.set('.vscode/settings.json', json(settings()));
  files.set('.vscode/records.code-snippets', json(snippets()));
  for (const [file, text] of formFiles()) files.set(file, text);
  return files;
}

const schemaFile = (kind: string): string => `${SCHEMA_FOLDER}/${kind}.schema.json`;

function settings() {
  const yaml = Object.entries(DATA_FILES).map(([kind, file]) => [`./${schemaFile(kind)}`, file]);
  return {
    'yaml.schemas': Object.fromEntries([
      ...yaml,
      [`./${schemaFile('policy')}`, `${POLICY_FOLDER}/*.yaml`],
      [`./${schemaFile('channel')}`, `${CHANNEL_FOLDER}/**/*.yaml`],
    ]),
    'json.schemas': [{ fileMatch: [`${STATE_COUNCIL_FOLDER}/*.json`], url: `./${schemaFile('state-council')}` }],
    'yaml.hover': true,
    'yaml.completion': true,
    'editor.quickSuggestions': { comments: 'on', strings: 'on', other: 'on' },
    '[markdown]': { 'editor.quickSuggestions': { comments: 'on', strings: 'on', other: 'on' }, 'editor.wordWrap': 'on' },
    'files.encoding': 'utf8',
    'files.eol': '\n',
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
