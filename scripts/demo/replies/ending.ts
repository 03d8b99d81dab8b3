import { instantOf } from '../../calendar/moments.ts';
import type { Judgement } from '../../judgement.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { markedAs } from '../../replies/words/marker.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import { STATES, VERDICTS } from '../../words/labels.ts';
import { nameOfUnit } from '../units.ts';
import { momentOf, ownIssues, type Step } from './act.ts';
import { accountOf } from './county.ts';
import { shortDay } from './ledger-side.ts';
import type { Stage } from './stage.ts';

/** Something that must hold when the month is over, and whether it does. */
export interface Checked {
  readonly holds: boolean;
  readonly words: string;
}

/** The month in one table: what became of each dispatch. The first row is the header. */
export function outcome({ dispatches }: Judgement, stage: Stage): string[][] {
  const rows = dispatches.map(({ id, entry, history, clock }) => [
    id,
    nameOfUnit(entry.data.unit),
    STATES[history.state],
    clock ? VERDICTS[clock.verdict] : '',
    clock ? shortDay(clock.due) : '',
    String(entry.data.log.length),
    issuesOf(stage, id, 'issue')
      .map(({ number }) => `#${number}`)
      .join(' ') || '来信',
  ]);
  return [['转办单', '责任单位', '状态', '结果', '截止日', '办理记录', '议题'], ...rows];
}

/** Holds the ledger and the issues against what people did, which neither of them was told. */
export async function check(stage: Stage, { dispatches, ledger }: Judgement, story: readonly Step[]): Promise<Checked[]> {
  const { github } = stage;
  const before = github.calls.length;
  const again = await stage.run();
  const requests = github.calls.length - before;
  const online = dispatches.filter(({ entry }) => ledger.units.get(entry.data.unit)?.accounts);
  const byLetter = dispatches.filter((judged) => !online.includes(judged));
  const events = story.filter(({ event }) => event !== null);
  const stranger = accountOf('stranger').id;
  return [
    {
      holds: again !== null && again.plan.length === 0 && again.problems.length === 0,
      words: `再同步一次，没有要做的，只用了 ${requests} 次请求`,
    },
    {
      holds:
        online.every(({ id }) => issuesOf(stage, id, 'issue').length === 1) &&
        byLetter.every(({ id }) => issuesOf(stage, id, '').length === 0),
      words: `有账号的 ${online.length} 件各有一个议题，不多不少；来信办理的 ${byLetter.length} 件没有议题`,
    },
    {
      holds: online.every((judged) =>
        issuesOf(stage, judged.id, '').every(({ state }) => (state === 'closed') === hasEnded(judged.history)),
      ),
      words: '已经办结或退单的，议题和督办议题都已关闭；没有结的都开着',
    },
    {
      holds: dispatches.every(({ id, entry: { data } }) => {
        const own = events.filter((step) => step.id === id);
        return sameAsSaid(data.log, own, issuesOf(stage, id, 'supervision-').length);
      }),
      words: `大家做的 ${events.length} 件事，台账里各记了一次：同一时间、同一单位、同样的话`,
    },
    {
      holds: [...ledger.channels.values()].every(({ comments = [] }) => comments.every(({ author }) => author !== stranger)),
      words: `没有登记的账号说的 ${story.filter(({ by }) => by === 'stranger').length} 句话，台账里一个字也没有`,
    },
    {
      holds: github.violations.length === 0 && github.hasty.length === 0,
      words: `${github.calls.length} 次请求和回答都合接口的规定；两次写入之间至少隔 1 秒`,
    },
  ];
}

/** A dispatch's issues whose mark begins with `key`: `issue` the one the unit answers on, `supervision-` the 督办. */
const issuesOf = ({ github }: Stage, id: string, key: string) =>
  ownIssues(github).filter(({ body }) => {
    const mark = markedAs(body ?? '');
    return mark?.id === id && mark.key.startsWith(key);
  });

/** @param urged how often the program has pressed: one entry for each 督办 issue */
function sameAsSaid(log: readonly LogEntry[], steps: readonly Step[], urged: number): boolean {
  const entries = log.filter(({ event }) => event !== 'urged');
  if (entries.length !== steps.length || log.length - entries.length !== urged) return false;
  return steps.every((step) => {
    const found = entries.filter(({ at, event }) => event === step.event && instantOf(at) === instantOf(momentOf(step.at)));
    const [entry] = found;
    const words = [entry?.text, entry?.reason].filter((one) => one !== undefined);
    return found.length === 1 && entry?.by === step.by && words.every((one) => step.said?.includes(one));
  });
}
