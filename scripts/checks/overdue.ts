import type { Day } from '../records/schema/common.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import { defineCheck } from './check.ts';
import { plural, unitName } from './phrases.ts';

interface Overdue {
  readonly unit: string;
  readonly due: Day;
  /** Working days; null when they can't be counted yet. */
  readonly over: number | null;
  readonly state: DispatchState;
  /** The reply or decline that waits for the office came late. */
  readonly reply: Day | null;
  /** How often the unit was urged, and since when the task force has it: what is done is not asked for again. */
  readonly urged: number;
  readonly escalated: Day | null;
}

const lateZh = ({ over }: Overdue): string =>
  over === null ? '，逾期天数待放假安排公布后才能计算' : over === 0 ? '，已经过期' : `，已经逾期 ${over} 个工作日`;

const lateEn = ({ over }: Overdue): string =>
  over === null
    ? ', how late cannot be counted until the calendar is announced'
    : over === 0
      ? ' and is past due'
      : ` and is ${plural(over, 'working day')} late`;

function pressZh({ urged, escalated }: Overdue): string {
  if (urged === 0) {
    const urge = '请催办，并在 log 里记一条 urged';
    return escalated === null ? `${urge}；需要专班协调的，可以提请专班（escalated）` : `已于 ${escalated} 提请专班；${urge}`;
  }
  return escalated === null
    ? `已催办 ${urged} 次，请继续跟进；需要专班协调的，可以提请专班（escalated）`
    : `已催办 ${urged} 次，并于 ${escalated} 提请专班；请跟进，收到回复后登记`;
}

function pressEn({ urged, escalated }: Overdue): string {
  if (urged === 0) {
    const urge = 'urge the unit and write urged in the log';
    return escalated === null
      ? `${urge}; if the task force must help, write escalated`
      : `with the task force since ${escalated}; ${urge}`;
  }
  const done = `urged ${plural(urged, 'time')}`;
  return escalated === null
    ? `${done}; keep asking, and if the task force must help, write escalated`
    : `${done} and with the task force since ${escalated}; keep asking, and register the reply`;
}

/** 6.2: a matter that is open although its due day is over. */
export const overdue = defineCheck({
  id: 'overdue',
  clause: '6.2',
  about: {
    zh: '过了办结截止日还没有办结、也没有按时回复的转办单。按时回复、等办公室审核的不算逾期。',
    en: 'A dispatch that is still open after its due day, with no reply in time. One that was answered in time and waits for the office is not overdue.',
  },
  wording: {
    open: {
      severity: 'warning',
      zh: (args: Overdue) => {
        const { unit, due, state, reply } = args;
        if (state === 'awaiting-review') {
          return reply === null
            ? {
                message: `${unit}应于 ${due} 办结${lateZh(args)}；退单过了期限，还没有答复`,
                hint: '过期的退单不停止计时：请写 decline-refused（不同意退单），由该单位继续办理，时限不变',
              }
            : {
                message: `${unit}应于 ${due} 办结，${reply} 才回复${lateZh(args)}，还没有审核`,
                hint: '请尽快审核；审核通过后记为逾期办结',
              };
        }
        return {
          message: `${unit}应于 ${due} 办结${lateZh(args)}${state === 'awaiting-signature' ? '，至今没有签收' : ''}`,
          hint: state === 'awaiting-signature' ? '请联系该单位，确认收到并尽快回复；不签收也照常计时' : pressZh(args),
        };
      },
      en: (args: Overdue) => {
        const { unit, due, state, reply } = args;
        if (state === 'awaiting-review') {
          return reply === null
            ? {
                message: `${unit} was to close this by ${due}${lateEn(args)}; its decline came too late and is unanswered`,
                hint: 'a late decline stops no clock: write decline-refused, and the unit goes on with the same due day',
              }
            : {
                message: `${unit} was to close this by ${due}; its reply of ${reply} waits for review${lateEn(args)}`,
                hint: 'review the reply; once accepted it counts as closed late',
              };
        }
        return {
          message: `${unit} was to close this by ${due}${lateEn(args)}${state === 'awaiting-signature' ? ', and has not signed for it' : ''}`,
          hint:
            state === 'awaiting-signature'
              ? 'ask the unit whether it arrived, and for a reply; the clock runs without a signature'
              : pressEn(args),
        };
      },
    },
  },
  *run({ ledger, dispatches }, found) {
    for (const { entry, history, clock } of dispatches) {
      if (clock?.verdict !== 'overdue') continue;
      yield found(
        'open',
        { file: entry.file, path: ['log'], key: true },
        {
          unit: unitName(ledger, entry.data.unit),
          due: clock.due,
          over: clock.daysOver,
          state: history.state,
          reply: history.reply,
          urged: history.urged,
          escalated: history.escalated,
        },
      );
    }
  },
});
