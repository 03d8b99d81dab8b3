import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../records/kinds.ts';
import { programRoot } from '../records/program.ts';
import { editorFiles } from './files.ts';

describe('files that follow from the schemas', () => {
  test.each([...editorFiles()])('%s is as the schemas have it (npm run editor-files)', (file, text) => {
    const path = join(programRoot, file);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(text);
  });

  test('every schema is valid JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ formats: { date: true, 'date-time': true } });
    for (const schema of Object.values(SCHEMAS)) expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('every field has a Chinese title, which is what a person reads about it', () => {
    const untitled: string[] = [];
    const visit = (schema: Schema, path: string) => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (!/\p{Script=Han}/u.test(field.title ?? '') && !UNTITLED.test(`${path}.${name}`)) untitled.push(`${path}.${name}`);
        visit(field, `${path}.${name}`);
      }
      if (schema.items) visit(schema.items, `${path}[]`);
      for (const choice of schema.anyOf ?? []) visit(choice, path);
    };
    for (const [kind, schema] of Object.entries(SCHEMAS)) visit(schema as Schema, kind);
    expect(untitled).toEqual([]);
  });
});

interface Schema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Inside a policy value the words are always the same three, and its own title stands above them. */
const UNTITLED = /^policy\.\w+\.(value|official|enterprise|community|excellent|good|qualified|to)(\.|$)|^policy\.\w+\.value\./;
