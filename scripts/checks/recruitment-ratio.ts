import { DATA_FILES } from '../records/places.ts';
import { type RatioDeviation, ratioDeviation } from '../rules/recruitment.ts';
import { CATEGORIES } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { CATEGORIES_EN } from './phrases.ts';

interface Deviation extends RatioDeviation {
  readonly ratio: Readonly<Record<RatioDeviation['categories'][number]['category'], number>>;
}

/** 2.1: the ratio of the three categories is a target, so this is never more than a notice. */
export const recruitmentRatio = defineCheck({
  id: 'recruitment-ratio',
  clause: '2.1',
  about: {
    zh: '三类体验员的人数比例是选聘的目标。偏离不是错误，只提醒下次选聘时照顾人数不足的类别。',
    en: 'The ratio of the three categories is a target for recruitment. Off the ratio is no mistake, only something to mind next time.',
  },
  wording: {
    off: {
      severity: 'notice',
      zh: ({ inService, categories, ratio }: Deviation) => ({
        message: `在聘 ${inService} 人：${categories.map(({ category, actual }) => `${CATEGORIES[category]} ${actual}`).join('、')}；按 ${categories.map(({ category }) => ratio[category]).join(':')} 的比例应为 ${categories.map(({ target }) => target).join('、')}`,
        hint: '比例是目标，不算错误；下次选聘时请优先补人数不足的类别',
      }),
      en: ({ inService, categories, ratio }: Deviation) => ({
        message: `${inService} in service: ${categories.map(({ category, actual }) => `${CATEGORIES_EN[category]} ${actual}`).join(', ')}; at ${categories.map(({ category }) => ratio[category]).join(':')} it would be ${categories.map(({ target }) => target).join(', ')}`,
        hint: 'the ratio is a target and this is no mistake; fill the short categories first next time',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const policy = ledger.policies.on(asOf).values;
    const deviation = ratioDeviation(ledger.officerList, asOf, policy);
    if (deviation) yield found('off', { file: DATA_FILES.officers }, { ...deviation, ratio: policy.ratio });
  },
});
