import { UncoveredDay } from '../calendar/working-days.ts';
import type { Message } from '../findings/finding.ts';
import { loadCalendar } from '../ledger/load.ts';
import { workingOf } from '../rules/clock-working.ts';
import { type CommonOptions, countFrom, dayFrom, fromRoot } from './open.ts';
import { printJson, printLines, table } from './print.ts';

/**
 * `ledger due DATE --days N`: the due date with its working, day by day (6.2). A year that has not been announced is
 * refused with exit code 1, and no date is given; so is a calendar with a mistake in it.
 */
export async function due(date: string, options: CommonOptions & { readonly days: string }): Promise<void> {
  const received = dayFrom(date, '<date>');
  const days = countFrom(options.days, '--days', 0);
  const { calendar, doubtful } = await fromRoot(options.root, loadCalendar);
  const refuse = (rule: string, { message, hint }: Message) => {
    process.exitCode = 1;
    const finding = { rule, clause: '6.2', severity: 'error', message, hint };
    if (options.json) printJson({ received, days, due: null, counted: [], finding });
    else process.stderr.write(`${message}\n${hint}\n`);
  };
  if (doubtful.length > 0) return refuse('state-council', wrongFiles(doubtful)[options.lang]);
  try {
    const working = workingOf(received, days, calendar);
    if (options.json)
      printJson({
        received: working.received,
        days: working.days,
        due: working.due,
        counted: working.counted.map(({ date: on, counts, why }) => ({ date: on, counts, why })),
      });
    else {
      let count = 0;
      printLines([
        `${received} 收到（第0日）`,
        ...table(working.counted.map(({ date: on, counts, why }) => [on, counts ? `第${++count}日` : '不计', why])).map(
          (line) => `  ${line}`,
        ),
        `办结截止日：${working.due}（第${days}个工作日，当日24时止；六（二））`,
      ]);
    }
  } catch (error) {
    if (!(error instanceof UncoveredDay)) throw error;
    refuse('calendar-year', refusal(error)[options.lang]);
  }
}

/** A slip in a calendar makes a date wrong without a word, so none is given. */
function wrongFiles(files: readonly string[]): Record<'zh' | 'en', Message> {
  return {
    zh: {
      message: `算不出来：${files.join('、')} 里有错误，按它算出的日期可能不对。`,
      hint: '请先运行 ledger check，改正以后再算。',
    },
    en: {
      message: `no date can be given: there is something wrong in ${files.join(', ')}.`,
      hint: 'Run "ledger check", correct it, and ask again.',
    },
  };
}

/** Why there is no date, by which end of the calendar the day lies beyond. */
function refusal({ day, firstCovered, lastCovered }: UncoveredDay): Record<'zh' | 'en', Message> {
  const file = `data/state-council/${day.slice(0, 4)}.json`;
  if (day < firstCovered && firstCovered <= lastCovered) {
    const last = Number(firstCovered.slice(0, 4)) - 1;
    const isOne = day.startsWith(String(last));
    return {
      zh: {
        message: `算不出来：${day} 没有工作日历，国务院的放假安排从 ${firstCovered} 开始登记。`,
        hint: `日期写错的请改正；确要算那时的，请照其他年份的样子添加 ${file}${isOne ? '' : ` 到 ${last}.json，每年一个，中间不能缺`}。`,
      },
      en: {
        message: `no date can be given: there is no working-day calendar for ${day}; it begins on ${firstCovered}.`,
        hint: `Correct the date if it is a slip; if it is right, add ${file}${isOne ? '' : ` to ${last}.json, one for each year without a gap,`} like the other years.`,
      },
    };
  }
  return {
    zh: {
      message: `算不出来：${day} 没有工作日历，国务院的放假安排只登记到 ${lastCovered}。`,
      hint: `${day.slice(0, 4)} 年的安排公布后，把它写进 ${file} 再算；在那之前不猜。`,
    },
    en: {
      message: `no date can be given: there is no working-day calendar for ${day}; it reaches to ${lastCovered}.`,
      hint: `Once the year's calendar is announced, add ${file}; until then nothing is guessed.`,
    },
  };
}
