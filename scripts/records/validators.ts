import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from './formats.ts';
import { type FileKind, SCHEMAS } from './kinds.ts';

/** The one configuration of Ajv, for the program and for the build that compiles the validators ahead of time. */
export const ajvOptions = {
  allErrors: true,
  formats,
} as const;

/** A compiled validator for every kind of file. The bundle holds the same, compiled when it was built. */
export const validators: Readonly<Record<FileKind, ValidateFunction>> = compileAll();

function compileAll(): Record<FileKind, ValidateFunction> {
  const ajv = new Ajv2020(ajvOptions as ConstructorParameters<typeof Ajv2020>[0]);
  return Object.fromEntries(Object.entries(SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema)])) as Record<
    FileKind,
    ValidateFunction
  >;
}
