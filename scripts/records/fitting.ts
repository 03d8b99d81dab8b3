import { type AjvOptions, compileAll, FITTING } from './ajv.ts';

/** Tells of a value whether it fits its kind's schema. The bundle holds the same, compiled when it was built. */
export const fitting = compileAll(FITTING as AjvOptions);
