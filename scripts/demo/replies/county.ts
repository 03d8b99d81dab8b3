import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from '../../records/places.ts';
import { programRoot } from '../../records/program.ts';
import type { Unit } from '../../records/schema/units.ts';
import { renderYaml } from '../../records/write.ts';
import type { Account } from '../../replies/forge/forge.ts';
import { OFFICE, OFFICE_COMMENT, THEMES } from '../county.ts';
import type { Files } from '../files.ts';
import { nameOfUnit, UNITS } from '../units.ts';

/** The day before which this county had no ledger. */
const SINCE = '2022-09-19';

export const REPLIES = OFFICE.replyRepository as string;
export const LEDGER = OFFICE.officeRepository as string;

export const BOT: Account = { id: 9_100_000_001, login: 'yunxi-ledger[bot]' };
const CLERK: Account = { id: 9_100_000_002, login: 'yunxi-office' };
const STRANGER: Account = { id: 9_100_000_003, login: 'passer-by' };

/** The unit that has no account anywhere and answers by letter. */
export const LETTERS_ONLY = 'water-supply';

const MEMBERS = [
  'market-regulation',
  'housing',
  'government-services',
  'natural-resources',
  'urban-management',
  'tax',
  LETTERS_ONLY,
];

/** A few units of the demo county. */
const COUNTY_UNITS: readonly Unit[] = UNITS.filter(({ id }) => MEMBERS.includes(id)).map((unit) => {
  const { accounts, ...rest } = unit;
  return unit.id === LETTERS_ONLY ? rest : { ...rest, ...(accounts ? { accounts } : {}) };
});

/** Who can speak on the forge: a unit by its id, the office, or somebody who is registered nowhere. */
export type Speaker = string | 'office' | 'stranger';

/** @throws Error for a unit without an account */
export function accountOf(speaker: Speaker): Account {
  if (speaker === 'office') return CLERK;
  if (speaker === 'stranger') return STRANGER;
  const [account] = COUNTY_UNITS.find(({ id }) => id === speaker)?.accounts ?? [];
  if (typeof account !== 'object' || account.login === undefined) throw new Error(`${speaker} has no account`);
  return { id: account.id, login: account.login };
}

/** What an account is called in the play, by its number. */
export function nameOfAccount(id: number): string {
  if (id === BOT.id) return '台账程序';
  if (id === CLERK.id) return '办公室';
  const unit = COUNTY_UNITS.find(({ accounts }) => accounts?.some((one) => typeof one === 'object' && one.id === id));
  return unit ? nameOfUnit(unit.id) : '没有登记的账号';
}

/** The accounts and repositories of the fake forge: the units may write comments and close issues, and read nothing of the office's. */
export function forgeBeginning() {
  const speakers = COUNTY_UNITS.filter(({ accounts }) => accounts).map(({ id }) => accountOf(id));
  const may = (accounts: readonly Account[], access: 'read' | 'triage' | 'write') =>
    accounts.map(({ login }): [string, 'read' | 'triage' | 'write'] => [login, access]);
  const ours = may([BOT, CLERK], 'write');
  return {
    accounts: [{ ...BOT, type: 'Bot' as const }, CLERK, STRANGER, ...speakers],
    repositories: [
      { name: REPLIES, access: Object.fromEntries([...ours, ...may(speakers, 'triage'), ...may([STRANGER], 'read')]) },
      { name: LEDGER, access: Object.fromEntries(ours) },
    ],
  };
}

/** The county on its first morning: its lists, and not one dispatch yet. */
export function countyLists(): Files {
  const { asOf: _, ...office } = OFFICE;
  const policy = 'data/policy/2021-trial.yaml';
  return new Map([
    [DATA_FILES.office, renderYaml({ ...office, since: SINCE, accounts: [CLERK] }, OFFICE_COMMENT.split('\n')[0])],
    [DATA_FILES.units, renderYaml(COUNTY_UNITS)],
    [DATA_FILES.officers, renderYaml([])],
    [DATA_FILES.themes, renderYaml(THEMES)],
    [policy, readFileSync(join(programRoot, policy), 'utf8')],
  ]);
}
