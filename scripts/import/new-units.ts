import type { Unit } from '../records/schema/units.ts';
import { namesOf, normaliseName } from './names.ts';

/**
 * What a unit's name ends with. A short name with another ending may be a person's, which must not get into a file
 * that units and the public read (5.1).
 */
const OFFICE_ENDING = /[局委办厅院部处站队所室心司府县市区镇乡道村社会行校馆台联团厂店网组科股园庭]$/u;

/** Whether a name could be a person's: two to four Chinese characters that end like no office, or two parts around a dot. */
export const looksLikePerson = (name: string): boolean => PERSON.test(name.trim()) && !OFFICE_ENDING.test(name.trim());
const PERSON = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8})$/u;

/** Two names written together without a separator, both borne by others; null when it isn't that. */
export function runTogether(name: string, others: ReadonlySet<string>): readonly [string, string] | null {
  const whole = normaliseName(name);
  for (let at = 2; at <= whole.length - 2; at++) {
    const parts = [whole.slice(0, at), whole.slice(at)] as const;
    if (parts.every((part) => others.has(part))) return parts;
  }
  return null;
}

/** Every name units go by, in the form they are compared. */
export const knownNames = (units: readonly Unit[]): string[] => units.flatMap(namesOf).map(normaliseName);

/** Hands out ids for new units: `imported-001` and on, none that is taken. Chinese names have no English id to be made from. */
export function unitIds(units: readonly Unit[]): () => string {
  const taken = units.map(({ id }) => /^imported-(\d+)$/.exec(id)?.[1]).filter((digits) => digits !== undefined);
  let last = Math.max(0, ...taken.map(Number));
  return () => `imported-${String(++last).padStart(3, '0')}`;
}
