import { DATA_FILES } from '../records/places.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';

/** 8.1: in force from its issue for a trial of one year; past its end everybody is told 试行期满. */
export const trial = defineCheck({
  id: 'trial',
  clause: '8.1',
  about: {
    zh: '制度的试行期已经届满，没有新的政策接上。程序照原来的数字继续计算，只作提示。',
    en: 'The trial of the regulation has ended and no policy follows. Everything goes on under its values; this is only a notice.',
  },
  wording: {
    expired: {
      severity: 'notice',
      zh: ({ title, ended }: { title: string; ended: Day }) => ({
        message: `试行期满：《${title}》试行至 ${ended}`,
        hint: '县里决定延续或修订的，请在 data/policy/ 另写一份政策文件，只写改动的值；在此之前照原来的数字计算',
      }),
      en: ({ title, ended }) => ({
        message: `the trial is over: "${title}" ended on ${ended}`,
        hint: 'if the county renews or revises it, add a policy file to data/policy/ with only what changes; until then its values stand',
      }),
    },
  },
  *run({ ledger, trial: state }, found) {
    if (state?.phase !== 'expired') return;
    const ended = ledger.policies.all.findLast(({ to }) => to === state.ended);
    const place = ended ? { file: ended.file, path: ['effective', 'to'] } : { file: DATA_FILES.office };
    yield found('expired', place, { title: ended?.title ?? '', ended: state.ended });
  },
});
