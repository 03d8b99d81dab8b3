import type { Check } from './check.ts';
import { unknownUnit } from './unknown-unit.ts';

/** Every check there is, in the order of the clauses. Adding one: a file, a line here, a folder of fixtures. */
export const CHECKS: readonly Check[] = [unknownUnit];
