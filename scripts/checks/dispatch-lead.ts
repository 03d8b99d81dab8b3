import type { Entry } from '../ledger/ledger.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

/** 6.1: a matter for several units is one dispatch each: one leads, the others assist it. */
export const dispatchLead = defineCheck({
  id: 'dispatch-lead',
  clause: '6.1',
  about: {
    zh: '一件事涉及几个单位的，每个单位一件转办单：一个主办（lead），其余协办（assisting），协办的写明主办是哪一件。同一条报告不能有两个主办，也不必给同一单位转两次。',
    en: 'A matter for several units is one dispatch each: one lead and the others assisting, which name the lead. One report has one lead, and no unit needs it twice.',
  },
  wording: {
    'no-lead': {
      severity: 'error',
      zh: () => ({
        message: '这件是协办，却没有写主办是哪一件',
        hint: '请补上一行 lead: D……，写主办转办单的编号',
      }),
      en: () => ({
        message: 'this dispatch assists, and its lead is not named',
        hint: 'add a line lead: D… with the id of the lead dispatch',
      }),
    },
    'lead-on-lead': {
      severity: 'error',
      zh: ({ lead }: { lead: string }) => ({
        message: `这件自己是主办，却写了主办是 ${lead}`,
        hint: '是协办的，把 role 改为 assisting；是主办的，删去 lead 这一行',
      }),
      en: ({ lead }) => ({
        message: `this dispatch is a lead and names ${lead} as its lead`,
        hint: 'make its role assisting if it assists, or delete the line lead',
      }),
    },
    'not-a-lead': {
      severity: 'error',
      zh: ({ lead }: { lead: string }) => ({
        message: `${lead} 本身是协办，不是主办`,
        hint: '请写主办转办单的编号；或者把那一件的 role 改为 lead',
      }),
      en: ({ lead }) => ({
        message: `${lead} assists itself and is no lead`,
        hint: 'name the lead dispatch, or make the role of that one lead',
      }),
    },
    'nothing-shared': {
      severity: 'error',
      zh: ({ lead }: { lead: string }) => ({
        message: `与主办 ${lead} 没有共同的体验报告，不像是同一件事`,
        hint: '请核对 lead 和 reports 里的编号',
      }),
      en: ({ lead }) => ({
        message: `this dispatch and its lead ${lead} share no report, so they hardly are one matter`,
        hint: 'look up the ids in lead and reports',
      }),
    },
    'two-leads': {
      severity: 'warning',
      zh: ({ report, other }: { report: string; other: string }) => ({
        message: `${report} 已经由 ${other} 主办，这件又是主办`,
        hint: '一件事只有一个主办：其余的把 role 改为 assisting，并写 lead；换单位的，先在原件里登记退单',
      }),
      en: ({ report, other }) => ({
        message: `${report} is already led by ${other}, and this dispatch leads it too`,
        hint: 'a matter has one lead: make the others assisting and name it; for a change of unit, record the decline there first',
      }),
    },
    'same-unit': {
      severity: 'warning',
      zh: ({ report, other, unit }: { report: string; other: string; unit: string }) => ({
        message: `${report} 已经用 ${other} 转给“${unit}”，这件又转了一次`,
        hint: '重复转办的，删去其中一件；要求重新办理的，在原件里登记 reopened，在这件里写 reopens',
      }),
      en: ({ report, other, unit }) => ({
        message: `${report} was already sent to "${unit}" as ${other}, and is sent there again`,
        hint: 'delete one if it was sent twice; to reopen a matter, record reopened there and write reopens here',
      }),
    },
  },
  *run(judgement, found) {
    const { dispatches } = judgement.ledger;
    for (const { data, file } of dispatches.values()) {
      const { role = 'lead', lead } = data;
      const at = (field: string) => ({ file, path: [field] });
      if (role === 'lead') {
        if (lead) yield found('lead-on-lead', at('lead'), { lead });
        continue;
      }
      if (!lead) {
        yield found('no-lead', at('role'), undefined);
        continue;
      }
      const led = dispatches.get(lead)?.data;
      if (!led) continue; // `unknown-record` says so
      if (led.role === 'assisting') yield found('not-a-lead', at('lead'), { lead });
      else if (data.reports?.length && led.reports?.length && !data.reports.some((id) => led.reports?.includes(id))) {
        yield found('nothing-shared', at('lead'), { lead });
      }
    }

    // 6.2: a dispatch handed back or reopened has left its place to another one.
    const replaced = new Set([...dispatches.values()].flatMap(({ data }) => [data.reopens, data.redirects]));
    const counting = judgement.dispatches.filter(
      ({ id, history }) => history.state !== 'declined' && history.reopenedAs === null && !replaced.has(id),
    );
    const leadOf = new Map<string, Entry<Dispatch>>();
    const sent = new Map<string, Entry<Dispatch>>();
    for (const { entry } of counting) {
      const { role = 'lead', unit, reports = [] } = entry.data;
      for (const [i, report] of reports.entries()) {
        const place = { file: entry.file, path: ['reports', i] };
        const key = `${report}/${unit}`;
        const before = sent.get(key);
        if (before === undefined) sent.set(key, entry);
        else if (before !== entry)
          yield found('same-unit', place, { report, other: before.data.id, unit: unitName(judgement.ledger, unit) });

        if (role !== 'lead') continue;
        const leading = leadOf.get(report);
        if (leading === undefined) leadOf.set(report, entry);
        // To one unit twice is one mistake.
        else if (leading.data.unit !== unit) yield found('two-leads', place, { report, other: leading.data.id });
      }
    }
  },
});
