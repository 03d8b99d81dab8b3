import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileValidators } from './build.ts';
import { type AjvOptions, COMPLAINING, compileAll, FITTING } from './records/ajv.ts';
import { formats } from './records/formats.ts';
import { type FileKind, SCHEMAS } from './records/kinds.ts';
import { programRoot } from './records/program.ts';

describe.each([
  ['tell whether a value fits', FITTING],
  ['tell all that is wrong with it', COMPLAINING],
])('the compiled validators that %s', (_, options) => {
  const compiled = evaluate(compileValidators(options));
  const validators = compileAll(options as AjvOptions);
  const kinds = Object.keys(SCHEMAS) as FileKind[];

  /** Values with the right keys, some of the time with the right values. */
  const near = (schema: Schema): fc.Arbitrary<unknown> => {
    const wrong = fc.oneof(
      fc.constantFrom('', 'x', '2022-02-30', '2022-03-15', '2022-03-16T09:30:00+08:00', null, -1, 1.5, true),
      fc.anything(),
    );
    if (schema.type === 'object') {
      const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => [key, near(field)] as const);
      return fc.oneof(
        { weight: 6, arbitrary: fc.record(Object.fromEntries([...fields, ['odd', wrong]]), { requiredKeys: [] }) },
        wrong,
      );
    }
    if (schema.type === 'array')
      return fc.oneof({ weight: 6, arbitrary: fc.array(near(schema.items ?? {}), { maxLength: 3 }) }, wrong);
    if (schema.enum) return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...schema.enum) }, wrong);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(near));
    return wrong;
  };

  test('there is one for every kind of file', () => expect(Object.keys(compiled).sort()).toEqual([...kinds].sort()));

  test.each(kinds)('find in a %s what Ajv itself finds', (kind) => {
    fc.assert(
      fc.property(near(SCHEMAS[kind] as Schema), (value) => {
        expect(compiled[kind](value)).toBe(validators[kind](value));
        expect(compiled[kind].errors ?? null).toEqual(validators[kind].errors ?? null);
      }),
      { numRuns: 300, seed: 20211208 },
    );
  });

  interface Schema {
    readonly type?: string;
    readonly properties?: Record<string, Schema>;
    readonly items?: Schema;
    readonly enum?: readonly unknown[];
    readonly anyOf?: readonly Schema[];
  }
});

describe('bin/ledger.js', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'ledger-bin-'));
    cpSync(join(programRoot, 'bin'), join(root, 'bin'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ledger.js')], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const sourceNewer = () => utimesSync(join(root, 'scripts.ts'), new Date(), new Date(Date.now() + 60_000));

  test('says what to run when nothing is built', () => {
    expect(run()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm run build') });
  });

  test('runs what was built', () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/ledger.js'), "console.log('ran');");
    writeFileSync(join(root, 'scripts.ts'), 'one');
    writeFileSync(
      join(root, 'dist/sources.json'),
      JSON.stringify({ 'scripts.ts': '/gW83NxJKAEngaXxoqd8u1OY4QY=', 'gone.ts': '' }),
    );
    expect(run()).toEqual({ status: 0, stdout: 'ran\n', stderr: '' });
  });

  test('runs it too when a source is newer but the same, as after copying', () => {
    sourceNewer();
    expect(run()).toEqual({ status: 0, stdout: 'ran\n', stderr: '' });
  });

  test('says what to run when a source has changed since', () => {
    writeFileSync(join(root, 'scripts.ts'), 'two');
    sourceNewer();
    expect(run()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/scripts\.ts[\s\S]*npm run build/) });
  });
});

describe('the built program', () => {
  const templates = readdirSync(join(programRoot, 'site'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.11ty.tsx'));

  test('loads no schema for an ordinary check: compiled validators stand for them', () => {
    const dist = join(programRoot, 'dist');
    const first = readdirSync(join(dist, 'chunks')).filter((name) => /^check-[A-Z0-9]+\.js$/.test(name));
    const loaded = new Set(['ledger.js', ...first.map((name) => `chunks/${name}`)]);
    for (const file of loaded) {
      const text = readFileSync(join(dist, file), 'utf8');
      for (const [, name] of text.matchAll(/(?:^|[;\n])(?:import|export)[^;'"()]*["']\.{1,2}\/([^"']+)["']/g)) {
        loaded.add(name?.startsWith('chunks/') ? name : `chunks/${name}`);
      }
      // The mark by which the schemas' library tells its own.
      expect(text, file).not.toContain('"~kind"');
    }
    expect(loaded.size).toBeGreaterThan(10);
  });

  test('has every template of the site, and nothing of one that is gone', () => {
    const built = readdirSync(join(programRoot, 'dist/site'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.11ty.js'));
    expect(built.sort()).toEqual(templates.map((path) => path.replace(/\.tsx$/, '.js')).sort());
  });

  test('knows it is out of date when a template or a part of one changes', () => {
    const sources = Object.keys(JSON.parse(readFileSync(join(programRoot, 'dist/sources.json'), 'utf8')));
    expect(sources).toEqual(expect.arrayContaining(templates.map((path) => `site/${path}`)));
    expect(sources).toEqual(
      expect.arrayContaining(['site/components/layout.tsx', 'site/lib/jsx/jsx-runtime.ts', 'site/build/site-writer.ts']),
    );
  });
});

/** A CommonJS module from its text. */
function evaluate(code: string): ReturnType<typeof compileAll> {
  const module = { exports: {} as ReturnType<typeof compileAll> };
  const require = (name: string) => (name.endsWith('/formats.ts') ? { formats } : fromHere(name));
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports;
}

const fromHere = createRequire(import.meta.url);
