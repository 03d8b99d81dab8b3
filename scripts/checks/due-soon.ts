import type { Day } from '../records/schema/common.ts';
import { dueSoon as dueSoonOf } from '../rules/due-soon.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

interface Soon {
  readonly unit: string;
  readonly due: Day;
}

/** 6.2: matters that a unit has to close today or on the next working day. */
export const dueSoon = defineCheck({
  id: 'due-soon',
  clause: '6.2',
  about: {
    zh: '今天或者下一个工作日到期、等单位回复的转办单。已经回复、等办公室审核的不提示。',
    en: 'Dispatches a unit must answer today or on the next working day. One that waits for the office is not listed.',
  },
  wording: {
    today: {
      severity: 'notice',
      zh: ({ unit, due }: Soon) => ({
        message: `今天（${due}）到期：${unit}还没有回复`,
        hint: '今天 24 时以前回复即为按时；请提醒该单位',
      }),
      en: ({ unit, due }) => ({
        message: `due today (${due}): no reply from ${unit} yet`,
        hint: 'a reply before midnight is in time; remind the unit',
      }),
    },
    'next-working-day': {
      severity: 'notice',
      zh: ({ unit, due }: Soon) => ({
        message: `下一个工作日（${due}）到期：${unit}还没有回复`,
        hint: '请提醒该单位；时限不能延长',
      }),
      en: ({ unit, due }) => ({
        message: `due on the next working day (${due}): no reply from ${unit} yet`,
        hint: 'remind the unit; no extension exists',
      }),
    },
  },
  *run({ ledger, dispatches, asOf }, found) {
    for (const { entry, history, clock } of dispatches) {
      const soon = clock && dueSoonOf(clock, history, ledger.calendar, asOf);
      if (!soon) continue;
      const place = { file: entry.file, path: ['log'], key: true } as const;
      yield found(soon, place, { unit: unitName(ledger, entry.data.unit), due: clock.due });
    }
  },
});
