import { Command, type CommanderError, Option } from 'commander';
import { programVersion } from '../records/program.ts';
import { readAhead } from '../records/read-ahead.ts';
import type { CheckOptions } from './check.ts';
import type { DrawOptions } from './draw.ts';
import type { ExportOptions } from './export.ts';
import type { HandInOptions } from './hand-in.ts';
import type { CommonOptions } from './open.ts';
import type { ReplyOptions } from './reply.ts';
import type { SiteOptions } from './site.ts';
import type { SyncCommandOptions } from './sync.ts';
import { systemRefusal, UsageError, usageInChinese } from './usage.ts';

/**
 * The command line: what there is to say, and which file does it. Each command's code is loaded when it is asked for,
 * so that `--help` answers at once. Exit code 0 done, 1 findings of severity error, 2 wrong usage.
 */
export function program(): Command {
  const ledger = new Command('ledger')
    .description(
      '体验台账：检查记录、计算期限、考核与公开\nThe ledger of experience officers: checks, clocks, grades, publication',
    )
    .addHelpText(
      'after',
      `
例子 Examples:
  npx ledger check                      检查全部记录，指出每一处问题和改法
  npx ledger status                     今天到期什么、逾期什么、谁还没有上报
  npx ledger due 2022-01-28 --days 3    从收到之日起第3个工作日是哪一天，逐日列出
  npx ledger grade 2022                 2022年度考核等级与补助，附计算过程
  npx ledger explain overdue            一条规则是什么意思、依据哪一条、举例

退出码 Exit codes: 0 完成 done · 1 有错误 findings of severity error · 2 用法不对或读不到台账 wrong usage or no county`,
    )
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      subcommandTerm: (command) => (command.usage() ? `${command.name()} ${argumentsOf(command)}`.trim() : command.name()),
    })
    .helpOption('-h, --help', '显示帮助 show help')
    .option('-V, --version', '显示版本 show the version')
    // Looked up only when it is asked for, so that no other command waits for it.
    .on('option:version', () => {
      process.stdout.write(`${programVersion()}\n`);
      process.exit(0);
    })
    .helpCommand(false)
    .showHelpAfterError('（用 --help 查看用法 see --help）')
    .configureOutput({ outputError: (text, write) => write(usageInChinese(text)) })
    .exitOverride(onExit);

  common(ledger.command('check').description('检查全部记录 check every record'))
    .addOption(new Option('--reporter <kind>', '输出方式 output').choices(['terminal', 'json', 'github']))
    .action(
      run(async (options: CheckOptions) => {
        const ahead = readAhead(options.root);
        await (await import('./check.ts')).check(options, ahead);
      }),
    );

  common(ledger.command('status').description('今日台账：转办、期限、上报情况 the state of the county')).action(
    run(async (options: CommonOptions) => {
      const ahead = readAhead(options.root);
      await (await import('./status.ts')).status(options, ahead);
    }),
  );

  common(
    ledger
      .command('due')
      .description('逐日计算办结截止日 the due date, day by day')
      .argument('<date>', '收到之日（第0日）day of receipt')
      .requiredOption('--days <n>', '工作日数 working days'),
  ).action(run(async (date: string, options: CommonOptions & { days: string }) => (await import('./due.ts')).due(date, options)));

  common(
    ledger
      .command('draw')
      .description('抽取随机走访，先留承诺值、事后可证 draw random visits, provable afterwards')
      .argument('<month>', '月份 month (2022-03)')
      .option('--seed <hex>', '用这个种子重算 draw again from this seed')
      .option('--commitment <hex>', '与当时的承诺值核对 verify this commitment')
      .option('--officers <codes>', '只抽这些体验员，用逗号隔开 only these officers'),
  ).action(run(async (month: string, options: DrawOptions) => (await import('./draw.ts')).draw(month, options)));

  common(ledger.command('grade').description('年度考核与补助 grades and subsidies').argument('<year>', '年度 year')).action(
    run(async (year: string, options: CommonOptions) => (await import('./grade.ts')).grade(year, options)),
  );

  common(
    ledger
      .command('hand-in')
      .description('登记一张收件登记表（由工作流调用）record a filled-in hand-in form')
      .requiredOption('--event <file>', 'GitHub 交给工作流的事件 the workflow’s event'),
  ).action(run(async (options: HandInOptions) => (await import('./hand-in.ts')).handInCommand(options)));

  common(
    ledger
      .command('reply')
      .description('登记责任单位的书面或邮件回复 record an answer that came as a file')
      .argument('<dispatch>', '转办单编号 dispatch (D2022-0031)')
      .requiredOption('--file <file>', '回复文件：.docx、.eml、.txt、.md the answer')
      .option('--at <time>', '办公室收到的时间，如 "2022-03-18 11:03" when it was received')
      .addOption(new Option('--by <who>', '谁写的 who wrote it').choices(['unit', 'office']).default('unit'))
      .option('--source <text>', '来源，如文号；不写则用文件名 where it comes from')
      .option('--dry-run', '只看结果，不写文件 write nothing'),
  ).action(run(async (id: string, options: ReplyOptions) => (await import('./reply.ts')).reply(id, options)));

  common(
    ledger
      .command('import')
      .description('导入已有台账（CSV、XLSX）import an existing table')
      .argument('<table>', '表格文件 table')
      .requiredOption('--map <file>', '对照文件 mapping (docs/import.md)')
      .option('--add-units', '把不认识的单位登记进 units.yaml create unknown units')
      .option('--dry-run', '只看结果，不写文件 write nothing'),
  ).action(
    run(async (table: string, options: CommonOptions & { map: string; addUnits?: boolean; dryRun?: boolean }) =>
      (await import('./import.ts')).importCommand(table, options),
    ),
  );

  common(
    ledger
      .command('export')
      .description('导出台账 export the ledger')
      .addOption(new Option('--audience <who>', '给谁看 for whom').choices(['public', 'office']).makeOptionMandatory())
      .addOption(new Option('--format <format>', '格式 format').choices(['json', 'csv', 'xlsx']).default('json'))
      .addOption(
        new Option('--table <table>', 'CSV 里是哪张表：转办台账或收件登记 the one table of a CSV')
          .choices(['dispatches', 'reports'])
          .default('dispatches'),
      )
      .option('--output <file>', '写入文件；不写则输出到屏幕 write to a file'),
  ).action(run(async (options: ExportOptions) => (await import('./export.ts')).exportLedger(options)));

  common(
    ledger
      .command('site')
      .description('生成网站 build the site')
      .addOption(new Option('--edition <who>', '给谁看 for whom').choices(['public', 'office']).default('public'))
      .option('--output <folder>', '写到哪个目录 output folder', '_site')
      .option('--path-prefix <path>', '网站在服务器上的路径 where it stands on its host', '/')
      .option('--keep-addresses', '把这次的网址记入 data/addresses.txt add its addresses to the list')
      .option('--no-search', '不生成搜索的索引 leave out the search index')
      .option('--serve', '生成后在本机打开服务，改动即更新 serve and watch')
      .option('--port <n>', '端口 port', '8080'),
  ).action(
    run(async (options: SiteOptions) => {
      // Served, it is read anew for every change.
      const ahead = options.serve ? null : readAhead(options.root);
      await (await import('./site.ts')).site(options, ahead);
    }),
  );

  common(
    ledger
      .command('sync')
      .description('与议题同步：转办、收回复、督办（不加 --apply 只看计划）dispatches out as issues, replies in')
      .option('--apply', '执行 carry the plan out')
      .option('--max-operations <n>', '这一次最多做几项 do no more than this'),
  ).action(run(async (options: SyncCommandOptions) => (await import('./sync.ts')).sync(options)));

  common(
    ledger
      .command('start')
      .description('检查、今日台账、打开网站 check, status and the site')
      .option('--port <n>', '端口 port', '8080'),
  ).action(run(async (options: CommonOptions & { port: string }) => (await import('./start.ts')).start(options)));

  common(ledger.command('explain').description('解释一条规则 what a rule means').argument('<rule>', '规则名 rule')).action(
    run(async (rule: string, options: CommonOptions) => (await import('./explain.ts')).explain(rule, options)),
  );

  return ledger;
}

/** The options every command takes. */
function common(command: Command): Command {
  return command
    .option('--root <folder>', '台账所在目录，内有 data/ 和 reports/ the county’s folder', '.')
    .option('--today <date>', '把这一天当作今天 the day to judge on')
    .option('--json', '输出 JSON，供程序读取 for programs')
    .addOption(
      new Option('--lang <language>', '检查结果和解释用哪种语言 language of findings and explanations')
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .helpOption('-h, --help', '显示帮助 show help')
    .exitOverride(onExit);
}

/** Every way commander ends that isn't help is wrong usage. */
function onExit(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : 2);
}

/** Runs a command; what is the caller's mistake, or refused by the system, ends in a sentence and exit code 2, never in a stack. */
function run<Arguments extends unknown[]>(action: (...args: Arguments) => Promise<void>): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      const told = error instanceof UsageError ? error.message : systemRefusal(error);
      if (told === null) throw error;
      process.stderr.write(`${told}\n`);
      process.exitCode = 2;
    }
  };
}

const argumentsOf = (command: Command): string => command.registeredArguments.map((argument) => `<${argument.name()}>`).join(' ');

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};
