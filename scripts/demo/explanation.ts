import type { Matter } from './matter.ts';
import { OTHER_PROBLEM, OTHER_STAGE, OTHER_THEME } from './phrases.ts';
import type { Random } from './random.ts';

/** What is written where a list's `other` was chosen, which needs an explanation (3.2); nothing where it was not. */
export function explanationOf({ theme, stage, problems }: Matter, chance: Random): string | undefined {
  if (theme === 'other') return chance.pick(OTHER_THEME);
  if (stage === 'other') return chance.pick(OTHER_STAGE);
  return problems.includes('other') ? chance.pick(OTHER_PROBLEM) : undefined;
}
