import { keepAddresses, readAddresses, vanishedAddresses } from '../../site/build/addresses.ts';
import { buildSite } from '../../site/build/build-site.ts';
import { type Edition, EditionNotServed } from '../../site/build/edition.ts';
import { OutputRefused } from '../../site/build/output.ts';
import { serveSite } from '../../site/build/serve-site.ts';
import type { Judgement } from '../judgement.ts';
import { unreadFiles } from '../ledger/unread-files.ts';
import { ADDRESSES_FILE, DATA_FILES } from '../records/places.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import { countFrom } from './arguments.ts';
import { type CommonOptions, openCounty, warnOfFaults } from './open.ts';
import { printJson } from './print.ts';
import { UsageError } from './usage.ts';

export interface SiteOptions extends CommonOptions {
  readonly edition: Edition;
  readonly output: string;
  readonly pathPrefix: string;
  readonly search?: boolean;
  readonly keepAddresses?: boolean;
  readonly serve?: boolean;
  readonly port: string;
}

/** `ledger site`: builds the site into a folder, or serves it on this machine and follows every change. */
export async function site(options: SiteOptions, ahead: ReadAhead | null = null): Promise<void> {
  const { edition, output, pathPrefix } = options;
  try {
    if (options.serve) {
      const port = countFrom(options.port, '--port', 1, 65_535);
      const address = await serveSite({ judgeAgain: () => openCounty(options), edition, port });
      if (address !== `http://localhost:${port}/`) process.stderr.write(`端口 ${port} 已被别的程序占用，改用了另一个。\n`);
      process.stderr.write(`台账已打开 ${address}　记录改动后页面自动更新，按 Ctrl+C 结束。\n`);
      return;
    }
    const judgement = await openCounty(options, ahead);
    requireOffice(judgement);
    warnOfFaults(judgement);
    const { pages, milliseconds, addresses } = await buildSite({
      judgement,
      edition,
      output,
      pathPrefix,
      search: options.search ?? true,
    });
    if (options.json) printJson({ pages, milliseconds });
    else process.stdout.write(`已生成 ${pages} 页，用时 ${milliseconds} 毫秒：${output}\n`);
    if (edition === 'public') mindAddresses(judgement, addresses, options.keepAddresses ?? false);
  } catch (error) {
    if (error instanceof EditionNotServed || error instanceof OutputRefused) throw new UsageError(error.message);
    throw error;
  }
}

/** Every page says whose it is, of what day, and whether it is all made up: that is not left to what could be read of it. */
function requireOffice({ ledger }: Judgement): void {
  if (!unreadFiles(ledger).has(DATA_FILES.office)) return;
  throw new UsageError(
    `${DATA_FILES.office} 有错误，网站上的县名、日期、“虚构”等字样会不对，所以没有生成。请先用 ledger check 查明并改正。\n` +
      `${DATA_FILES.office} has a mistake in it, so no site was built; see "ledger check".`,
  );
}

/** So many vanished addresses show what has happened. */
const MOST_TOLD = 20;

/** Tells on stderr which published addresses the site hasn't got any more, with exit code 1, and adds the new ones when asked to. */
function mindAddresses({ ledger: { root }, asOf }: Judgement, addresses: readonly string[], keep: boolean): void {
  const vanished = vanishedAddresses(readAddresses(root), asOf, addresses);
  if (vanished.length > 0) {
    process.exitCode = 1;
    process.stderr.write(
      `有 ${vanished.length} 个发布过的网址不在这次生成的网站里，别人的链接会打不开：\n` +
        `${vanished
          .slice(0, MOST_TOLD)
          .map((address) => `  ${address}\n`)
          .join('')}` +
        (vanished.length > MOST_TOLD ? `  …… 另有 ${vanished.length - MOST_TOLD} 个\n` : '') +
        `请恢复它们：单位改名、合并的，保留原来的编号；转办单不删除。确实要撤下的，从 ${ADDRESSES_FILE} 删去那一行，并在提交说明里写明理由。\n` +
        `${vanished.length} published address(es) have vanished from the site; restore them, or take them out of ${ADDRESSES_FILE}.\n`,
    );
  }
  if (keep) process.stderr.write(`${ADDRESSES_FILE}：新记入 ${keepAddresses(root, asOf, addresses)} 个网址。\n`);
}
