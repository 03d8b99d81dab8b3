import type { Ledger } from '../ledger/ledger.ts';

/** Every repository that a unit can read: the county's for replies, and the units' own. */
export function repositoriesOfUnits({ office, unitList }: Pick<Ledger, 'office' | 'unitList'>): string[] {
  const named = [office.replyRepository, ...unitList.map(({ repository }) => repository)];
  return [...new Set(named.filter((repository) => typeof repository === 'string'))];
}

/** Whether two names mean one repository: case, and how it is written (`owner/name`, its address), say nothing. */
export const sameRepository = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (repository: string): string =>
  repository
    .trim()
    .toLowerCase()
    .replace(/(?:\.git)?\/*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
