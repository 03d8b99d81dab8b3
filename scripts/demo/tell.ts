import { DATA_FILES, type RecordKind, recordPath } from '../records/places.ts';
import { renderRecord, renderYaml } from '../records/write.ts';
import { adoptions } from './adoptions.ts';
import { CALENDAR, OFFICE, OFFICE_COMMENT, THEMES } from './county.ts';
import { recordOf } from './dispatch-record.ts';
import { dispatches, type Plan } from './dispatches.ts';
import type { Files } from './files.ts';
import { meetings } from './meetings.ts';
import { members, OFFICERS_COMMENT } from './officers.ts';
import { quarterlies } from './quarterly.ts';
import { receipts } from './receipts.ts';
import { reports } from './reports.ts';
import type { Story } from './roster.ts';
import { UNITS } from './units.ts';
import type { World } from './world.ts';

/** The story told once: the records as files, and who plays which part, for whoever wants to check the one by the other. */
export interface Told {
  readonly files: Files;
  /** The code of the officer who plays each part but the ordinary ones. */
  readonly codeOf: (story: Exclude<Story, 'ordinary'>) => string;
  readonly dispatches: readonly Plan[];
}

/** The county's own lists, which the calendar of the story is read from. */
export const dataFiles = (): Files =>
  new Map([
    [DATA_FILES.office, renderYaml(OFFICE, OFFICE_COMMENT)],
    [DATA_FILES.calendar, renderYaml(CALENDAR)],
    [DATA_FILES.themes, renderYaml(THEMES)],
    [DATA_FILES.units, renderYaml(UNITS)],
  ]);

/** Tells the whole story but its grades, which the rules propose. The same world gives the same bytes. */
export function tell(world: World): Told {
  const roster = members(world.policyOn);
  const { filed, cases } = reports(receipts(roster, world), world);
  const plans = dispatches(cases, world);
  adoptions(filed, plans, world);
  const held = meetings(plans, world);

  const files = new Map<string, string>([
    [
      DATA_FILES.officers,
      renderYaml(
        roster.map(({ officer }) => officer),
        OFFICERS_COMMENT,
      ),
    ],
  ]);
  const add = (kind: RecordKind, record: { readonly id: string | number }, body: string) =>
    files.set(recordPath(kind, String(record.id)), renderRecord(record, body));
  for (const { report, body } of filed) add('report', report, body);
  for (const plan of plans) {
    const { dispatch, body } = recordOf(plan, world);
    add('dispatch', dispatch, body);
  }
  for (const { meeting, body } of held) add('meeting', meeting, body);
  for (const { quarterly, body } of quarterlies(world)) add('quarterly', quarterly, body);
  return { files, codeOf: (story) => roster.find(({ part }) => part.story === story)!.officer.code, dispatches: plans };
}
