import type { Static } from 'typebox';
import { address } from '../../../site/lib/address.ts';
import type { PublicCounty } from '../../views/public.ts';
import type { PublicMeeting } from '../../views/public-meetings.ts';
import type { PublicPeriod } from '../../views/public-period.ts';
import type { PublicQuarter } from '../../views/public-quarters.ts';
import type { PublicAssessment, PublicYear } from '../../views/public-years.ts';
import { type LinkTo, linksFrom, openDataAddress } from '../address.ts';
import { fileAt, type OpenDataFile } from '../file.ts';
import { toJson } from '../text.ts';
import type * as schema from './schema.ts';
import { figures, group, headOf } from './shapes.ts';

/** 6.3, 6.4, 7.1: quarters, years and meetings, and what each quarter's figures are counted from. */
export function periodFiles(view: PublicCounty, base: URL | null): OpenDataFile[] {
  const head = headOf(view);
  const quarters: Static<typeof schema.QuartersFile> = {
    ...head,
    quarters: view.quarters.map((one) => quarter(one, linksFrom(openDataAddress.quarters, base))),
  };
  const years: Static<typeof schema.YearsFile> = {
    ...head,
    years: view.years.map((one) => year(one, linksFrom(openDataAddress.years, base))),
  };
  const meetings: Static<typeof schema.MeetingsFile> = {
    ...head,
    meetings: view.meetings.map((one) => meeting(one, linksFrom(openDataAddress.meetings, base))),
  };
  return [
    fileAt(openDataAddress.quarters, `${toJson(quarters)}\n`),
    fileAt(openDataAddress.years, `${toJson(years)}\n`),
    fileAt(openDataAddress.meetings, `${toJson(meetings)}\n`),
    // Byte for byte what the hash was taken of.
    ...view.quarters.map(({ id, basis }) => fileAt(openDataAddress.quarterBasis(id), basis)),
  ];
}

const period = ({ label, from, to, complete, themes, problems, heat, units, ...own }: PublicPeriod) => ({
  label,
  from,
  to,
  complete,
  figures: figures(own.figures),
  themes: themes.map(group),
  problems: problems.map(group),
  heat: { themes: [...heat.themes], problems: [...heat.problems], cells: heat.cells.map((row) => [...row]) },
  units: units.map(({ listed, ...unit }) => ({ ...group(unit), listed })),
});

const quarter = (one: PublicQuarter, to: LinkTo): schema.ApiQuarter => ({
  id: one.id,
  ...period(one),
  unfinished: one.unfinished.map(({ id, due, overdue }) => ({ id, due, overdue })),
  meetings: [...one.meetings],
  report: one.report && {
    due: one.report.due,
    submitted: one.report.submitted,
    asOf: one.report.asOf,
    state: one.report.state,
  },
  hash: one.hash,
  links: { page: to(address.quarter(one.id)), basis: to(openDataAddress.quarterBasis(one.id)) },
});

const year = (one: PublicYear, to: LinkTo): schema.ApiYear => ({
  id: one.id,
  ...period(one),
  quarters: [...one.quarters],
  meetings: [...one.meetings],
  reports: one.reports && { submitted: one.reports.submitted, valid: one.reports.valid, adopted: one.reports.adopted },
  assessment: one.assessment && assessment(one.assessment),
  links: { page: to(address.annual(one.id)) },
});

const assessment = ({ decided, grades, total, subsidyTotal }: PublicAssessment) => ({
  decided,
  grades: grades.map(({ grade, count }) => ({ grade, count })),
  total,
  subsidyTotal,
});

const meeting = ({ id, held, kind, publication, content, dispatches }: PublicMeeting, to: LinkTo): schema.ApiMeeting => ({
  id,
  held,
  kind,
  publication,
  content: content && { on: content.on, title: content.title, decision: content.decision },
  dispatches: [...dispatches],
  links: { page: to(address.meeting(id)) },
});
