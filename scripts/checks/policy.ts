import type { Wording } from '../findings/finding.ts';
import { policySeams } from '../ledger/policies.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyKey } from '../records/schema/policy.ts';
import { type PolicyFault, policyFaults } from '../rules/policy-consistency.ts';
import { GRADES } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { GRADES_EN } from './phrases.ts';

type Args<Fault extends PolicyFault['fault'] = PolicyFault['fault']> = Extract<PolicyFault, { fault: Fault }> & {
  /** The values to look at, as they are written: `goodOver 5`. */
  readonly values: readonly string[];
};

const nextZh = ({ values }: Args): string => `请核对 ${values.join('、')}，改正写错的；县里确实这样定的，请在 reason 里写明`;
const nextEn = ({ values }: Args): string =>
  `check ${values.join(', ')} and correct what is wrong; if the county means it, say so in its reason`;

const inconsistent = <Fault extends PolicyFault['fault']>(
  clause: string,
  zh: (args: Args<Fault>) => string,
  en: (args: Args<Fault>) => string,
): Wording<Args<Fault>> => ({
  clause,
  severity: 'warning',
  zh: (args) => ({ message: zh(args), hint: nextZh(args) }),
  en: (args) => ({ message: en(args), hint: nextEn(args) }),
});

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `(${Object.entries(value)
        .map(([key, part]) => `${key} ${part}`)
        .join(', ')})`
    : String(value);

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

interface SeamArgs {
  readonly earlier: string;
  readonly to: Day;
  readonly later: string;
  readonly from: Day;
}

/** 8.1, 7: the values of a policy must go together, and one policy must hand over to the next without a gap. */
export const policy = defineCheck({
  id: 'policy',
  clause: '8.1',
  about: {
    zh: '政策文件里的数字各自没有写错，合在一起却互相矛盾（例如良好的界限高于优秀）；或者前后两份政策的日期接不上。',
    en: 'The values of a policy are each well-formed but contradict one another (good starting above excellent), or the dates of two policies do not meet.',
  },
  wording: {
    'thresholds-out-of-order': inconsistent<'thresholds-out-of-order'>(
      '7.2',
      () => '考核等级的采纳数界限次序颠倒：优秀应高于良好，良好应高于合格',
      () => 'the thresholds of the grades are out of order: excellent above good, good above qualified',
    ),
    'grade-unreachable': inconsistent<'grade-unreachable'>(
      '7.2',
      ({ grade }) => `没有哪个采纳数可以评定为${GRADES[grade]}`,
      ({ grade }) => `no number of adoptions earns the grade ${GRADES_EN[grade]}`,
    ),
    'fallback-gap': inconsistent<'fallback-gap'>(
      '7.3',
      ({ from, to }) => `采纳 ${span(from, to)} 条的人，既不够合格，又不算采纳过少；程序按提供总数考核`,
      ({ from, to }) =>
        `officers with ${span(from, to)} adoptions are neither qualified nor too few for it; they are graded by total`,
    ),
    'fallback-overlap': inconsistent<'fallback-overlap'>(
      '7.3',
      ({ from, to }) => `采纳 ${span(from, to)} 条的人已经可以评定为合格，却又算采纳过少，按提供总数考核`,
      ({ from, to }) => `officers with ${span(from, to)} adoptions have a grade and are still graded by total, as too few`,
    ),
    'shares-over-whole': inconsistent<'shares-over-whole'>(
      '7.3',
      () => '优秀和良好的比例加起来超过 100%',
      () => 'the shares of excellent and good are more than the whole',
    ),
    'caps-differ-from-maximum': inconsistent<'caps-differ-from-maximum'>(
      '2.1',
      ({ sum, maximum }) => `三个类别的上限合计 ${sum} 人，与总数上限 ${maximum} 人不一致`,
      ({ sum, maximum }) => `the caps of the three categories add up to ${sum}, not to the maximum of ${maximum}`,
    ),
    'caps-differ-from-ratio': inconsistent<'caps-differ-from-ratio'>(
      '2.1',
      () => '三个类别的上限与选聘比例不一致',
      () => 'the caps of the three categories are not in the ratio of recruitment',
    ),
    'subsidy-out-of-order': inconsistent<'subsidy-out-of-order'>(
      '7.5',
      () => '补助的次序颠倒：优秀应不低于良好，良好应不低于合格',
      () => 'the subsidies are out of order: excellent at least good, good at least qualified',
    ),
    'special-shorter-than-general': inconsistent<'special-shorter-than-general'>(
      '6.2',
      () => '特殊问题的时限比一般性问题还短',
      () => 'special matters have less time than general ones',
    ),
    overlap: {
      severity: 'warning',
      zh: ({ earlier, to, later, from }: SeamArgs) => ({
        message: `《${earlier}》到 ${to} 期满，《${later}》从 ${from} 起施行，两份政策重叠`,
        hint: `重叠的日子按后一份计算；请把前一份的 effective.to 改为后一份施行的前一天`,
      }),
      en: ({ earlier, to, later, from }) => ({
        message: `"${earlier}" ends on ${to} and "${later}" begins on ${from}: they overlap`,
        hint: 'the later one decides where both apply; end the earlier one on the day before',
      }),
    },
    gap: {
      severity: 'notice',
      zh: ({ earlier, to, later, from }: SeamArgs) => ({
        message: `《${earlier}》到 ${to} 期满，《${later}》从 ${from} 起才施行，中间没有政策`,
        hint: '中间的日子仍按前一份计算；日期写错的请改正',
      }),
      en: ({ earlier, to, later, from }) => ({
        message: `"${earlier}" ends on ${to} and "${later}" begins only on ${from}: no policy in between`,
        hint: 'the earlier one goes on deciding until then; correct the dates if they are wrong',
      }),
    },
    reversed: {
      clause: '8.1',
      severity: 'error',
      zh: ({ title, from, to }: { title: string; from: Day; to: Day }) => ({
        message: `《${title}》从 ${from} 起施行，却在更早的 ${to} 期满`,
        hint: '请核对 effective 里的 from 和 to，大概写反了',
      }),
      en: ({ title, from, to }) => ({
        message: `"${title}" begins on ${from} and ends on ${to}, before that`,
        hint: 'look at from and to in effective; they are probably the wrong way round',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { file, own, values, title, from, to } of ledger.policies.all) {
      if (to !== null && to < from) yield found('reversed', { file, path: ['effective', 'to'] }, { title, from, to });
      for (const fault of policyFaults(values)) {
        // A fault among values it only inherits is the earlier policy's.
        const key = fault.keys.find((one) => own.includes(one));
        if (key === undefined) continue;
        const written = fault.keys.map((one: PolicyKey) => `${one} ${shown(values[one])}`);
        yield found(fault.fault, { file, path: [key, 'value'] }, { ...fault, values: written } as never);
      }
    }
    for (const { kind, earlier, later } of policySeams(ledger.policies)) {
      const args = { earlier: earlier.title, to: earlier.to ?? '', later: later.title, from: later.from };
      yield found(kind, { file: later.file, path: ['effective', 'from'] }, args);
    }
  },
});
