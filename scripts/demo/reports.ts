import { addDays, daysBetween } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Report, Screening } from '../records/schema/report.ts';
import { type Case, CaseBook } from './cases.ts';
import { AS_OF } from './county.ts';
import { explanationOf } from './explanation.ts';
import { fill } from './fill.ts';
import type { Member } from './officers.ts';
import { DUPLICATE_REASONS, INVALID_REASONS, RETURNED_REASONS, VAGUE } from './phrases.ts';
import { type Random, random } from './random.ts';
import type { Receipt } from './receipts.ts';
import { type World, workingDayFrom } from './world.ts';

/** A report as it came in and was screened, with the case it belongs to; its adoption is told later. */
export interface Filed {
  readonly report: Report;
  readonly body: string;
  readonly member: Member;
  readonly about: Case;
}

/** Writes and screens the reports in order of receipt; the valid ones gather in cases. */
export function reports(received: readonly Receipt[], world: World): { filed: Filed[]; cases: readonly Case[] } {
  const book = new CaseBook(world.matters);
  const filed: Filed[] = [];
  const numbers = new Map<string, number>();
  for (const receipt of received) {
    const year = receipt.received.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const id = `R${year}-${String(number).padStart(4, '0')}`;
    filed.push(write(id, receipt, filed, book, world));
  }
  return { filed, cases: book.cases };
}

function write(id: string, receipt: Receipt, earlier: readonly Filed[], book: CaseBook, world: World): Filed {
  const { member, received, fate } = receipt;
  const chance = random(`report/${id}`);
  const original = fate === 'weak' && chance.chance(0.34) ? originalFor(receipt, earlier, chance) : null;
  const about = original?.about ?? (fate === 'valid' ? book.caseFor(receipt, chance) : book.aside(receipt, chance));
  const screening = fate === 'unscreened' ? undefined : screen(receipt, original, chance, world);

  const { matter, filling } = about;
  const kind = chance.weighted([
    ['report', 70],
    ['suggestion', 18],
    ['opinion', 12],
  ] as const);
  const visitedBefore = chance.int(0, 6);
  const onPaper = world.calendar.isWorkingDay(received);
  const explanation = explanationOf(matter, chance);
  const report: Report = {
    id,
    officer: member.officer.code,
    received,
    channel: chance.weighted([
      ['email', 50],
      ['form', 25],
      ['paper', onPaper ? 20 : 0],
      ['other', 5],
    ] as const),
    kind,
    tone: matter.tone,
    ...(kind === 'report' ? { mode: chance.chance(0.55) ? ('undercover' as const) : ('on-errand' as const) } : {}),
    ...(kind === 'report' && chance.chance(0.6) ? { visited: visitedOn(receipt, visitedBefore) } : {}),
    theme: matter.theme,
    stage: matter.stage,
    ...(matter.problems.length > 0 ? { problems: [...matter.problems] } : {}),
    ...(explanation ? { explanation } : {}),
    units: [...about.units],
    title: titleOf(about, chance),
    ...(screening ? { screening } : {}),
  };
  if (fate === 'valid' && screening) book.join(about, report, member, screening.on);
  const told = VAGUE.has(screening?.reason) ? matter.report.paragraphs.slice(-1) : matter.report.paragraphs;
  const body = told.map((phrasings) => fill(chance.pick(phrasings), filling)).join('\n\n');
  return { report, body, member, about };
}

/** A title, and another one than a colleague has given the same case. */
function titleOf({ matter, filling, titles }: Case, chance: Random): string {
  const all = matter.report.titles.map((title) => fill(title, filling));
  const free = all.filter((title) => !titles.includes(title));
  return chance.pick(free.length > 0 ? free : all);
}

/** The visit lies a few days before the report, and never before the letter of appointment. */
function visitedOn({ member, received }: Receipt, daysBefore: number): Day {
  const visited = addDays(received, -daysBefore);
  const first = member.officer.terms[0]?.appointed ?? visited;
  return visited < first ? received : visited;
}

/** A valid report of somebody else, not long ago, that this one could repeat. */
function originalFor({ member, received }: Receipt, earlier: readonly Filed[], chance: Random): Filed | null {
  const candidates = earlier.filter(
    ({ report, about, member: other }) =>
      report.screening?.result === 'valid' &&
      other !== member &&
      daysBetween(report.received, received) <= 40 &&
      report.screening.on <= received &&
      report.received < received &&
      !about.units.some((unit) => member.officer.conflicts?.includes(unit)),
  );
  return candidates.length > 0 ? chance.pick(candidates) : null;
}

function screen({ received, fate }: Receipt, original: Filed | null, chance: Random, { calendar }: World): Screening {
  const wait = chance.weighted([
    [0, 30],
    [1, 40],
    [2, 20],
    [3, 10],
  ] as const);
  const planned = calendar.isWorkingDay(received) ? calendar.add(received, wait) : workingDayFrom(calendar, received);
  const [on] = [planned, AS_OF].sort() as [Day, Day];
  if (fate === 'valid') return { result: 'valid', on };
  if (original) return { result: 'duplicate', on, reason: chance.pick(DUPLICATE_REASONS), duplicateOf: original.report.id };
  return chance.chance(0.65)
    ? { result: 'invalid', on, reason: chance.pick(INVALID_REASONS) }
    : { result: 'returned', on, reason: chance.pick(RETURNED_REASONS) };
}
