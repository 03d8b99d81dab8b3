import { UncoveredDay } from '../calendar/working-days.ts';
import { loadCalendar } from '../ledger/load.ts';
import { workingOf } from '../rules/clock-working.ts';
import { type CommonOptions, countFrom, dayFrom, fromRoot } from './open.ts';
import { printJson, printLines, table } from './print.ts';

/**
 * `ledger due DATE --days N`: the due date with its working, day by day (6.2). A year that has not been announced is
 * refused with exit code 1, and no date is given.
 */
export async function due(date: string, options: CommonOptions & { readonly days: string }): Promise<void> {
  const received = dayFrom(date, '<date>');
  const days = countFrom(options.days, '--days', 0);
  const calendar = await fromRoot(options.root, loadCalendar);
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
    process.exitCode = 1;
    const year = error.day.slice(0, 4);
    const message = `算不出来：${error.day} 没有工作日历，国务院的放假安排只登记到 ${error.lastCovered}。`;
    const hint = `${year} 年的安排公布后，把它写进 data/state-council/${year}.json 再算；在那之前不猜。`;
    if (options.json)
      printJson({
        received,
        days,
        due: null,
        counted: [],
        finding: { rule: 'calendar-year', clause: '6.2', severity: 'error', message, hint },
      });
    else process.stderr.write(`${message}\n${hint}\n`);
  }
}
