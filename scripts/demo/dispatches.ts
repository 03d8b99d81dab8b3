import type { Moment } from '../records/schema/common.ts';
import type { LogEntry, Nature } from '../records/schema/dispatch.ts';
import type { Case } from './cases.ts';
import { AS_OF } from './county.ts';
import { assignCourses } from './courses.ts';
import { fill } from './fill.ts';
import { upTo } from './log.ts';
import { dayOf, momentOn, soonAfter } from './moments.ts';
import * as phrases from './phrases.ts';
import { random } from './random.ts';
import { type Course, timeline } from './timeline.ts';
import type { World } from './world.ts';

/** A dispatch in the making: what it is for, what becomes of it, and what it hangs together with. */
export interface Plan {
  /** Names its streams of chance. */
  readonly name: string;
  readonly about: Case;
  readonly nature: Nature;
  readonly sent: Moment;
  /** The lead's, when this unit only assists. */
  readonly lead?: Plan;
  /** Whether several units share the case. */
  readonly shared: boolean;
  readonly redirects?: Plan;
  readonly reopens?: Plan;
  /** The right unit, unless the course is to be declined. */
  unit: string;
  course: Course;
  log: LogEntry[];
  /** Given last, in order of dispatch. */
  id: string;
}

const POSITIVE_SENT = 0.4; // praise goes to the unit only when there is something to copy
const SPECIAL_IF_IT_CAN_BE = 0.46;

/** Sends every case to its units and tells what became of each dispatch, in order of dispatch. */
export function dispatches(cases: readonly Case[], world: World): Plan[] {
  const first = cases.flatMap((about) => plansOf(about, world));
  assignCourses(first, world);
  for (const plan of first) plan.log = logOf(plan, world);
  const all = [...first, ...first.flatMap((plan) => sequel(plan, world))].filter(({ sent }) => dayOf(sent) <= AS_OF);
  all.sort((a, b) => (a.sent < b.sent ? -1 : a.sent > b.sent ? 1 : 0));

  const counts = new Map<string, number>();
  for (const plan of all) {
    const year = plan.sent.slice(0, 4);
    const number = (counts.get(year) ?? 0) + 1;
    counts.set(year, number);
    plan.id = `D${year}-${String(number).padStart(4, '0')}`;
  }
  for (const plan of all) {
    const reopened = plan.reopens?.log.find(({ event }) => event === 'reopened');
    if (reopened) reopened.as = plan.id;
  }
  return all;
}

/** One dispatch for each unit of a case, the lead's first (6.1). */
function plansOf(about: Case, { calendar }: World): Plan[] {
  const key = about.reports[0] as string;
  const chance = random(`dispatch/${key}`);
  if (about.matter.tone === 'positive' && !chance.chance(POSITIVE_SENT)) return [];
  const wait = chance.weighted([
    [0, 45],
    [1, 40],
    [2, 15],
  ] as const);
  // On a make-up weekend before or after a long holiday the office clears its desk.
  const busy = calendar.kindOf(about.screened).kind === 'make-up';
  const sent = momentOn(calendar.add(about.screened, busy ? 0 : wait), chance);
  const nature: Nature = about.matter.special && chance.chance(SPECIAL_IF_IT_CAN_BE) ? 'special' : 'general';
  const shared = about.units.length > 1;
  const plan = (unit: string, at: Moment, lead?: Plan): Plan => ({
    about,
    unit,
    nature,
    ...(lead ? { lead } : {}),
    shared,
    name: `${key}/${unit}`,
    sent: at,
    course: 'on-time',
    log: [],
    id: '',
  });
  const lead = plan(about.units[0] as string, sent);
  let last = sent;
  const assisting = about.units.slice(1).map((unit) => {
    last = soonAfter(last, chance);
    return plan(unit, last, lead);
  });
  return [lead, ...assisting];
}

function logOf(plan: Plan, world: World): LogEntry[] {
  const { about, unit, nature, course, sent, lead } = plan;
  const chance = random(`log/${plan.name}`);
  const { matter, filling } = about;
  const reply = lead ? chance.pick(phrases.ASSISTING_REPLIES) : fill(chance.pick(matter.replies), filling);
  const thin = { text: fill(matter.thinReply.text, filling), returnReason: fill(matter.thinReply.returnReason, filling) };
  return upTo(timeline({ at: sent, unit, nature, course, reply, thin }, chance, world), AS_OF);
}

/** What a declined or a reopened dispatch leads to: a new one, with a clock of its own (6.2). */
function sequel(plan: Plan, world: World): Plan[] {
  const chance = random(`sequel/${plan.name}`);
  const ended = plan.log.at(-1) as LogEntry;
  const next = (sent: Moment, more: Partial<Plan>): Plan => {
    const { about, nature, shared } = plan;
    const base = { about, nature, shared, unit: about.units[0] as string, sent, course: 'on-time' as Course, log: [], id: '' };
    const planned: Plan = { ...base, ...more, name: `${plan.name}/again` };
    planned.log = logOf(planned, world);
    return planned;
  };
  if (plan.course === 'declined' && ended.event === 'decline-accepted') {
    return [next(soonAfter(ended.at, chance), { redirects: plan })];
  }
  if (plan.course === 'reopened' && ended.event === 'accepted') {
    const again = momentOn(world.calendar.add(dayOf(ended.at), chance.int(12, 30)), chance);
    plan.log.push({ at: again, event: 'reopened', by: 'office', text: chance.pick(phrases.REOPENED) });
    return [next(again, { reopens: plan })];
  }
  return [];
}
