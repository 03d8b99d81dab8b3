import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { type BuildResult, build, type Metafile, type Plugin } from 'esbuild';
import { type AjvOptions, COMPLAINING, FITTING } from './records/ajv.ts';
import { SCHEMAS } from './records/kinds.ts';
import { programRoot } from './records/program.ts';

/**
 * Bundles the command line into `dist/`, because a bundle starts several times faster than its parts: one small
 * entry, and a chunk for each command that is loaded when it is asked for. The site's templates become files that
 * Eleventy reads without a compiler. The schemas are compiled here, once, so
 * that an ordinary run loads neither Ajv's compiler nor the schemas.
 *
 * `dist/sources.json` says what it was built from; `bin/ledger.js` asks it whether the sources have changed since.
 */
async function buildProgram(): Promise<void> {
  const dist = join(programRoot, 'dist');
  const { outputFiles, metafile } = await build({
    absWorkingDir: programRoot,
    entryPoints: {
      ledger: 'scripts/ledger.ts',
      'read-ahead': 'scripts/records/read-ahead-thread.ts',
      'site-writer': 'site/build/site-writer.ts',
      ...templates(),
    },
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // What reads its own files at run time, and what only the site and the workbooks need, stays where npm put it.
    external: ['@11ty/eleventy', 'tsx', 'hucre', 'pagefind'],
    // gray-matter brings a YAML reader of its own, which our options never let it use.
    alias: { 'js-yaml': fileURLToPath(import.meta.resolve('js-yaml')) },
    plugins: [compiledValidators],
    // Packages in CommonJS ask for Node's own modules with `require`.
    banner: { js: REQUIRE },
    // The compiled validators are deeply indented, and reading past it costs time; lines stay short enough for a stack trace.
    minifyWhitespace: true,
    lineLimit: 160,
    jsx: 'automatic',
    jsxImportSource: '#jsx',
    charset: 'utf8',
    legalComments: 'none',
    // gray-matter's engine for `---js`, which our options replace by a refusal.
    logOverride: { 'direct-eval': 'silent' },
    metafile: true,
    write: false,
  });

  const pages = await buildPageScripts(join(dist, 'browser'));

  const files = [...outputFiles, ...pages.outputFiles];
  const written = new Set(files.map(({ path }) => path));
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  for (const folder of ['chunks', 'browser', 'site'].map((name) => join(dist, name))) {
    for (const path of existsSync(folder) ? filesBelow(folder) : []) {
      if (!written.has(path)) rmSync(path);
    }
  }
  writeFileSync(join(dist, 'sources.json'), `${JSON.stringify(sourcesOf(metafile, pages.metafile), null, 1)}\n`);
}

/** The templates of the site and Eleventy's config, each to where it stands in `site/`: `site/rules/index.11ty`. */
function templates(): Record<string, string> {
  const files = filesBelow(join(programRoot, 'site')).filter((file) => /\.11ty\.tsx$|[\\/]eleventy\.config\.ts$/.test(file));
  const paths = files.map((file) => relative(programRoot, file).replaceAll('\\', '/'));
  return Object.fromEntries(paths.sort().map((path) => [path.replace(/\.tsx?$/, ''), path]));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** The scripts of the site's pages, each a file of its own that needs nothing else. */
function buildPageScripts(outdir: string): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    absWorkingDir: programRoot,
    entryPoints: readdirSync(join(programRoot, 'site/browser'))
      .filter((name) => /^[\w-]+\.ts$/.test(name))
      .map((name) => `site/browser/${name}`),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
}

/** Our own files that went into the bundles, each with a digest of what stood in it. */
function sourcesOf(...bundles: readonly Metafile[]): Record<string, string> {
  const schemas = readdirSync(join(programRoot, 'scripts/records/schema')).map((name) => `scripts/records/schema/${name}`);
  const own = bundles.flatMap(({ inputs }) => Object.keys(inputs)).filter((file) => /^(?:scripts|site)\//.test(file));
  return Object.fromEntries([...new Set([...own, ...schemas, 'scripts/build.ts'])].sort().map((file) => [file, digestOf(file)]));
}

function digestOf(file: string): string {
  const content = readFileSync(join(programRoot, file));
  return createHash('sha1').update(content).digest('base64');
}

const REQUIRE = "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";

/** Puts the validators as compiled code in the place of the module that compiles them. */
const compiledValidators: Plugin = {
  name: 'compiled-validators',
  setup({ onLoad, onResolve }) {
    for (const [name, options] of Object.entries({ fitting: FITTING, complaining: COMPLAINING })) {
      const filter = new RegExp(`^compiled-${name}$`);
      onLoad({ filter: new RegExp(String.raw`[\\/]records[\\/]${name}\.ts$`) }, () => ({
        contents: `export * as ${name} from 'compiled-${name}';`,
        loader: 'js',
      }));
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'compiled' }));
      onLoad({ filter, namespace: 'compiled' }, () => ({
        contents: compileValidators(options),
        loader: 'js',
        resolveDir: programRoot,
      }));
    }
  },
};

/** A CommonJS module with a validator for every kind of file. As an ES module it would ask for its helpers by `require`. */
export function compileValidators(options: typeof FITTING | typeof COMPLAINING): string {
  const ajv = new Ajv2020({
    ...(options as AjvOptions),
    code: { source: true, formats: _`require("./scripts/records/formats.ts").formats` },
  });
  for (const [kind, schema] of Object.entries(SCHEMAS)) ajv.addSchema(schema, kind);
  return standaloneCode.default(ajv, Object.fromEntries(Object.keys(SCHEMAS).map((kind) => [kind, kind])));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildProgram();
  process.stderr.write(`built ${relative(process.cwd(), join(programRoot, 'dist'))}\n`);
}
