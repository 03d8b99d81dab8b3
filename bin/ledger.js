#!/usr/bin/env node
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Runs the program that `npm run build` makes of the sources, and says so when there is none or it is out of date.

const folder = fileURLToPath(new URL('../', import.meta.url));
const manifest = `${folder}dist/sources.json`;

/** Whether a source is newer than the build and not what was built from: a file may be newer because it was copied. */
async function changed() {
  const built = statSync(manifest).mtimeMs;
  for (const [file, digest] of Object.entries(JSON.parse(readFileSync(manifest, 'utf8')))) {
    const source = statSync(folder + file, { throwIfNoEntry: false });
    if (!source || source.mtimeMs <= built) continue;
    const { createHash } = await import('node:crypto');
    if (
      createHash('sha1')
        .update(readFileSync(folder + file))
        .digest('base64') !== digest
    )
      return file;
  }
  return null;
}

const file = existsSync(manifest) ? await changed() : null;
if (!existsSync(manifest)) {
  process.stderr.write(
    `程序还没有生成。请运行：npm run build\nThe program has not been built. Run: npm run build\n（${folder}）\n`,
  );
  process.exitCode = 2;
} else if (file !== null) {
  process.stderr.write(
    `程序的源文件改过（${file}），还没有重新生成。请运行：npm run build\n${file} has changed since the program was built. Run: npm run build\n`,
  );
  process.exitCode = 2;
} else {
  await import('../dist/ledger.js');
}
