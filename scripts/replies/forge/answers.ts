import { misshapen } from './failure.ts';
import type { Call } from './http.ts';

/**
 * What a reader makes of a value; readers return null for what they cannot read.
 *
 * @throws ForgeFailure `unexpected` in that case
 */
export function checked<T>(read: (value: unknown) => T | null, value: unknown, call: Call): T {
  const result = read(value);
  if (result === null) throw misshapen(call, call.expect[0]!, 'an answer of another shape');
  return result;
}
