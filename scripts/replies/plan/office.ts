import { assessmentDue } from '../../checks/assessment-due.ts';
import { calendarEnds } from '../../checks/calendar-ends.ts';
import { type Check, runCheck } from '../../checks/check.ts';
import { dismissalProposal } from '../../checks/dismissal-proposal.ts';
import { monthlyReport } from '../../checks/monthly-report.ts';
import { quarterlyReport } from '../../checks/quarterly-report.ts';
import { replyChannel } from '../../checks/reply-channel.ts';
import type { Fact, Message } from '../../findings/finding.ts';
import type { Judgement } from '../../judgement.ts';
import { repositoriesOfUnits, sameRepository } from '../repositories.ts';
import { NOTICE } from '../words/labels.ts';
import { type NoticeRule, noticeBody, noticeTitle } from '../words/notice.ts';
import { ensureLabels, showLabels } from './labels.ts';
import type { Operation } from './operation.ts';
import { create, postOf } from './posts.ts';
import { recordIssue } from './record.ts';
import { closeDuplicates, showIssue } from './show.ts';
import { overcome } from './troubles.ts';
import { type Gathered, repositoryView, type World } from './world.ts';

/** The checks the office is told of as issues, and what each issue is about: one officer, quarter, year or month. */
const TOLD: readonly {
  readonly check: Check;
  readonly code?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a fact's arguments are known where its check is written
  readonly subject: (args: any) => string | null;
}[] = [
  { check: monthlyReport, subject: ({ months }) => months.at(-1) ?? null },
  { check: dismissalProposal, subject: ({ officer }) => officer },
  { check: quarterlyReport, code: 'overdue', subject: ({ quarter }) => quarter },
  { check: assessmentDue, subject: ({ year }) => String(year) },
  { check: calendarEnds, subject: ({ year }) => String(year) },
  { check: replyChannel, subject: () => null },
];

interface Notice {
  readonly key: string;
  readonly rule: NoticeRule;
  readonly subject: string | null;
  readonly messages: readonly Message[];
}

/**
 * What the office is reminded of (3.5, 6.4, 7.1, 7.4): an issue each in its own repository, where officers stand by their
 * codes. It is opened when a check begins to say something, kept up, and closed when there is nothing more to say. Where a
 * unit could read it, none is opened.
 */
export function* planOffice(world: World, gathered: Gathered): Generator<Operation> {
  const { ledger } = world.judgement;
  const channel = ledger.channels.get('office');
  const repository = channel?.repository ?? ledger.office.officeRepository;
  if (!repository) return;
  if (repositoriesOfUnits(ledger).some((other) => sameRepository(other, repository))) {
    gathered.notes.push({ note: 'readable-by-units', key: repository });
    return;
  }
  const view = repositoryView(world, repository);
  if (world.view && !view) return;
  const where = { world, id: 'office', repository, gathered, officeOnly: true } as const;
  const notices = new Map(noticesOf(world.judgement).map((notice) => [notice.key, notice]));

  if (channel) yield* overcome('office', channel);
  for (const { key, number } of channel?.posts ?? []) {
    const issue = view?.issue(number);
    if (!issue || !view) continue;
    const notice = notices.get(key);
    const body = noticeBody(key, notice?.messages ?? []);
    yield* showIssue(where, issue, { body, state: notice ? 'open' : 'closed', reason: 'completed' });
    yield* showLabels('office', repository, view, issue, [NOTICE], gathered);
    yield* closeDuplicates({ ...where, view }, key, issue.number);
  }
  for (const { key, rule, subject, messages } of notices.values()) {
    if (postOf(channel, key)?.number !== undefined) continue;
    const found = view?.issue(view.marked('office', key)[0]);
    if (found) {
      yield recordIssue(world, channel, { id: 'office', key, repository }, found);
      continue;
    }
    if (view && !(yield* ensureLabels(repository, view, [NOTICE], gathered))) continue;
    const draft = { title: noticeTitle(rule, subject), body: noticeBody(key, messages), labels: [NOTICE.name] };
    const wanted = { operation: 'open-issue', id: 'office', key, repository, issue: null, draft, officeOnly: true } as const;
    yield* create(world, channel, wanted, gathered.notes);
  }
}

function noticesOf(judgement: Judgement): Notice[] {
  const notices = new Map<string, Notice & { readonly messages: Message[] }>();
  for (const { check, code, subject: subjectOf } of TOLD) {
    for (const fact of runCheck(check, judgement)) {
      if (code !== undefined && fact.code !== code) continue;
      const subject = subjectOf(fact.args);
      const rule = check.id as NoticeRule;
      const key = `notice-${rule}${subject === null ? '' : `.${subject}`}`;
      const notice = notices.get(key) ?? { key, rule, subject, messages: [] };
      notice.messages.push(messageOf(check, fact));
      notices.set(key, notice);
    }
  }
  return [...notices.values()];
}

const messageOf = ({ wording }: Check, { code, args }: Fact): Message => wording[code]?.zh(args) ?? { message: code, hint: '' };
