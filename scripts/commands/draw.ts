import { randomBytes } from 'node:crypto';
import { addDays, firstDay, lastDay } from '../calendar/days.ts';
import { UncoveredDay } from '../calendar/working-days.ts';
import type { Judgement } from '../judgement.ts';
import type { Day, Month } from '../records/schema/common.ts';
import { commitmentOf, drawVisits, isSeed, textOf, type Visit, type VisitQuestion, verifyDraw } from '../rules/random-visit.ts';
import { monthFrom } from './arguments.ts';
import { type CommonOptions, openCounty, warnOfFaults } from './open.ts';
import { printJson, printLines, table } from './print.ts';
import { refuse, uncoveredWords } from './uncovered.ts';
import { UsageError } from './usage.ts';

export interface DrawOptions extends CommonOptions {
  readonly seed?: string;
  readonly officers?: string;
  readonly commitment?: string;
}

/** What `draw --json` prints. */
interface Drawn {
  readonly month: Month;
  readonly asOf: Day;
  readonly commitment: string;
  readonly seed: string;
  /** Whether the commitment given is this draw's; null when none was given. */
  readonly verified: boolean | null;
  readonly visits: readonly Visit[];
  /** Officers with no unit or no day left to them. */
  readonly notDrawn: readonly string[];
  /** What the commitment was made over, after the seed and a line feed. */
  readonly question: string;
}

/**
 * `ledger draw MONTH`: a unit and a working day for each officer, drawn at random (4.1). Without a seed it makes one; with
 * the seed, and `--today` as it was, it draws the same again and so proves it. A commitment that isn't the draw's, and a
 * year that has not been announced, end with exit code 1.
 */
export async function draw(text: string, options: DrawOptions): Promise<void> {
  const month = monthFrom(text, '<month>');
  const given = { seed: hexFrom(options.seed, '--seed'), commitment: hexFrom(options.commitment, '--commitment') };
  if (given.commitment !== undefined && given.seed === undefined)
    throw new UsageError('核对 --commitment 要同时写明 --seed。\nto verify a --commitment, name its --seed too.');
  const judgement = await openCounty(options);
  warnOfFaults(judgement);
  const question = questionOf(judgement, month, options);
  if (question instanceof UncoveredDay) {
    const words = uncoveredWords(question, { zh: '抽不出来', en: 'nothing can be drawn' });
    return refuse('calendar-year', words, options, { month, commitment: null, visits: [] });
  }

  const seed = given.seed ?? randomBytes(32).toString('hex');
  const visits = drawVisits(seed, question);
  const drawn: Drawn = {
    month,
    asOf: judgement.asOf,
    commitment: commitmentOf(seed, question),
    seed,
    verified: given.commitment === undefined ? null : verifyDraw(seed, question, given.commitment),
    visits,
    notDrawn: question.officers.map(({ code }) => code).filter((code) => !visits.some(({ officer }) => officer === code)),
    question: textOf(question),
  };
  if (drawn.verified === false) process.exitCode = 1;
  if (options.json) {
    process.stderr.write(`${SECRET}\n`);
    printJson(drawn);
  } else printLines(describe(drawn, judgement, options));
}

/**
 * What the county has to draw from after the command's day: the month's working days still to come, so that a commitment
 * is always dated before the visits; the units that still exist; the officers in service on one of the days, or those named.
 */
