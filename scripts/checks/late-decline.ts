import type { Day } from '../records/schema/common.ts';
import { lateDeclines } from '../rules/decline.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

interface LateDecline {
  readonly unit: string;
  readonly on: Day;
  readonly declineBy: Day;
}

/** 6.2: a dispatch can be declined only within the policy's working days of receipt. */
export const lateDecline = defineCheck({
  id: 'late-decline',
  clause: '6.2',
  about: {
    zh: '单位认为不归自己办的，只能在期限内退单。过期的退单应当不予同意；同意了的，这件就不再计入该单位，是错误。已经不予同意的不提示。',
    en: 'A unit may decline only within its days. A decline after that is to be refused; an accepted one takes the matter out of the base, which is a mistake. One that was refused needs nothing more.',
  },
  wording: {
    pending: {
      severity: 'warning',
      zh: ({ unit, on, declineBy }: LateDecline) => ({
        message: `${unit}于 ${on} 退单，晚于退单期限 ${declineBy}`,
        hint: '过期的退单不停止计时；请写 decline-refused（不同意退单），由该单位继续办理',
      }),
      en: ({ unit, on, declineBy }) => ({
        message: `${unit} declined on ${on}, after the last day for it, ${declineBy}`,
        hint: 'a late decline stops no clock; write decline-refused, and the unit goes on',
      }),
    },
    accepted: {
      severity: 'error',
      zh: ({ unit, on, declineBy }: LateDecline) => ({
        message: `${unit}于 ${on} 退单，晚于退单期限 ${declineBy}，却同意了退单`,
        hint: '日期写错的请改正；否则应改为 decline-refused。确实转错单位的，另发转办单给应办的单位',
      }),
      en: ({ unit, on, declineBy }) => ({
        message: `${unit} declined on ${on}, after the last day for it, ${declineBy}, and yet the decline was accepted`,
        hint: 'correct the day if it is wrong, else write decline-refused; send the right unit a dispatch of its own',
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    for (const { entry, history, clock } of dispatches) {
      if (!clock) continue;
      for (const { index, on, outcome } of lateDeclines(history, clock)) {
        if (outcome === 'refused') continue;
        const args = { unit: unitName(ledger, entry.data.unit), on, declineBy: clock.declineBy };
        yield found(outcome, { file: entry.file, path: ['log', index, 'at'] }, args);
      }
    }
  },
});
