import { adoption } from './adoption.ts';
import { adoptionUnit } from './adoption-unit.ts';
import { appointment } from './appointment.ts';
import { assessmentDue } from './assessment-due.ts';
import { awaitingReview } from './awaiting-review.ts';
import { breach } from './breach.ts';
import { calendarEnds } from './calendar-ends.ts';
import { calendarYear } from './calendar-year.ts';
import type { Check } from './check.ts';
import { conflict } from './conflict.ts';
import { countyCalendar } from './county-calendar.ts';
import { dismissal } from './dismissal.ts';
import { dismissalProposal } from './dismissal-proposal.ts';
import { dispatchLead } from './dispatch-lead.ts';
import { dispatchedUnscreened } from './dispatched-unscreened.ts';
import { dueSoon } from './due-soon.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSuspect } from './duplicate-suspect.ts';
import { duplicateUnit } from './duplicate-unit.ts';
import { duty } from './duty.ts';
import { emptyBody } from './empty-body.ts';
import { excused } from './excused.ts';
import { explanation } from './explanation.ts';
import { file } from './file.ts';
import { fileName } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { future } from './future.ts';
import { gradeDecision } from './grade-decision.ts';
import { idYear } from './id-year.ts';
import { lateChange } from './late-change.ts';
import { lateDecline } from './late-decline.ts';
import { logActor } from './log-actor.ts';
import { logDetails } from './log-details.ts';
import { logOrder } from './log-order.ts';
import { logSequence } from './log-sequence.ts';
import { monthlyReport } from './monthly-report.ts';
import { officerInClear } from './officer-in-clear.ts';
import { olderThanPolicy } from './older-than-policy.ts';
import { outOfService } from './out-of-service.ts';
import { overdue } from './overdue.ts';
import { policy } from './policy.ts';
import { publicationApart } from './publication-apart.ts';
import { quarterlyReport } from './quarterly-report.ts';
import { recruitmentCap } from './recruitment-cap.ts';
import { recruitmentRatio } from './recruitment-ratio.ts';
import { reopenedLink } from './reopened-link.ts';
import { replyChannel } from './reply-channel.ts';
import { schema } from './schema.ts';
import { screening } from './screening.ts';
import { secret } from './secret.ts';
import { specialReason } from './special-reason.ts';
import { stateCouncil } from './state-council.ts';
import { subsidyPaid } from './subsidy-paid.ts';
import { term } from './term.ts';
import { trial } from './trial.ts';
import { unfilled } from './unfilled.ts';
import { unknownField } from './unknown-field.ts';
import { unknownListItem } from './unknown-list-item.ts';
import { unknownOfficer } from './unknown-officer.ts';
import { unknownRecord } from './unknown-record.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unsigned } from './unsigned.ts';
import { warning } from './warning.ts';

/** Every check there is, in the order of the clauses. Adding one: a file, a line here, a folder of fixtures. */
export const CHECKS: readonly Check[] = [
  file,
  frontMatter,
  schema,
  unfilled,
  unknownField,
  fileName,
  duplicateId,
  duplicateCode,
  duplicateUnit,
  idYear,
  future,
  recruitmentCap,
  recruitmentRatio,
  appointment,
  term,
  unknownOfficer,
  unknownListItem,
  explanation,
  duty,
  monthlyReport,
  excused,
  secret,
  officerInClear,
  outOfService,
  publicationApart,
  conflict,
  breach,
  unknownUnit,
  unknownRecord,
  screening,
  duplicateSuspect,
  dispatchedUnscreened,
  dispatchLead,
  emptyBody,
  logSequence,
  logOrder,
  logDetails,
  logActor,
  reopenedLink,
  overdue,
  dueSoon,
  unsigned,
  awaitingReview,
  replyChannel,
  specialReason,
  lateChange,
  lateDecline,
  calendarYear,
  calendarEnds,
  countyCalendar,
  stateCouncil,
  quarterlyReport,
  adoption,
  adoptionUnit,
  assessmentDue,
  gradeDecision,
  warning,
  dismissalProposal,
  dismissal,
  subsidyPaid,
  policy,
  trial,
  olderThanPolicy,
];
