import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { addDays } from '../../calendar/days.ts';
import { printLines, table } from '../../commands/print.ts';
import { judge } from '../../judgement.ts';
import { OFFICE } from '../county.ts';
import { momentOf } from './act.ts';
import { WHOLE } from './columns.ts';
import { BEFORE_ALL, playDay, RUNS } from './day.ts';
import { check, outcome } from './ending.ts';
import { openStage } from './stage.ts';
import { FIRST_DAY, LAST_DAY, STORY } from './story.ts';

const LEGEND = [
  `回复渠道演示：${OFFICE.county}（虚构）${FIRST_DAY} 到 ${LAST_DAY}，中间是国庆长假。`,
  '',
  '左边是台账：办公室自己的文件，状态、截止日都由办理记录推出来；“+”是新记下的一条和它发生的时间。',
  '右边是议题：责任单位看到和回复的地方。标签、开着还是关着、状态评论都跟着台账走；👀 表示这句话已收进台账。',
  '没有用到网络和账号：台账在临时文件夹里，服务器是程序里的一个仿制品，日子由程序一天天往后拨。',
  `同步在工作日的 ${RUNS.workday.join('、')} 各跑一次，周末跑一次；国庆期间机房关门，一次也没跑。`,
  `窗口请拉到 ${WHOLE} 列宽。`,
  '',
];

/**
 * Plays a month of the reply channel, day by day.
 *
 * @returns by iteration, the lines of the legend, of each day and of the end; at last, whether everything checked held
 */
export async function* play(): AsyncGenerator<readonly string[], boolean> {
  const stage = openStage(momentOf(`${FIRST_DAY}T08:00`));
  try {
    yield LEGEND;
    let before = BEFORE_ALL;
    for (let day: string = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
      const steps = STORY.filter(({ at }) => at.startsWith(day));
      const { lines, evening } = await playDay(stage, day, steps, before);
      before = evening;
      yield lines;
    }
    const judgement = judge(await stage.office.ledger(), LAST_DAY);
    const checked = await check(stage, judgement, STORY);
    yield [
      `月末 ${'-'.repeat(WHOLE - 5)}`,
      '',
      ...table(outcome(judgement, stage)),
      '',
      '核对：',
      ...checked.map(({ holds, words }) => `${holds ? '  对    ' : '  不对  '}${words}`),
    ];
    return checked.every(({ holds }) => holds);
  } finally {
    stage.office.close();
  }
}

/** `--day` waits for Enter after each day. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { day: { type: 'boolean', default: false } } });
  const keyboard = values.day && process.stdin.isTTY ? createInterface(process.stdin) : null;
  const played = play();
  for (;;) {
    const { value, done } = await played.next();
    if (done) {
      process.exitCode = value ? 0 : 1;
      break;
    }
    printLines(value);
    await keyboard?.question('');
  }
  keyboard?.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
