import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from './formats.ts';
import { type FileKind, SCHEMAS } from './kinds.ts';

/** Ajv's settings, for the program and for the build that compiles its validators ahead of time. The words are ours. */
const COMMON = { formats, messages: false } as const;

/** Whether a value fits: what nearly every value does, so the first complaint ends it. */
export const FITTING = { ...COMMON, allErrors: false } as const;

/** Everything that is wrong with a value: several times the code, wanted only where something is. */
export const COMPLAINING = { ...COMMON, allErrors: true } as const;

export type AjvOptions = ConstructorParameters<typeof Ajv2020>[0];

/** A validator for every kind of file. */
export function compileAll(options: AjvOptions): Readonly<Record<FileKind, ValidateFunction>> {
  const ajv = new Ajv2020(options);
  return Object.fromEntries(Object.entries(SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema)])) as Record<
    FileKind,
    ValidateFunction
  >;
}
