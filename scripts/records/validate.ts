import { fitting } from './fitting.ts';
import type { FileKind } from './kinds.ts';

/** A value that does not fit its kind's schema. What is wrong with it, `faultsOf` says. */
export interface Misfit {
  readonly kind: FileKind;
  readonly value: unknown;
  /** The value with its blank fields, where they were left out of it. */
  readonly written?: unknown;
}

/** Holds a value against its kind's schema; null when it fits. */
export const misfit = (kind: FileKind, value: unknown): Misfit | null => (fitting[kind](value) ? null : { kind, value });
