import type { Day } from '../records/schema/common.ts';
import type { Plan } from './dispatches.ts';
import { dayOf } from './moments.ts';
import { random } from './random.ts';
import type { Course } from './timeline.ts';
import type { World } from './world.ts';

interface Wanted {
  readonly course: Course;
  readonly count: number;
  readonly from?: Day;
  readonly until: Day;
  readonly suits?: (plan: Plan, world: World) => boolean;
}

/** Long enough before the last day for everything to have ended. */
const SETTLED: Day = '2022-12-14';

const isAlone = ({ shared, about }: Plan) => !shared && about.reports.length === 1;
const isGeneral = ({ nature }: Plan) => nature === 'general';

/** How many dispatches leave the ordinary course, and from when. The rest is answered in time. */
const WANTED: readonly Wanted[] = [
  { course: 'fresh', count: 5, from: '2023-01-12', until: '2023-01-13' },
  { course: 'decline-pending', count: 1, from: '2023-01-09', until: '2023-01-11', suits: isAlone },
  { course: 'at-work', count: 3, from: '2023-01-10', until: '2023-01-11', suits: isGeneral },
  { course: 'unreviewed', count: 3, from: '2023-01-09', until: '2023-01-11' },
  { course: 'overdue-unsigned', count: 1, from: '2022-12-30', until: '2023-01-06', suits: isGeneral },
  { course: 'overdue', count: 5, from: '2022-12-20', until: '2023-01-06', suits: isGeneral },
  { course: 'returned-on-time', count: 2, from: '2023-01-06', until: '2023-01-11', suits: (plan) => !isGeneral(plan) },
  { course: 'very-late', count: 3, until: '2022-11-30' },
  { course: 'late', count: 27, until: SETTLED },
  { course: 'returned-on-time', count: 14, until: SETTLED },
  { course: 'returned-late', count: 7, until: SETTLED },
  { course: 'reclassified', count: 7, until: SETTLED, suits: isGeneral },
  { course: 'reclassified', count: 1, until: SETTLED, suits: (plan) => !isGeneral(plan) },
  { course: 'unsigned', count: 7, until: SETTLED },
  { course: 'signed-late', count: 6, until: SETTLED },
  { course: 'reopened', count: 6, until: '2022-11-10', suits: isAlone },
  { course: 'declined', count: 9, until: SETTLED, suits: isAlone },
  { course: 'decline-refused', count: 4, until: SETTLED, suits: isAlone },
];

/** Units that many people take for the right one. */
const MISTAKEN = ['government-services', 'development-reform', 'urban-management', 'commerce'] as const;

/**
 * Gives the dispatches their courses, those that are hardest to place first.
 *
 * @throws Error when there are too few dispatches of a kind for the story
 */
export function assignCourses(plans: readonly Plan[], world: World): void {
  const free = new Set(plans);
  for (const [i, { course, count, from = '', until, suits = () => true }] of WANTED.entries()) {
    const chance = random(`courses/${course}/${i}`);
    const candidates = [...free].filter((plan) => {
      const day = dayOf(plan.sent);
      return from <= day && day <= until && suits(plan, world);
    });
    if (candidates.length < count) throw new Error(`${course}: ${candidates.length} dispatches for ${count}`);
    const chosen = chance.shuffled(candidates).slice(0, count);
    for (const plan of chosen) {
      plan.course = course;
      free.delete(plan);
      if (course === 'declined' || course === 'decline-pending') plan.unit = mistakenFor(plan, chance.shuffled(MISTAKEN));
    }
  }
}

/** A wrong unit, but none that an officer behind the case keeps clear of (5.3). */
function mistakenFor({ about, unit }: Plan, others: readonly string[]): string {
  const avoided = new Set(about.reportedBy.flatMap(({ officer }) => officer.conflicts ?? []));
  return others.find((other) => !about.matter.units.includes(other) && !avoided.has(other)) ?? unit;
}
