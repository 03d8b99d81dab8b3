import type { UncoveredDay } from '../calendar/working-days.ts';
import type { Language, Message } from '../findings/finding.ts';
import { printJson } from './print.ts';

/**
 * Gives no answer, because the calendar has none (6.2): nothing is guessed. Says why, with exit code 1.
 *
 * @param nothing the answer for other programs, with nothing in it
 */
export function refuse(
  rule: 'calendar-year' | 'state-council',
  words: Record<Language, Message>,
  { json, lang }: { readonly json?: boolean; readonly lang: Language },
  nothing: object,
): void {
  process.exitCode = 1;
  const { message, hint } = words[lang];
  if (json) printJson({ ...nothing, finding: { rule, clause: '6.2', severity: 'error', message, hint } });
  else process.stderr.write(`${message}\n${hint}\n`);
}

/**
 * Why nothing is given for a day without a calendar, by which end of it the day lies beyond (6.2).
 *
 * @param cannot what can't be done then
 */
export function uncoveredWords(
  { day, firstCovered, lastCovered }: UncoveredDay,
  cannot: Record<Language, string>,
): Record<Language, Message> {
  const file = `data/state-council/${day.slice(0, 4)}.json`;
  if (day < firstCovered && firstCovered <= lastCovered) {
    const last = Number(firstCovered.slice(0, 4)) - 1;
    const isOne = day.startsWith(String(last));
    return {
      zh: {
        message: `${cannot.zh}：${day} 没有工作日历，国务院的放假安排从 ${firstCovered} 开始登记。`,
        hint: `日期写错的请改正；确要算那时的，请照其他年份的样子添加 ${file}${isOne ? '' : ` 到 ${last}.json，每年一个，中间不能缺`}。`,
      },
      en: {
        message: `${cannot.en}: there is no working-day calendar for ${day}; it begins on ${firstCovered}.`,
        hint: `Correct the date if it is a slip; if it is right, add ${file}${isOne ? '' : ` to ${last}.json, one for each year without a gap,`} like the other years.`,
      },
    };
  }
  return {
    zh: {
      message: `${cannot.zh}：${day} 没有工作日历，国务院的放假安排只登记到 ${lastCovered}。`,
      hint: `${day.slice(0, 4)} 年的安排公布后，把它写进 ${file}；在那之前不猜。`,
    },
    en: {
      message: `${cannot.en}: there is no working-day calendar for ${day}; it reaches to ${lastCovered}.`,
      hint: `Once the year's calendar is announced, add ${file}; until then nothing is guessed.`,
    },
  };
}
