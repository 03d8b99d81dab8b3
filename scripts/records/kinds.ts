import type { TSchema } from 'typebox';
import { AssessmentSchema } from './schema/assessment.ts';
import { CalendarSchema, StateCouncilYearSchema } from './schema/calendar.ts';
import { ChannelSchema } from './schema/channel.ts';
import { DispatchSchema } from './schema/dispatch.ts';
import { MeetingSchema } from './schema/meeting.ts';
import { OfficeSchema } from './schema/office.ts';
import { OfficersSchema } from './schema/officers.ts';
import { PolicySchema } from './schema/policy.ts';
import { QuarterlySchema } from './schema/quarterly.ts';
import { ReportSchema } from './schema/report.ts';
import { ThemesSchema } from './schema/themes.ts';
import { UnitsSchema } from './schema/units.ts';

/** Every kind of file, with its schema. The keys name the JSON Schemas in `data/schema/` too. */
export const SCHEMAS = {
  office: OfficeSchema,
  policy: PolicySchema,
  calendar: CalendarSchema,
  'state-council': StateCouncilYearSchema,
  themes: ThemesSchema,
  units: UnitsSchema,
  officers: OfficersSchema,
  report: ReportSchema,
  dispatch: DispatchSchema,
  meeting: MeetingSchema,
  quarterly: QuarterlySchema,
  assessment: AssessmentSchema,
  channel: ChannelSchema,
} as const satisfies Record<string, TSchema>;

export type FileKind = keyof typeof SCHEMAS;
