import type { Day } from '../records/schema/common.ts';
import type { Nature } from '../records/schema/dispatch.ts';
import { NATURE_TERMS } from '../words/labels.ts';
import { defineCheck } from './check.ts';

interface LateChange {
  readonly on: Day;
  readonly due: Day;
  readonly nature: Nature;
}

/** 6.2: the nature is changed only by a logged decision before the due day. */
export const lateChange = defineCheck({
  id: 'late-change',
  clause: '6.2',
  about: {
    zh: '问题性质只能在截止日之前变更。截止日当天或之后的变更不起作用，时限不变。',
    en: 'The nature can be changed only before the due day. A change on the day itself or later has no effect.',
  },
  wording: {
    'no-effect': {
      severity: 'error',
      zh: ({ on, due, nature }: LateChange) => ({
        message: `${on} 变更性质，不早于截止日 ${due}，不起作用；仍按${NATURE_TERMS[nature]}计时`,
        hint: '日期写错的请改正；确实晚了的，请撤下这一条，时限不能延长',
      }),
      en: ({ on, due, nature }) => ({
        message: `the nature was changed on ${on}, not before the due day ${due}; it has no effect and stays ${nature}`,
        hint: 'correct the day if it is wrong; if it was too late, take the entry back: no extension exists',
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    for (const { entry, clock } of dispatches) {
      for (const index of clock?.lateChanges ?? []) {
        const change = entry.data.log[index];
        if (!clock || !change) continue;
        const args = { on: ledger.dayOf(change.at), due: clock.due, nature: clock.nature };
        yield found('no-effect', { file: entry.file, path: ['log', index, 'at'] }, args);
      }
    }
  },
});
