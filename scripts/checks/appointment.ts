import type { Day } from '../records/schema/common.ts';
import { appointmentFaults } from '../rules/appointment.ts';
import { defineCheck } from './check.ts';
import { inOfficers } from './phrases.ts';

const FACTS = {
  approved: { zh: '专班会议审议通过', en: 'the approval by the task-force meeting' },
  appointed: { zh: '签订聘书', en: 'the letter of appointment' },
  filed: { zh: '报县政府备案', en: 'the filing with the county government' },
} as const;

interface OutOfOrder {
  readonly first: keyof typeof FACTS;
  readonly second: keyof typeof FACTS;
  readonly firstDay: Day;
  readonly secondDay: Day;
}

/** 2.1: three dated facts for each term, in their order. */
export const appointment = defineCheck({
  id: 'appointment',
  clause: '2.1',
  about: {
    zh: '每一个聘期都要有三个日期，先后是：专班会议审议通过、签订聘书、报县政府备案。续聘也一样。',
    en: 'Each term, a renewal too, has three dated facts in this order: approved by the task-force meeting, letter signed, filed with the county government.',
  },
  wording: {
    'missing-approval': {
      severity: 'error',
      zh: ({ officer, appointed }: { officer: string; appointed: Day }) => ({
        message: `${officer} 从 ${appointed} 起的聘期没有专班会议审议通过的日期`,
        hint: '请在这一聘期写上 approved（审议通过日期），纪要文号写在 minutes；没有经过审议的，不能签订聘书',
      }),
      en: ({ officer, appointed }) => ({
        message: `the term of ${officer} from ${appointed} has no day of approval by the task-force meeting`,
        hint: 'write approved (and minutes) in this term; without approval no letter may be signed',
      }),
    },
    'missing-filing': {
      severity: 'warning',
      zh: ({ officer, appointed }: { officer: string; appointed: Day }) => ({
        message: `${officer} 的聘书已于 ${appointed} 签订，还没有报县政府备案`,
        hint: '备案后请在这一聘期写上 filed（备案日期）',
      }),
      en: ({ officer, appointed }) => ({
        message: `the letter of ${officer} was signed on ${appointed} and is not yet filed with the county government`,
        hint: 'file it, then write filed in this term',
      }),
    },
    'out-of-order': {
      severity: 'error',
      zh: ({ first, second, firstDay, secondDay }: OutOfOrder) => ({
        message: `${FACTS[second].zh}（${secondDay}）早于${FACTS[first].zh}（${firstDay}）`,
        hint: '应当先审议通过，再签订聘书，最后备案；请对照原件核对这两个日期',
      }),
      en: ({ first, second, firstDay, secondDay }: OutOfOrder) => ({
        message: `${FACTS[second].en} (${secondDay}) is earlier than ${FACTS[first].en} (${firstDay})`,
        hint: 'first the approval, then the letter, then the filing; check both days against the originals',
      }),
    },
    'after-dismissal': {
      clause: '7.4',
      severity: 'error',
      zh: ({ officer, appointed, dismissed }: { officer: string; appointed: Day; dismissed: Day }) => ({
        message: `${officer} 已于 ${dismissed} 解聘，${appointed} 的聘书不起作用`,
        hint: '日期写错的请改正；重新聘用的，请另用一个新代码登记',
      }),
      en: ({ officer, appointed, dismissed }) => ({
        message: `${officer} was dismissed on ${dismissed}, so the letter of ${appointed} has no effect`,
        hint: 'correct the day if it is wrong; who is engaged anew is listed anew, under another code',
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const policyOn = (day: Day) => ledger.policies.on(day).values;
    for (const [index, officer] of ledger.officerList.entries()) {
      for (const fault of appointmentFaults(officer, asOf, policyOn)) {
        const { kind, term } = fault;
        const at = (field: string) => inOfficers(index, 'terms', term, field);
        const args = { officer: officer.code, appointed: officer.terms[term]?.appointed ?? '' };
        if (kind === 'missing-approval') yield found(kind, at('approved'), args);
        else if (kind === 'missing-filing') yield found(kind, at('filed'), args);
        else if (kind === 'out-of-order') yield found(kind, at(fault.second), fault);
        else if (kind === 'after-dismissal') yield found(kind, at('appointed'), { ...args, dismissed: fault.dismissed });
      }
    }
  },
});