function questionOf({ ledger, officers, asOf }: Judgement, month: Month, options: DrawOptions): VisitQuestion | UncoveredDay {
  const days: Day[] = [];
  try {
    for (let day = firstDay(month); day <= lastDay(month); day = addDays(day, 1))
      if (ledger.calendar.isWorkingDay(day) && day > asOf) days.push(day);
  } catch (error) {
    if (error instanceof UncoveredDay) return error;
    throw error;
  }
  if (days.length === 0)
    throw new UsageError(
      `${asOf} 之后，${month} 没有工作日可抽。要重算以前的抽取，请用 --today 写明当时抽取的日期。\n` +
        `no working day of ${month} is later than ${asOf}. To repeat a draw, name the day it was made with --today.`,
    );
  const units = ledger.unitList.filter(({ successor }) => !successor).map(({ id }) => id);
  if (units.length === 0) throw new UsageError('units.yaml 里没有可抽的责任单位。\nunits.yaml has no unit to draw.');

  const able = new Map(
    officers
      .filter(({ service }) => service.some(({ from, to }) => days.some((day) => from <= day && day <= to)))
      .map(({ officer: { code, conflicts = [] }, service }) => [code, { code, conflicts, service }]),
  );
  const named = options.officers?.split(/[\s,，]+/).filter((code) => code !== '');
  for (const code of named ?? []) if (!able.has(code)) throw new UsageError(notAble(code, ledger.officers.has(code), month));
  const asked = [...able.values()].filter(({ code }) => named?.includes(code) ?? true);
  if (asked.length === 0) throw new UsageError(`${month} 没有在聘的体验员可抽。\nno officer in service in ${month} to draw.`);
  return { days, units, officers: asked };
}

const notAble = (code: string, known: boolean, month: Month): string =>
  known
    ? `--officers 的 ${code} 在 ${month} 可抽的日子里不在聘期。\n--officers: ${code} is not in service on any day to draw in ${month}.`
    : `--officers 的“${code}”不在 officers.yaml 里。\n--officers: there is no officer "${code}" in officers.yaml.`;

/** A seed or a commitment as an option. @throws UsageError */
function hexFrom(text: string | undefined, where: string): string | undefined {
  if (text === undefined || isSeed(text)) return text?.toLowerCase();
  throw new UsageError(`${where} 应是 64 位十六进制数字，请核对有没有抄漏。\n${where} must be 64 hexadecimal digits.`);
}

const SECRET = '【保密】走访结束之前，种子和抽取结果只限经办人知道：不写进台账仓库，不转发，不截图（四（一）、五（一））。';

function* describe(drawn: Drawn, { ledger }: Judgement, options: DrawOptions): Generator<string> {
  const { month, asOf, commitment, seed, verified, visits, notDrawn } = drawn;
  yield `${month} 随机走访抽取（四（一）“双随机”）　抽取日 ${asOf}`;
  yield '';
  if (verified === null) {
    yield '承诺值：现在就记入会议纪要或提交到台账仓库。看到它的人推不出结果，事后能证明结果没有改过。';
    yield `  ${commitment}`;
  } else if (verified) {
    yield `核对相符：承诺值 ${commitment}`;
    yield '  以下就是当时抽取的结果，种子、名单和日子都没有改过。';
  } else {
    yield `核对不符：给出的承诺值是 ${options.commitment}，现在算出的是 ${commitment}`;
    yield '  以下不是当时抽取的结果。请核对种子、--today、--officers，并在提交承诺值时的那一版台账上重算。';
  }
  yield '';
  yield SECRET;
  if (options.seed === undefined) yield `  种子（只显示这一次，请抄下密封保存；丢失了就无法证明）：${seed}`;
  yield '';
  yield* table([
    ['体验员', '日期', '单位'],
    ...visits.map(({ officer, day, unit }) => [officer, day, ledger.units.get(unit)?.name ?? unit]),
  ]).map((line) => `  ${line}`);
  if (notDrawn.length > 0) yield `  没有可去的单位（都须回避）：${notDrawn.join('、')}`;
  if (verified !== null) return;
  yield '';
  yield '走访结束后，把种子交给有权查阅台账的人，在同一版台账上运行这一条，承诺值应当相符：';
  const officers = options.officers === undefined ? '' : ` --officers ${drawn.visits.map(({ officer }) => officer).join(',')}`;
  yield `  npx ledger draw ${month} --today ${asOf}${officers} --seed ${options.seed ?? '种子'} --commitment ${commitment}`;
}
