import { distance } from 'fastest-levenshtein';

/**
 * "Did you mean": the known words nearest to a word that isn't one, nearest first, none when nothing is near.
 * Near is at most a third of the longer word's letters wrong, one of two for short words.
 */
export function closest(word: string, known: Iterable<string>, most = 3): string[] {
  return [...known]
    .map((candidate) => ({
      candidate,
      wrong: distance(word.toLowerCase(), candidate.toLowerCase()),
      length: Math.max(word.length, candidate.length),
    }))
    .filter(({ wrong, length }) => wrong <= Math.max(1, Math.floor(length / 3)))
    .sort((a, b) => a.wrong - b.wrong || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
