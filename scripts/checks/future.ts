import type { Path } from '../findings/finding.ts';
import type { Judgement } from '../judgement.ts';
import type { Records } from '../ledger/ledger.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { listed } from './phrases.ts';

type Kind = 'reports' | 'dispatches' | 'log' | 'meetings' | 'quarterlies' | 'assessments';

interface Later {
  readonly kind: Kind;
  readonly ids: readonly string[];
  readonly asOf: Day;
}

const KINDS: Readonly<Record<Kind, { zh: string; en: string }>> = {
  reports: { zh: '条体验报告的收件日期', en: 'reports came' },
  dispatches: { zh: '件转办单的转办时间', en: 'dispatches were sent' },
  log: { zh: '件转办单的部分办理记录', en: 'dispatches have log entries of days' },
  meetings: { zh: '次会议的日期', en: 'meetings were held' },
  quarterlies: { zh: '份季度报告的报送日期', en: 'quarterly reports were handed in' },
  assessments: { zh: '个年度考核的决定日期', en: 'assessments were decided' },
};

interface Dated {
  readonly id: string;
  readonly day: Day;
  readonly file: string;
  readonly path: Path;
}

/** A judgement sees only what had happened by its day, so what is dated later is said to be left out. */
export const future = defineCheck({
  id: 'future',
  clause: 'format',
  about: {
    zh: '计算只看截止日（含当天）以前的事。日期在截止日以后的记录暂不计入；日常使用中出现，多半是日期写错了。',
    en: 'Only what had happened by the as-of day is counted. Records of later days wait; in daily use they are mostly a wrong date.',
  },
  wording: {
    later: {
      severity: 'notice',
      zh: ({ kind, ids, asOf }: Later) => ({
        message: `${ids.length} ${KINDS[kind].zh}在 ${asOf}（截止日）以后，暂不计入：${listed(ids, 'zh', 3)}`,
        hint: '请核对日期；查看过去某一天的情况时，这是正常的',
      }),
      en: ({ kind, ids, asOf }: Later) => ({
        message: `${ids.length} ${KINDS[kind].en} after ${asOf}, the as-of day, and are not counted yet: ${listed(ids, 'en', 3)}`,
        hint: 'look the dates up; when a past day is asked for, this is as it should be',
      }),
    },
  },
  *run(judgement, found) {
    const { asOf } = judgement;
    for (const [kind, later] of Object.entries(laterThan(judgement)) as [Kind, Dated[]][]) {
      const first = later.reduce<Dated | undefined>((a, b) => (a && a.day <= b.day ? a : b), undefined);
      if (!first) continue;
      const ids = later.map(({ id }) => id).sort();
      yield found('later', { file: first.file, path: first.path }, { kind, ids, asOf });
    }
  },
});

/** What happened after the day, by the records. */
function laterThan({ ledger, dispatchById, asOf }: Judgement): Record<Kind, Dated[]> {
  const { reports, dispatches, meetings, quarterlies, assessments, dayOf } = ledger;
  const sent: Dated[] = [];
  const logged: Dated[] = [];
  for (const { data, file } of dispatches.values()) {
    if (dispatchById.get(data.id)?.history.isWhole) continue;
    const days = data.log.map(({ at }) => dayOf(at));
    const i = data.log.findIndex(({ event }) => event === 'dispatched');
    const j = days.findIndex((day) => day > asOf);
    if (j === -1) continue;
    // One that was not even sent by then is said once.
    const [list, at] = i !== -1 && (days[i] as Day) > asOf ? [sent, i] : [logged, j];
    list.push({ id: data.id, day: days[at] as Day, file, path: ['log', at, 'at'] });
  }
  return {
    reports: later(reports, 'received', ({ received }) => received, asOf),
    dispatches: sent,
    log: logged,
    meetings: later(meetings, 'held', ({ held }) => held, asOf),
    quarterlies: later(quarterlies, 'submitted', ({ submitted }) => submitted, asOf),
    assessments: later(assessments, 'decided', ({ decided }) => decided, asOf),
  };
}

function later<T extends { id: string | number }>(
  records: Records<T>,
  field: string,
  dayOf: (record: T) => Day | undefined,
  asOf: Day,
): Dated[] {
  const found: Dated[] = [];
  for (const { data, file } of records.values()) {
    const day = dayOf(data);
    if (day !== undefined && day > asOf) found.push({ id: String(data.id), day, file, path: [field] });
  }
  return found;
}
