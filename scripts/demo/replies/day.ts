import { addDays, weekday } from '../../calendar/days.ts';
import { type JudgedDispatch, type Judgement, judge } from '../../judgement.ts';
import { workedDays } from '../../rules/clock-working.ts';
import { width } from '../../words/width.ts';
import { momentOf, type Step } from './act.ts';
import { sideBySide, WHOLE } from './columns.ts';
import { LEDGER } from './county.ts';
import { type Deed, deedLine, deedsOf, issueLines, type Run } from './issue-side.ts';
import { ledgerLines } from './ledger-side.ts';
import type { Stage } from './stage.ts';
import { OUTAGE } from './story.ts';

/** When the sync runs on a day on which people work, and on any other. */
export const RUNS = { workday: ['09:37', '13:37', '17:37'], other: ['12:37'] } as const;

/** How the day before ended, by which today is told. */
export interface Evening {
  readonly judgement: Judgement | null;
  /** What stood in both columns, by dispatch. */
  readonly shown: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
}

export const BEFORE_ALL: Evening = { judgement: null, shown: new Map(), notices: [] };

/** Plays one day: what people do and the runs of the sync, each at its time; then tells it. */
export async function playDay(
  stage: Stage,
  day: string,
  steps: readonly Step[],
  before: Evening,
): Promise<{ readonly lines: readonly string[]; readonly evening: Evening }> {
  const calendar = (await stage.office.ledger()).calendar;
  const times = day >= OUTAGE.from && day <= OUTAGE.to ? [] : calendar.isWorkingDay(day) ? RUNS.workday : RUNS.other;
  const runs: Run[] = [];
  const due = [...steps.map((step) => ({ at: step.at, step })), ...times.map((time) => ({ at: `${day}T${time}`, step: null }))];
  for (const { at, step } of due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    stage.goTo(momentOf(at));
    if (step) await step.act(stage);
    else runs.push({ at: momentOf(at), applied: (await stage.run())?.applied ?? null });
  }
  const judgement = judge(await stage.office.ledger(), day);
  return tell(stage, judgement, before, steps, runs);
}

function tell(
  stage: Stage,
  judgement: Judgement,
  before: Evening,
  steps: readonly Step[],
  runs: readonly Run[],
): { readonly lines: readonly string[]; readonly evening: Evening } {
  const { asOf: day } = judgement;
  const shown = new Map<string, string>();
  const blocks: string[][] = [];
  for (const judged of judgement.dispatches) {
    const { id } = judged;
    const left = ledgerLines(judged, before.judgement?.dispatchById.get(id)?.entry.data.log ?? []);
    const deeds = deedsOf(stage, id, day, runs, toldOf(steps, id));
    const issues = issueLines(stage, id);
    const right = [...(issues.length > 0 ? issues : [withoutIssue(judged, judgement)]), ...deeds.map(deedLine)];
    // The log's lines are news; what else stands there is so only if it stood differently.
    const standing = JSON.stringify([ledgerLines(judged, judged.entry.data.log), issues]);
    shown.set(id, standing);
    const isNews = standing !== before.shown.get(id) || deeds.length > 0 || left.some((line) => line.startsWith('  +'));
    if (isNews) blocks.push(sideBySide(left, right));
  }
  const notices = noticesOf(stage);
  const news = notices.filter((line) => !before.notices.includes(line));
  const quiet = judgement.dispatches.length - blocks.length;
  const rest = [
    ...runs.filter(({ applied }) => applied === null).map(({ at }) => `${at.slice(11, 16)} ${CUT_OFF}`),
    ...news.map((line) => `办公室自己的仓库（责任单位看不到）：${line}`),
    ...(runs.length === 0 ? ['这一天同步没有运行。'] : []),
    ...(quiet > 0 ? [`${blocks.length > 0 ? '其余 ' : ''}${quiet} 件没有变化。`] : []),
  ];
  const parts = [...blocks, ...(rest.length > 0 ? [rest] : [])];
  const lines = [...heading(judgement), ...parts.flatMap((part) => [...part, ''])];
  return { lines, evening: { judgement, shown, notices } };
}

const CUT_OFF = '这一次同步中途断了：议题已经开出，编号还没有登记进台账。下一次同步凭记号认领，不会另开一个。';

const WEEKDAYS = '一二三四五六日';

function heading({ asOf: day, ledger }: Judgement): string[] {
  const [about] = workedDays(addDays(day, -1), day, ledger.calendar);
  const title = `${day} 星期${WEEKDAYS[weekday(day) - 1]} ${about?.why} `;
  return [title + '-'.repeat(WHOLE - width(title)), ''];
}

const withoutIssue = ({ entry }: JudgedDispatch, { ledger }: Judgement): string =>
  ledger.units.get(entry.data.unit)?.accounts ? '议题还没有开出，等下一次同步' : '没有账号，来信办理，不开议题';

const toldOf = (steps: readonly Step[], id: string): Deed[] =>
  steps.flatMap((step) => (step.id === id && step.told !== null ? [{ at: momentOf(step.at), words: step.told }] : []));

function noticesOf({ github }: Stage): string[] {
  return [...github.repository(LEDGER).issues.values()].flatMap(({ now }) =>
    now ? [`议题 #${now.number}${now.title}（${now.state === 'open' ? '打开' : '关闭'}）`] : [],
  );
}
