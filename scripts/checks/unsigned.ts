import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

/** 6.2: deemed received and still not signed for. The clock runs; that the paper arrived is not certain. */
export const unsigned = defineCheck({
  id: 'unsigned',
  clause: '6.2',
  about: {
    zh: '过了签收的时间还没有签收、也没有回复的转办单。按规定视为收到，照常计时；但要确认单位真的收到了。',
    en: 'A dispatch not signed for in time and not answered. It is deemed received and its clock runs; but make sure it arrived.',
  },
  wording: {
    deemed: {
      severity: 'warning',
      zh: ({ unit, received, due }: { unit: string; received: Day; due: Day }) => ({
        message: `${unit}没有签收，视为 ${received} 收到，${due} 到期`,
        hint: '请联系该单位，确认收到并补签收（signed）；不签收也照常计时',
      }),
      en: ({ unit, received, due }) => ({
        message: `${unit} has not signed for this; it is deemed received on ${received} and due on ${due}`,
        hint: 'ask the unit whether it arrived and have it signed for; the clock runs either way',
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    for (const { entry, history, clock } of dispatches) {
      if (history.state !== 'awaiting-signature' || !clock?.deemed || clock.received === null) continue;
      const dispatched = entry.data.log.findIndex(({ event }) => event === 'dispatched');
      const args = { unit: unitName(ledger, entry.data.unit), received: clock.received, due: clock.due };
      yield found('deemed', { file: entry.file, path: ['log', dispatched, 'at'] }, args);
    }
  },
});
