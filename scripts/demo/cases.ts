import { daysBetween } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Report } from '../records/schema/report.ts';
import { type Filling, fillingOf } from './fill.ts';
import type { Matter } from './matter.ts';
import type { Member } from './officers.ts';
import { type Random, random } from './random.ts';
import type { Receipt } from './receipts.ts';

/** Something that happened in the county: one matter in one place, reported once or by several officers (并案). */
export interface Case {
  readonly matter: Matter;
  readonly filling: Filling;
  /** The units it concerns, the lead first. */
  readonly units: readonly string[];
  /** The valid reports on it. */
  readonly reports: string[];
  readonly reportedBy: Member[];
  /** Their titles: nobody writes the same one twice. */
  readonly titles: string[];
  /** When the last of them was screened. */
  screened: Day;
  readonly firstReceived: Day;
}

const TO_SEVERAL_UNITS = 0.22;
const MERGED = 0.015; // for each open case it could join
const MERGE_WITHIN_DAYS = 4; // calendar days from the first report on it
const MOST_MERGED = 3;
const COMES_BACK_AFTER = 0.85; // of the other matters

/** Finds each report a case: a new one from the bank of matters, evenly used, or one that a colleague has just reported. */
export class CaseBook {
  readonly cases: Case[] = [];
  readonly #matters: readonly Matter[];
  readonly #queue: Matter[];

  constructor(matters: readonly Matter[]) {
    this.#matters = matters;
    this.#queue = random('matters').shuffled(matters);
  }

  /** A case for a valid report. The officer keeps clear of the units they avoid (5.3 回避). */
  caseFor(receipt: Receipt, chance: Random): Case {
    const open = this.cases.filter((known) => this.#canJoin(known, receipt));
    return open.length > 0 && chance.chance(MERGED * open.length) ? chance.pick(open) : this.#newCase(receipt, chance);
  }

  /** What a report that comes to nothing is about: no case of the county's. */
  aside(receipt: Receipt, chance: Random): Case {
    const matter = chance.pick(this.#matters.filter((each) => isClear(each.units, receipt.member)));
    return this.#caseOf(matter, receipt, chance);
  }

  /** Counts a valid report to its case. */
  join(about: Case, { id, title }: Pick<Report, 'id' | 'title'>, member: Member, screened: Day): void {
    if (about.reports.length === 0) this.cases.push(about);
    about.reports.push(id);
    about.titles.push(title);
    about.reportedBy.push(member);
    if (screened > about.screened) about.screened = screened;
  }

  #canJoin(known: Case, { member, received }: Receipt): boolean {
    return (
      known.reports.length < MOST_MERGED &&
      daysBetween(known.firstReceived, received) <= MERGE_WITHIN_DAYS &&
      !known.reportedBy.includes(member) &&
      isClear(known.units, member)
    );
  }

  #newCase(receipt: Receipt, chance: Random): Case {
    const at = this.#queue.findIndex((matter) => isClear(matter.units, receipt.member));
    const [matter] = this.#queue.splice(at, 1) as [Matter];
    // It comes up again when nearly all the others have, so that no text is worn out and no two cases look like one.
    const from = Math.floor(this.#queue.length * COMES_BACK_AFTER);
    this.#queue.splice(chance.int(from, this.#queue.length), 0, matter);
    return this.#caseOf(matter, receipt, chance);
  }

  #caseOf(matter: Matter, { received }: Receipt, chance: Random): Case {
    const several = matter.units.length > 1 && chance.chance(TO_SEVERAL_UNITS);
    return {
      matter,
      filling: fillingOf(matter, chance),
      units: several ? matter.units.slice(0, chance.chance(0.15) ? 3 : 2) : matter.units.slice(0, 1),
      reports: [],
      reportedBy: [],
      titles: [],
      screened: received,
      firstReceived: received,
    };
  }
}

const isClear = (units: readonly string[], { officer }: Member): boolean =>
  !units.some((unit) => officer.conflicts?.includes(unit));
