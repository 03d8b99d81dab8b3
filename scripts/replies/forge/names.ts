import { unsendable } from './failure.ts';

/**
 * The part of an address that names a repository, `/repos/owner/name`.
 *
 * @throws ForgeFailure `refused` unless it is an owner and a name in the characters forges allow
 */
export function repositoryPath(repository: string): string {
  if (!/^[A-Za-z0-9][\w.-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository))
    throw unsendable('the repository is not owner/name');
  return `/repos/${repository}`;
}

/** @throws ForgeFailure `refused` unless it is the number of something there can be */
export function numbered(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw unsendable('no such number');
  return String(number);
}

/**
 * A label by which a listing is narrowed, as the one of a list.
 *
 * @throws ForgeFailure `refused` when it would be taken for several, or for none, so that everything were listed
 */
export function oneLabel(name: string): string {
  if (name.trim() === '' || name.includes(',')) throw unsendable('the label cannot stand in a list');
  return name;
}

/** Forges compare the names of labels without regard to case. */
export const hasLabel = (labels: readonly string[], label: string): boolean =>
  labels.some((name) => name.toLowerCase() === label.toLowerCase());

/**
 * A name as one part of an address.
 *
 * @throws ForgeFailure `refused` when it can't be: a lone dot would lead elsewhere, and half a character is none
 */
export function segment(name: string): string {
  if (name === '' || name === '.' || name === '..' || /\p{Cs}/u.test(name))
    throw unsendable('the name cannot stand in an address');
  return encodeURIComponent(name);
}
