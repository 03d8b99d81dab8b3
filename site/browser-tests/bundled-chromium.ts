import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { programRoot } from '../../scripts/records/program.ts';
import { boxFont } from './box-font.ts';

/** A browser program and the variables it has to be started with. */
export interface BundledChromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Goes with `node_modules`, so `npm ci` clears it. */
const CACHE = join(programRoot, 'node_modules/.cache/tiyan-ledger-chromium');

/**
 * The Chromium of the development dependency `@sparticuz/chromium`, ready to start on a Linux x64 without a browser and without the
 * libraries of one. It is unpacked once, with the libraries that the package brings for its own machines.
 *
 * @param cache where it is unpacked; some 200 MB
 */
export async function unpackBundled(cache = CACHE): Promise<BundledChromium> {
  const folder = join(cache, bundledVersion());
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const staging = mkdtempSync(join(cache, '.unpacking-'));
    try {
      await unpack(staging);
      writeFileSync(join(staging, 'fonts/fonts/boxes.ttf'), boxFont());
      writeFileSync(join(staging, 'fonts.conf'), fontsConf(folder));
      takePlace(staging, folder);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  const env: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  // Chromium stops where no fonts are set up at all.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return { path: join(folder, 'chromium'), env };
}

/** A half-unpacked browser is never seen, and of two that unpack at once one wins. */
function takePlace(staging: string, folder: string): void {
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The package unpacks into the system's temporary folder, and its libraries only where it believes to be on a host of its own kind
 * (its documented `VERCEL`). Both are variables, so it runs in a process of its own.
 */
async function unpack(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: programRoot,
    env: { ...process.env, TMPDIR: folder, VERCEL: '1' },
  });
}

function bundledVersion(): string {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(main), '../../package.json'), 'utf8')) as { version: string };
  return version;
}

/** The package's own one looks for the fonts in folders of its hosts. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
