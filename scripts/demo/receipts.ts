import { addDays, firstDay, lastDay, monthOf, monthsBetween } from '../calendar/days.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day, Month } from '../records/schema/common.ts';
import { inServiceOn, type Service, serviceInMonth, serviceOf } from '../rules/service.ts';
import { AS_OF, YEAR } from './county.ts';
import type { Member } from './officers.ts';
import { type Random, random } from './random.ts';
import type { World } from './world.ts';

/** What the office will make of a report; `weak` is any of its three refusals, `invalid` the one that a story needs. */
type Fate = 'valid' | 'weak' | 'invalid' | 'unscreened';

/** A report that comes in: who, when, and what is to become of it. What it says is chosen later. */
export interface Receipt {
  readonly member: Member;
  readonly received: Day;
  readonly fate: Fate;
}

/** Every receipt of the story in order of its day. */
export function receipts(members: readonly Member[], world: World): Receipt[] {
  const all = members.flatMap((member) => [...ofTheYear(member, world), ...ofJanuary(member, world)]);
  // A stable order within a day that has nothing to do with the roster's.
  const mixed = random('receipts/order').shuffled(all);
  return mixed.sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0));
}

/** The year's: one valid report for each month owed, unless the story says otherwise, and the rest where they fall. */
function ofTheYear(member: Member, { calendar, policyOn }: World): Receipt[] {
  const { valid, missed = [], invalidOnly = [] } = member.part;
  const chance = random(`receipts/${member.officer.code}`);
  const service = serviceOf(member.officer, `${YEAR}-12-31`);
  const months = monthsBetween(firstDay(`${YEAR}-01`), `${YEAR}-12`).filter(
    (month) => serviceInMonth(service, month) !== 'none' && !missed.includes(month),
  );
  const good = months.filter((month) => !invalidOnly.includes(month));
  if (good.length === 0) return [];
  const owed = good
    .filter((month) => serviceInMonth(service, month) === 'full')
    .flatMap((month) => Array.from({ length: policyOn(lastDay(month)).monthlyMinimum }, () => month));
  if (valid < owed.length) throw new Error(`${member.part.story}: ${valid} valid reports for ${owed.length} owed`);
  const further = Array.from({ length: valid - owed.length }, () => chance.pick(good));

  const on = (month: Month, fate: Fate): Receipt => ({ member, fate, received: someDay(month, service, calendar, chance) });
  return [
    ...[...owed, ...further].map((month) => on(month, 'valid')),
    ...invalidOnly.map((month) => on(month, 'invalid')),
    ...Array.from({ length: chance.int(1, 4) }, () => on(chance.pick(good), 'weak')),
  ];
}

/** The first days of the new year, the latest of them not screened yet. */
function ofJanuary(member: Member, { calendar }: World): Receipt[] {
  if (member.part.story === 'two-in-a-row') return []; // nothing since October
  const chance = random(`receipts/${AS_OF}/${member.officer.code}`);
  const service = serviceOf(member.officer, AS_OF);
  if (!inServiceOn(service, AS_OF)) return [];
  return Array.from(
    {
      length: chance.weighted([
        [0, 1],
        [1, 6],
        [2, 2],
      ] as const),
    },
    () => {
      const received = someDay(monthOf(AS_OF), service, calendar, chance, AS_OF);
      const waiting = calendar.between(received, AS_OF) < chance.int(0, 3);
      return { member, received, fate: waiting ? 'unscreened' : chance.chance(0.85) ? 'valid' : 'weak' };
    },
  );
}

/** A day of the month in service; busier around the two long holidays, whose deadlines the demo is to show. */
function someDay(month: Month, service: Service, calendar: WorkingDays, chance: Random, until = lastDay(month)): Day {
  const days: (readonly [Day, number])[] = [];
  for (let day = firstDay(month); day <= until; day = addDays(day, 1)) {
    if (inServiceOn(service, day)) days.push([day, busyness(day, calendar)]);
  }
  return chance.weighted(days);
}

const BUSY: readonly (readonly [Day, Day])[] = [
  ['2022-01-24', '2022-01-30'],
  ['2022-02-07', '2022-02-11'],
  ['2022-09-26', '2022-09-30'],
  ['2022-10-08', '2022-10-14'],
];

function busyness(day: Day, calendar: WorkingDays): number {
  if (!calendar.isWorkingDay(day)) return 0.3;
  return BUSY.some(([from, to]) => from <= day && day <= to) ? 6 : 1;
}
