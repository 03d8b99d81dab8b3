import { type Random, random } from './random.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'; // without I, O and Q, which are easily misread
const DIGITS = '23456789';

/**
 * So many different officer codes: six characters that begin with a letter, so that YAML never reads a number, and
 * hold two digits at least, so that none is a word.
 */
export function officerCodes(count: number): string[] {
  const chance = random('codes');
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = codeFrom(chance);
    if (code.replaceAll(/\D/g, '').length >= 2) codes.add(code);
  }
  return [...codes];
}

function codeFrom(chance: Random): string {
  const rest = Array.from({ length: 5 }, () => chance.pick([...LETTERS, ...DIGITS]));
  return [chance.pick([...LETTERS]), ...rest].join('');
}
