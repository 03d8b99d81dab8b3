import { type AjvOptions, COMPLAINING, compileAll } from './ajv.ts';

/** Tells all that is wrong with a value. The bundle holds the same, compiled when it was built. */
export const complaining = compileAll(COMPLAINING as AjvOptions);
