import type { Day } from '../records/schema/common.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { AS_OF, NUMBERS } from './county.ts';
import type { Plan } from './dispatches.ts';
import { explanationOf } from './explanation.ts';
import { fill } from './fill.ts';
import { dayOf } from './moments.ts';
import { ASSISTING_PUBLIC, WITHHELD } from './phrases.ts';
import { random } from './random.ts';
import { nameOfUnit } from './units.ts';
import type { World } from './world.ts';

/** The record of a dispatch, with its body. */
export function recordOf(plan: Plan, world: World): { dispatch: Dispatch; body: string } {
  const { about, nature, lead, redirects, reopens } = plan;
  const { matter, filling } = about;
  // Lead and assisting units read the same words.
  const chance = random(`words/${about.reports[0]}`);
  const words = (phrasings: readonly string[]) => fill(chance.pick(phrasings), filling);
  const [title, body, request] = [words(matter.dispatch.titles), words(matter.dispatch.bodies), words(matter.dispatch.requests)];
  const explanation = explanationOf(matter, chance);
  const publication = publicationOf(plan, world);
  return {
    dispatch: {
      id: plan.id,
      number: NUMBERS.dispatch(Number(plan.id.slice(1, 5)), Number(plan.id.slice(6))),
      reports: [...about.reports],
      unit: plan.unit,
      role: lead ? 'assisting' : 'lead',
      ...(lead ? { lead: lead.id } : {}),
      nature,
      ...(nature === 'special' ? { natureReason: fill(matter.special as string, filling) } : {}),
      theme: matter.theme,
      stage: matter.stage,
      ...(matter.problems.length > 0 ? { problems: [...matter.problems] } : {}),
      ...(explanation ? { explanation } : {}),
      title,
      request: lead ? `请配合主办单位${nameOfUnit(lead.unit)}办理：${request}` : request,
      ...(reopens ? { reopens: reopens.id } : {}),
      ...(redirects ? { redirects: redirects.id } : {}),
      log: plan.log,
      ...(publication ? { publication } : {}),
    },
    body,
  };
}

/** What the office decided to show: some working days after the close, when somebody has gone over the words. */
function publicationOf(plan: Plan, { calendar }: World): Dispatch['publication'] {
  const closed = plan.log.find(({ event }) => event === 'accepted');
  if (!closed) return undefined;
  const chance = random(`publication/${plan.name}`);
  const on: Day = calendar.add(dayOf(closed.at), chance.int(3, 12));
  const result = chance.weighted([
    ['public', 84],
    ['pending', 8],
    ['withheld', 8],
  ] as const);
  if (on > AS_OF || result === 'pending') return { result: 'pending' };
  if (result === 'withheld') return { result, on, by: 'office', reason: chance.pick(WITHHELD) };
  const { matter, filling } = plan.about;
  return {
    result,
    on,
    by: 'office',
    summary: fill(chance.pick(matter.publicSummaries), filling),
    replySummary: plan.lead ? chance.pick(ASSISTING_PUBLIC) : fill(chance.pick(matter.publicReplies), filling),
  };
}
