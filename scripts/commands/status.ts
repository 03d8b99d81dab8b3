import type { JudgedDispatch, JudgedOfficer, Judgement } from '../judgement.ts';
import { unreadFiles } from '../ledger/unread-files.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import { verdictWithoutDue } from '../rules/dispatch-clock.ts';
import { dueSoon } from '../rules/due-soon.ts';
import type { Rate } from '../rules/figures.ts';
import { screeningOn } from '../rules/screening.ts';
import { daysUsedOf } from '../views/days-used.ts';
import { proposalInWords } from '../views/office/dismissal-words.ts';
import { CATEGORIES, MONTHS, NATURES, REPORT_KINDS, STATES, VERDICTS } from '../words/labels.ts';
import { type CommonOptions, openCounty, warnOfFaults } from './open.ts';
import { printJson, printLines, table } from './print.ts';

/** `ledger status`: the state of the county on a day. */
export async function status(options: CommonOptions, ahead: ReadAhead | null = null): Promise<void> {
  const judgement = await openCounty(options, ahead);
  warnOfFaults(judgement);
  if (options.json) printJson(statusOf(judgement));
  else printLines(describe(judgement));
}

/** The contract of `status --json`. */
export function statusOf({ asOf, dispatches, officers, figures, adoption }: Judgement) {
  return {
    asOf,
    dispatches: dispatches.map(({ id, entry, history, clock, receipt }) => ({
      id,
      unit: entry.data.unit,
      nature: clock?.nature ?? entry.data.nature,
      state: history.state,
      dispatched: history.dispatched,
      signed: history.signed,
      received: receipt?.received ?? null,
      deemed: receipt?.deemed ?? false,
      due: clock?.due ?? null,
      replied: history.reply ?? history.lastReply,
      closed: history.closed,
      verdict: clock?.verdict ?? verdictWithoutDue(history),
      daysUsed: daysUsedOf(clock),
      daysOver: clock?.daysOver ?? null,
    })),
    officers: officers.map(({ officer, inService, duty, warnings, proposal }) => ({
      code: officer.code,
      category: officer.category,
      inService,
      months: duty.months.map(({ month, state }) => ({ month, state })),
      missedInYear: duty.missedInYear,
      missedInTerm: duty.missedInTerm,
      consecutive: duty.consecutive,
      warnings: warnings.length,
      proposal,
    })),
    figures: { ...figures, adoption },
  };
}

function* describe(judgement: Judgement): Generator<string> {
  const { ledger, asOf, dispatches, officers, figures, adoption, trial } = judgement;
  const { county, office, fictional } = ledger.office;
  const unread = unreadFiles(ledger).size;
  if (unread > 0) yield `注意：有 ${unread} 个文件读不出来或有错误，以下没有它们，数字不全。请运行 ledger check 查看。`;
  yield `${county} ${office}　统计截止日 ${asOf}${fictional ? '　（虚构的演示数据）' : ''}`;
  if (trial?.phase === 'expired') yield `试行期满：制度试行至 ${trial.ended}（八）`;
  yield '';
  yield* table([
    ['指标', '数值', '基数'],
    ['按时办结率', percent(figures.onTime), `按时办结 ${figures.onTime.numerator} ÷ 已到期应办结 ${figures.onTime.denominator}`],
    [
      '办结率',
      percent(figures.closing),
      `已办结 ${figures.closing.numerator} ÷ 已转办（不含退单） ${figures.closing.denominator}`,
    ],
    ['签收及时率', percent(figures.signing), `及时签收 ${figures.signing.numerator} ÷ 应签收 ${figures.signing.denominator}`],
    ['采纳率', percent(adoption), `采纳 ${adoption.numerator} ÷ 已决定 ${adoption.denominator}`],
    [
      '办结用时（工作日）',
      figures.medianDays === null ? '—' : `中位数 ${figures.medianDays}`,
      figures.meanDays === null ? '' : `平均 ${figures.meanDays.toFixed(1)}`,
    ],
  ]);
  yield '';

  const soon = ({ clock, history }: JudgedDispatch) => (clock ? dueSoon(clock, history, ledger.calendar, asOf) : null);
  const lists: [string, (judged: JudgedDispatch) => boolean][] = [
    ['已逾期', ({ clock }) => clock?.verdict === 'overdue'],
    ['今日到期', (judged) => soon(judged) === 'today'],
    ['明日到期', (judged) => soon(judged) === 'next-working-day'],
    ['待签收', ({ history }) => history.state === 'awaiting-signature'],
    ['待审核', ({ history }) => history.state === 'awaiting-review'],
  ];
  for (const [title, belongs] of lists) {
    const listed = dispatches.filter(belongs);
    yield `${title} ${listed.length}`;
    if (listed.length > 0)
      yield* table(listed.slice(0, MOST).map((judged) => row(judged, ledger.units.get(judged.entry.data.unit)?.name))).map(
        (line) => `  ${line}`,
      );
    if (listed.length > MOST) yield `  … 另有 ${listed.length - MOST} 件`;
  }
  yield* unscreened(judgement);
  yield '';

  const owing = officers.filter(({ inService, duty, proposal }) => inService && (duty.missedInTerm > 0 || proposal !== null));
  yield `体验员：在聘 ${officers.filter(({ inService }) => inService).length} 人，本聘期有未上报月份或拟解聘的 ${owing.length} 人`;
  if (owing.length > 0) yield* table(owing.map(officerRow)).map((line) => `  ${line}`);
}

/** 6.1: what nobody has screened, the longest waiting first. */
function* unscreened({ ledger, asOf }: Judgement): Generator<string> {
  const reports = [...ledger.reports.values()]
    .map(({ data }) => data)
    .filter((data) => data.received <= asOf && screeningOn(data, asOf) === null)
    .sort((a, b) => (`${a.received} ${a.id}` < `${b.received} ${b.id}` ? -1 : 1));
  yield `待筛选 ${reports.length}`;
  const rows = reports.slice(0, MOST).map(({ id, kind, received, title }) => [id, REPORT_KINDS[kind], `${received} 收到`, title]);
  if (rows.length > 0) yield* table(rows).map((line) => `  ${line}`);
  if (reports.length > MOST) yield `  … 另有 ${reports.length - MOST} 条`;
}

const MOST = 15;

const percent = ({ rate }: Rate): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);

function row({ id, entry, history, clock }: JudgedDispatch, unit: string | undefined): string[] {
  const over = clock?.daysOver ? `超 ${clock.daysOver} 个工作日` : '';
  return [
    id,
    unit ?? entry.data.unit,
    NATURES[clock?.nature ?? entry.data.nature],
    `${STATES[history.state]}${history.declinePending === null ? '' : '（退单）'}`,
    clock ? `截止 ${clock.due}` : '日历未公布',
    clock ? VERDICTS[clock.verdict] : '',
    over,
  ];
}

function officerRow({ officer, duty, proposal }: JudgedOfficer): string[] {
  const missed = duty.months.filter(({ state }) => state === 'missed').map(({ month }) => month);
  return [
    officer.code,
    CATEGORIES[officer.category],
    `${MONTHS.missed} ${missed.join('、') || '—'}`,
    proposal ? `拟解聘（${proposalInWords(proposal).clauses.join('、')}）` : '',
  ];
}
