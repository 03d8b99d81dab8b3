import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesOf, expectationOf, outcomeOf } from './cases.ts';
import { CHECKS } from './list.ts';

/**
 * Every check's golden cases: `scripts/checks/<check>/<case>/` holds files laid over `base-county/`, and
 * `expected.txt` what the check says about them. `UPDATE_CASES=1 npx vitest run scripts/checks` writes them anew, to
 * be read line by line in the diff.
 */
describe.each(CHECKS.map((check) => [check.clause, check.id] as const))('%s check %s', (_, id) => {
  const cases = casesOf(id);

  test('has cases', () => expect(cases).not.toEqual([]));

  test.each(cases.map((entry) => [entry.name, entry] as const))('%s', async (_name, entry) => {
    const outcome = await outcomeOf(entry);
    if (process.env.UPDATE_CASES) writeFileSync(join(entry.folder, 'expected.txt'), outcome);
    expect(outcome, 'a case that finds nothing shows nothing').toMatch(/^(error|warning|notice) /m);
    expect(outcome).toBe(expectationOf(entry));
  });
});
