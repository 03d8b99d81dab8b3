import { type FailureKind, ForgeFailure } from './forge.ts';
import type { Answer, Call } from './http.ts';

/** The failure that an answer is, when it isn't the one that was asked for. */
export function failureOf(call: Call, answer: Answer): ForgeFailure {
  const { status } = answer;
  const effect = call.method !== 'GET' && mayHaveWorked(status) ? 'unknown' : 'none';
  return new ForgeFailure(kindOf(status), `${nameOf(call)}: ${status}${said(answer.body)}`, { effect, status });
}

/** An answer of the right status whose body isn't what was asked for. Whatever a write was to do, it has probably done. */
export function misshapen(call: Call, status: number, what: string): ForgeFailure {
  const effect = call.method === 'GET' ? 'none' : 'unknown';
  return new ForgeFailure('unexpected', `${nameOf(call)}: ${status}, ${what}`, { effect, status });
}

/** A call that isn't made, because it could not succeed. */
export function unsendable(what: string): ForgeFailure {
  return new ForgeFailure('refused', what, { effect: 'none', status: null });
}

/** What was asked about isn't there, found out without the call itself. */
export function absent(call: Pick<Call, 'method' | 'path'>): ForgeFailure {
  return new ForgeFailure('gone', `${nameOf(call)}: there is none`, { effect: 'none', status: 404 });
}

/** The answer is a success that left out what was asked for, as forges do without a word when an account may not. */
export function notTakenOver(call: Call, what: string, status: number): ForgeFailure {
  return new ForgeFailure('forbidden', `${nameOf(call)}: ${what} was not taken over`, { effect: 'none', status });
}

/** Method and path; the query is left out. */
export function nameOf({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `${method} ${path.replace(/^https?:\/\/[^/]+/, '').split('?')[0]}`;
}

/** A refusal leaves everything as it was; a server that broke down may have done so afterwards. */
function mayHaveWorked(status: number): boolean {
  return status >= 500 || status < 300 || status === 408;
}

function kindOf(status: number): FailureKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if ([301, 302, 303, 307, 308].includes(status)) return 'moved';
  if (status >= 500 || status === 408) return 'unreachable';
  return status >= 400 ? 'refused' : 'unexpected';
}

/** What the server said, as one short line: it may be anybody's text. */
function said(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { message, errors } = body as { readonly message?: unknown; readonly errors?: unknown };
  const parts = [message, ...(Array.isArray(errors) ? errors.map(complaint) : [])].filter((part) => typeof part === 'string');
  const line = parts.join('; ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return line === '' ? '' : ` ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}

function complaint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { field, code, message } = error as Readonly<Record<string, unknown>>;
  return [field, code, message].filter((part) => typeof part === 'string').join(' ');
}
