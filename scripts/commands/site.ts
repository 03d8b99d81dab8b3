import { buildSite } from '../../site/build/build-site.ts';
import { type Edition, EditionNotServed } from '../../site/build/edition.ts';
import { OutputRefused } from '../../site/build/output.ts';
import { serveSite } from '../../site/build/serve-site.ts';
import { type CommonOptions, countFrom, openCounty, warnOfFaults } from './open.ts';
import { printJson } from './print.ts';
import { UsageError } from './usage.ts';

export interface SiteOptions extends CommonOptions {
  readonly edition: Edition;
  readonly output: string;
  readonly pathPrefix: string;
  readonly serve?: boolean;
  readonly port: string;
}

/** `ledger site`: builds the site into a folder, or serves it on this machine and follows every change. */
export async function site(options: SiteOptions): Promise<void> {
  const { edition, output, pathPrefix } = options;
  try {
    if (options.serve) {
      const { address } = await serveSite({
        judgeAgain: () => openCounty(options),
        edition,
        port: countFrom(options.port, '--port', 1, 65_535),
      });
      process.stderr.write(`台账已打开 ${address}　记录改动后页面自动更新，按 Ctrl+C 结束。\n`);
      return;
    }
    const judgement = await openCounty(options);
    warnOfFaults(judgement);
    const built = await buildSite({ judgement, edition, output, pathPrefix });
    if (options.json) printJson(built);
    else process.stdout.write(`已生成 ${built.pages} 页，用时 ${built.milliseconds} 毫秒：${output}\n`);
  } catch (error) {
    if (error instanceof EditionNotServed || error instanceof OutputRefused) throw new UsageError(error.message);
    throw error;
  }
}
