import { type Slip, slipsIn } from '../calendar/announced-year.ts';
import type { Path } from '../findings/finding.ts';
import { defineCheck } from './check.ts';

type Of<Kind extends Slip['slip']> = Extract<Slip, { slip: Kind }>;

/** 6.2: the State Council's days are copied from its notices, and one wrong digit makes due dates wrong. */
export const stateCouncil = defineCheck({
  id: 'state-council',
  clause: '6.2',
  about: {
    zh: 'data/state-council 里每年一个文件，照国务院通知登记放假和调休。文件名和年份要一致，日子要在这一年（连同前一年12月、后一年1月），同一天不能又放假又上班，调休上班的一定是周末。',
    en: "data/state-council holds a file for each year, copied from the State Council's notice. The name and the year agree, days are of that year (or the December before, the January after), no day is both off and at work, and a make-up day is a weekend.",
  },
  wording: {
    'other-year': {
      severity: 'error',
      zh: ({ named, year }: Of<'other-year'>) => ({
        message: `文件名是 ${named} 年，里面写的是 ${year} 年`,
        hint: '请核对是哪一年的安排：文件名或 year 改正一处；拷贝自别的年份的，把日子也换成这一年的',
      }),
      en: ({ named, year }) => ({
        message: `the file is named for ${named} and says it is ${year}`,
        hint: 'see whose notice it is and correct the name or the year; in a copy of another year, the days too',
      }),
    },
    'far-day': {
      severity: 'error',
      zh: ({ day, year }: Of<'far-day'>) => ({
        message: `${day} 不是 ${year} 年的日子，时限会算错`,
        hint: '请对照国务院的通知改正；跨年的假期只会用到前一年12月和后一年1月',
      }),
      en: ({ day, year }) => ({
        message: `${day} is no day of ${year}, and due dates would be wrong`,
        hint: "correct it by the State Council's notice; only the December before and the January after belong to a year's holidays",
      }),
    },
    twice: {
      severity: 'error',
      zh: ({ day }: Of<'twice'>) => ({
        message: `${day} 又写了放假又写了上班`,
        hint: '请对照国务院的通知，只留一样',
      }),
      en: ({ day }) => ({
        message: `${day} is listed both as a day off and as a day at work`,
        hint: "keep what the State Council's notice says",
      }),
    },
    'no-make-up': {
      severity: 'error',
      zh: ({ day }: Of<'no-make-up'>) => ({
        message: `${day} 不是周末，不会是调休上班的日子`,
        hint: '请对照国务院的通知：是放假的，isOffDay 写 true；日期写错的请改正',
      }),
      en: ({ day }) => ({
        message: `${day} is no weekend, so it can't be a make-up day at work`,
        hint: "see the State Council's notice: isOffDay is true for a day off; or correct the date",
      }),
    },
  },
  *run({ ledger }, found) {
    for (const year of ledger.announcedYears) {
      for (const slip of slipsIn(year)) {
        const path: Path =
          slip.slip === 'other-year' ? ['year'] : ['days', slip.index, slip.slip === 'no-make-up' ? 'isOffDay' : 'date'];
        yield found(slip.slip, { file: year.file, path }, slip as never);
      }
    }
  },
});
