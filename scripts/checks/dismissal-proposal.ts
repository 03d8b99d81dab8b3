import { yearOf } from '../calendar/days.ts';
import type { Message, Path, Wording } from '../findings/finding.ts';
import type { JudgedOfficer } from '../judgement.ts';
import type { DismissalReason } from '../rules/dismissal.ts';
import { defineCheck } from './check.ts';
import { unreadReports } from './faults.ts';
import { inOfficers, readFirst } from './phrases.ts';

type Reason<Rule extends DismissalReason['rule']> = Extract<DismissalReason, { rule: Rule }> & {
  readonly officer: string;
  /** Reports that could not be read, where the ground is that none came. */
  readonly unread: number;
};

const nextZh = ({ clause }: DismissalReason): string =>
  `请报专班办公室研究。决定解聘的，写上 dismissal：on（日期）、basis: "${clause}"、decision（决定文号）；系统只提出建议，不会自动解聘`;

const nextEn = ({ clause }: DismissalReason): string =>
  `put it to the office; if it decides so, write dismissal with on, basis: "${clause}" and decision. The system only proposes`;

const wording = <Rule extends DismissalReason['rule']>(
  clause: Reason<Rule>['clause'],
  zh: (reason: Reason<Rule>) => string,
  en: (reason: Reason<Rule>) => string,
): Wording<Reason<Rule>> => ({
  clause,
  severity: 'warning',
  zh: (reason): Message => ({
    message: `拟解聘 ${reason.officer}：${zh(reason)}`,
    hint: readFirst.zh(reason.unread) + nextZh(reason),
  }),
  en: (reason): Message => ({
    message: `dismissal proposed for ${reason.officer}: ${en(reason)}`,
    hint: readFirst.en(reason.unread) + nextEn(reason),
  }),
});

/** 7.4: every ground on which the system proposes a dismissal, each under its own clause. People decide. */
export const dismissalProposal = defineCheck({
  id: 'dismissal-proposal',
  clause: '7.4',
  about: {
    zh: '到了应予解聘的界限时提出“拟解聘”，一个理由一条：警告次数、连续未上报、一年内未上报、查实的违纪、考核不合格。是否解聘由人决定。',
    en: 'Proposes a dismissal when a limit is reached, one finding for each reason: warnings, months missed in a row, months missed in a year, a breach found true, a grade of unqualified. People decide.',
  },
  wording: {
    warnings: wording<'warnings'>(
      '7.4',
      ({ warnings, limit }) =>
        `累计接到警告提醒 ${warnings.length} 次（${warnings.map(({ served }) => `${served} 送达`).join('、')}）；满 ${limit} 次的应予解聘`,
      ({ warnings, limit }) =>
        `${warnings.length} warnings (served ${warnings.map(({ served }) => served).join(', ')}); the limit is ${limit}`,
    ),
    'consecutive-missed': wording<'consecutive-missed'>(
      '3.5',
      ({ months, limit }) => `连续 ${months.length} 个月没有上报（${months.join('、')}）；连续 ${limit} 个月没有上报的应予解聘`,
      ({ months, limit }) =>
        `nothing handed in for ${months.length} months in a row (${months.join(', ')}); the limit is ${limit}`,
    ),
    'missed-in-year': wording<'missed-in-year'>(
      '3.5',
      ({ months, limit }) =>
        `${yearOf(months[0] ?? '')} 年有 ${months.length} 个月没有上报（${months.join('、')}）；超过 ${limit} 个月没有上报的应予解聘`,
      ({ months, limit }) =>
        `nothing handed in for ${months.length} months of ${yearOf(months[0] ?? '')} (${months.join(', ')}); more than ${limit} end the appointment`,
    ),
    breach: wording<'breach'>(
      '5.4',
      ({ clue, conclusion }) => `违反工作纪律，已经查实（线索：${clue}；结论：${conclusion}）`,
      ({ clue, conclusion }) => `a breach of discipline found true (clue: ${clue}; conclusion: ${conclusion})`,
    ),
    unqualified: wording<'unqualified'>(
      '7.4',
      ({ year, decided }) => `${year} 年度考核不合格（${decided} 决定）`,
      ({ year, decided }) => `graded unqualified for ${year} (decided ${decided})`,
    ),
  },
  *run({ ledger, officers }, found) {
    const unread = unreadReports(ledger);
    for (const judged of officers) {
      for (const reason of judged.proposal?.reasons ?? []) {
        yield found(reason.rule, inOfficers(judged.index, ...pathOf(reason, judged)), {
          ...reason,
          officer: judged.officer.code,
          unread: reason.clause === '3.5' ? unread : 0,
        } as never);
      }
    }
  },
});

/** Where the ground stands in the officer's record; missed months and grades stand nowhere in it. */
function pathOf(reason: DismissalReason, { officer, warnings }: JudgedOfficer): Path {
  if (reason.rule === 'warnings') {
    const last = warnings.at(-1);
    return last && officer.warnings ? ['warnings', officer.warnings.indexOf(last)] : ['warnings'];
  }
  if (reason.rule === 'breach') {
    const same = (one: { clue: string; verified?: string; conclusion?: string }) =>
      one.clue === reason.clue && one.verified === reason.verified && one.conclusion === reason.conclusion;
    return ['breaches', officer.breaches?.findIndex(same) ?? 0, 'conclusion'];
  }
  return ['code'];
}
