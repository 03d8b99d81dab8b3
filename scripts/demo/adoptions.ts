import { yearOf } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Adoption } from '../records/schema/report.ts';
import { AS_OF, YEAR } from './county.ts';
import type { Plan } from './dispatches.ts';
import { fill } from './fill.ts';
import { dayOf } from './moments.ts';
import { type Random, random } from './random.ts';
import type { Filed } from './reports.ts';
import { letterNumber } from './units.ts';
import type { World } from './world.ts';

/** A report with the day on which its unit could decide on it. */
interface Decidable {
  readonly filed: Filed;
  readonly on: Day;
}

/**
 * Lets the units decide on the valid reports once their cases are closed: to each officer as many adoptions in the
 * year as the story says (7.2), and to the rest what units do: reject, adopt a part that doesn't count, or say nothing.
 */
export function adoptions(filed: readonly Filed[], plans: readonly Plan[], world: World): void {
  const closed = closedOn(plans);
  const byOfficer = new Map<string, Decidable[]>();
  for (const each of filed) {
    if (each.report.screening?.result !== 'valid') continue;
    const on = decisionDay(each, closed, world);
    if (on === null) continue;
    const own = byOfficer.get(each.report.officer) ?? [];
    own.push({ filed: each, on });
    byOfficer.set(each.report.officer, own);
  }
  for (const [code, decidable] of byOfficer) decide(decidable, random(`adoptions/${code}`));
}

function decide(decidable: readonly Decidable[], chance: Random): void {
  const { part } = (decidable[0] as Decidable).filed.member;
  const ofTheYear = decidable.filter(({ on }) => yearOf(on) === YEAR);
  if (ofTheYear.length < part.adopted)
    throw new Error(`${part.story}: ${ofTheYear.length} decisions for ${part.adopted} adoptions`);
  const adopted = new Set(chance.shuffled(ofTheYear).slice(0, part.adopted));
  for (const each of decidable) {
    const adoption = adopted.has(each) ? adoptedAs(each, chance) : otherwise(each, chance);
    if (adoption) each.filed.report.adoption = adoption;
  }
}

function adoptedAs({ filed, on }: Decidable, chance: Random): Adoption {
  const whole = chance.chance(0.85);
  return { result: whole ? 'adopted' : 'partial', on, ...signedBy(filed, on), ...(whole ? {} : { counts: true }) };
}

function otherwise({ filed, on }: Decidable, chance: Random): Adoption | null {
  // A decision of the new year is the new year's, whichever way it goes.
  const outcome = chance.weighted([
    ['rejected', 34],
    ['partial', 11],
    ['adopted', yearOf(on) === YEAR ? 0 : 40],
    ['none', 50],
  ] as const);
  const { matter, filling } = filed.about;
  switch (outcome) {
    case 'none':
      return null;
    case 'adopted':
      return { result: 'adopted', on, ...signedBy(filed, on) };
    case 'partial':
      return { result: 'partial', on, ...signedBy(filed, on), counts: false };
    case 'rejected':
      return { result: 'rejected', on, ...signedBy(filed, on), reason: fill(chance.pick(matter.rejections), filling) };
  }
}

const signedBy = ({ about }: Filed, on: Day): Pick<Adoption, 'by' | 'basis'> => {
  const by = about.units[0] as string;
  return { by, basis: letterNumber(by, on) };
};

/** When each case's lead closed it; a case never sent has no entry. */
function closedOn(plans: readonly Plan[]): Map<unknown, Day> {
  const days = new Map<unknown, Day>();
  for (const { about, lead, log, reopens } of plans) {
    const closed = log.find(({ event }) => event === 'accepted');
    if (closed && !lead && !reopens) days.set(about, dayOf(closed.at));
  }
  return days;
}

/** Some working days after the close; praise that was not sent on is decided on by itself. */
function decisionDay({ report, about }: Filed, closed: ReadonlyMap<unknown, Day>, { calendar }: World): Day | null {
  const chance = random(`adoption/${report.id}`);
  const screened = report.screening?.on as Day;
  const ready = closed.get(about) ?? (about.matter.tone === 'positive' ? screened : null);
  if (ready === null) return null;
  const [, from] = [ready, screened].sort() as [Day, Day];
  const on = calendar.add(from, chance.int(1, 8));
  return on <= AS_OF ? on : null;
}
