import { UncoveredDay } from '../calendar/working-days.ts';
import type { Language, Message } from '../findings/finding.ts';
import { loadCalendar } from '../ledger/load.ts';
import { workingOf } from '../rules/clock-working.ts';
import { countFrom, dayFrom } from './arguments.ts';
import { type CommonOptions, fromRoot } from './open.ts';
import { printJson, printLines, table } from './print.ts';
import { refuse, uncoveredWords } from './uncovered.ts';

/**
 * `ledger due DATE --days N`: the due date with its working, day by day (6.2). A year that has not been announced is
 * refused with exit code 1, and no date is given; so is a calendar with a mistake in it.
 */
export async function due(date: string, options: CommonOptions & { readonly days: string }): Promise<void> {
  const received = dayFrom(date, '<date>');
  const days = countFrom(options.days, '--days', 0);
  const { calendar, doubtful } = await fromRoot(options.root, loadCalendar);
  const nothing = { received, days, due: null, counted: [] };
  if (doubtful.length > 0) return refuse('state-council', wrongFiles(doubtful), options, nothing);
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
    refuse('calendar-year', uncoveredWords(error, { zh: '算不出来', en: 'no date can be given' }), options, nothing);
  }
}

/** A slip in a calendar makes a date wrong without a word, so none is given. */
function wrongFiles(files: readonly string[]): Record<Language, Message> {
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
