import { createHash, createHmac } from 'node:crypto';
import type { Day } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import { inServiceOn, type Service } from './service.ts';

/** What a draw is asked: who can be sent where, and when. The order of anything in it changes nothing. */
export interface VisitQuestion {
  /** The days to draw from, on which the units are open: the county's working days. */
  readonly days: readonly Day[];
  /** Ids of the units to draw from. */
  readonly units: readonly string[];
  /** Each code once. An officer is sent on days in service only, and to no unit they must keep away from (5.3). */
  readonly officers: readonly (Pick<Officer, 'code' | 'conflicts'> & { readonly service: Service })[];
}

/** One officer's visit of the draw. */
export interface Visit {
  readonly officer: string;
  readonly unit: string;
  readonly day: Day;
}

/**
 * The visits a seed draws, one for each officer: a unit and, apart from it, a day (4.1 随机地点、随机时间). Each unit and
 * each day an officer can have is as likely as the next; two officers can meet at one unit.
 *
 * @param seed 32 bytes as 64 hexadecimal digits; who knows it knows the draw
 * @returns in order of the officers' codes; none for an officer with no unit or no day left
 * @throws RangeError for anything that is no seed
 */
export function drawVisits(seed: string, question: VisitQuestion): Visit[] {
  const commitment = commitmentOf(seed, question);
  const choose = (officer: string, what: 'unit' | 'day', list: readonly string[]): string =>
    list[pick(words(seed, `${commitment} ${officer} ${what}`), list.length)] as string;
  return chancesOf(question).map(({ officer, units, days }) => ({
    officer,
    unit: choose(officer, 'unit', units),
    day: choose(officer, 'day', days),
  }));
}

/**
 * What is recorded before the first visit: SHA-256 of the seed, a line feed and the question's text (4.1). It binds the
 * office to the seed and the question, and tells nothing about the draw to anyone without the seed.
 *
 * @returns 64 hexadecimal digits
 * @throws RangeError for anything that is no seed
 */
export function commitmentOf(seed: string, question: VisitQuestion): string {
  return createHash('sha256')
    .update(`${checked(seed)}\n${textOf(question)}`)
    .digest('hex');
}

/** Whether this seed and this question are what was committed to, and so what `drawVisits` draws is the draw (4.1). */
export function verifyDraw(seed: string, question: VisitQuestion, commitment: string): boolean {
  return isSeed(seed) && commitmentOf(seed, question) === commitment.toLowerCase();
}

/**
 * A question as the one text that stands for it: a line for each officer who can be drawn, `code: units: days`, all in
 * order. What can't change the draw (a conflict with a unit not asked about, the days of service outside the window)
 * isn't in it.
 */
export function textOf(question: VisitQuestion): string {
  return chancesOf(question)
    .map(({ officer, units, days }) => `${officer}: ${units.join(' ')}: ${days.join(' ')}`)
    .join('\n');
}

/** Whether `text` is a seed: 64 hexadecimal digits. */
export const isSeed = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/**
 * A number from 0 to `count` − 1, each as likely as the next. A word from the incomplete last round of `count` is passed
 * over, because taking its remainder would favour the low numbers.
 *
 * @param random 32-bit words
 * @throws RangeError when they run out
 */
export function pick(random: Iterable<number>, count: number): number {
  const fair = WORDS - (WORDS % count);
  for (const word of random) if (word < fair) return word % count;
  throw new RangeError(`no word left to pick one of ${count}`);
}

const WORDS = 2 ** 32;

/** The words of one name: the first four bytes of HMAC-SHA-256 under the seed, of the name and 0, 1, 2 … */
function* words(seed: string, name: string): Generator<number> {
  const key = Buffer.from(checked(seed), 'hex');
  for (let n = 0; ; n++) yield createHmac('sha256', key).update(`${name} ${n}`).digest().readUInt32BE(0);
}

/** What each officer can draw; officers, units and days in text order, each once, so that no file's order matters. */
function chancesOf({ days, units, officers }: VisitQuestion): { officer: string; units: string[]; days: Day[] }[] {
  const inOrder = (list: readonly string[]) => [...new Set(list)].sort();
  const [allUnits, allDays] = [inOrder(units), inOrder(days)];
  return officers
    .map(({ code, conflicts = [], service }) => ({
      officer: code,
      units: allUnits.filter((unit) => !conflicts.includes(unit)),
      days: allDays.filter((day) => inServiceOn(service, day)),
    }))
    .filter((chance) => chance.units.length > 0 && chance.days.length > 0)
    .sort((a, b) => (a.officer < b.officer ? -1 : 1));
}

function checked(seed: string): string {
  // Node reads hexadecimal up to the first wrong digit and says nothing, which would leave a guessable seed.
  if (!isSeed(seed)) throw new RangeError('a seed is 64 hexadecimal digits');
  return seed.toLowerCase();
}
