import type { ErrorObject } from 'ajv';
import type { FileKind } from './kinds.ts';
import { validators } from './validators.ts';

/** A value that does not fit its kind's schema, with the schema's complaints as they came. */
export interface Misfit {
  readonly kind: FileKind;
  readonly value: unknown;
  readonly errors: readonly ErrorObject[];
}

/** Holds a value against its kind's schema; null when it fits. */
export function misfit(kind: FileKind, value: unknown): Misfit | null {
  const fits = validators[kind];
  return fits(value) ? null : { kind, value, errors: [...(fits.errors ?? [])] };
}
