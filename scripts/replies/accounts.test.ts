import { describe, expect, test } from 'vitest';
import type { Unit } from '../records/schema/units.ts';
import { isOnForge, roleOf } from './accounts.ts';
import { sameRepository } from './repositories.ts';

const UNITS: readonly Unit[] = [
  { id: 'housing', name: '住建局', accounts: [{ id: 1, login: 'a' }, 'b'] },
  { id: 'planning', name: '规划局', accounts: [{ id: 2 }], successor: 'resources' },
  { id: 'resources', name: '资规局', accounts: [{ id: 3 }] },
  { id: 'both', name: '两边', accounts: [{ id: 9 }] },
  { id: 'alone', name: '无账号' },
  { id: 'circle', name: '互为承接', successor: 'circle' },
];
const ledger = {
  units: new Map(UNITS.map((unit) => [unit.id, unit])),
  office: { county: '', office: '', timeZone: 'Asia/Shanghai', accounts: [{ id: 9 }, { id: 10, login: 'o' }] },
};
const account = (id: number, login = 'x') => ({ id, login });

describe('whose comment it is', () => {
  test.each([
    ['housing', account(1), 'unit'],
    ['housing', account(1, 'renamed'), 'unit'], // a login may change
    ['housing', account(7, 'a'), null], // and be taken by somebody else
    ['housing', account(8, 'b'), null], // a login alone is nobody
    ['housing', account(2), null], // another unit
    ['housing', account(10), 'office'],
    ['planning', account(2), 'unit'],
    ['planning', account(3), 'unit'], // its successor
    ['resources', account(2), null], // not the other way round
    ['both', account(9), 'unit'], // one that stands with both may do less
    ['housing', account(9), 'office'],
    ['alone', account(1), null],
    ['circle', account(1), null],
    ['nowhere', account(1), null],
  ] as const)('on a dispatch to %s, %o is %s', (unit, author, expected) => {
    expect(roleOf(ledger, unit, author)).toBe(expected);
  });

  test('of an account that is gone, nobody’s', () => expect(roleOf(ledger, 'housing', null)).toBeNull());

  test.each([
    ['housing', true],
    ['planning', true],
    ['alone', false],
    ['circle', false],
  ])('%s is on the forge: %s', (unit, expected) => expect(isOnForge(ledger, unit)).toBe(expected));
});

test.each([
  ['sample/replies', 'Sample/Replies', true],
  ['https://forge.example/sample/replies.git', 'sample/replies', true],
  ['sample/replies/', 'sample/replies', true],
  ['sample/replies', 'sample/ledger', false],
  ['a/replies', 'b/replies', false],
])('%s and %s are one repository: %s', (a, b, expected) => expect(sameRepository(a, b)).toBe(expected));
