import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programRoot } from '../records/program.ts';
import { checksPage } from './checks-page.ts';
import { clauseRows, clausesPage } from './clauses-table.ts';
import { clausesCited, clausesTested } from './sources.ts';

/** Clauses that no test can name, each with why. One that is named after all has to go from here. */
const WITHOUT_A_TEST: Readonly<Record<string, string>> = {
  '5.2': 'conduct: what a record shows of it is a breach (5.4)',
};

const read = (file: string): string => {
  try {
    return readFileSync(join(programRoot, file), 'utf8');
  } catch {
    return '';
  }
};

describe('generated pages', () => {
  test.each([
    ['docs/clauses.md', clausesPage],
    ['docs/checks.md', checksPage],
  ])('%s is as the sources have it (UPDATE_DOCS=1 npx vitest run scripts/docs)', (file, page) => {
    if (process.env.UPDATE_DOCS) writeFileSync(join(programRoot, file), page());
    expect(read(file) === page(), `${file} is stale`).toBe(true);
  });
});

describe('every clause of the regulation', () => {
  test.each(clauseRows().map((row) => [row.clause.id, row] as const))('%s is named by a test', (id, { tests, cases }) => {
    const isNamed = tests.length > 0 || cases > 0;
    if (id in WITHOUT_A_TEST) expect(isNamed, 'named by a test: take it out of WITHOUT_A_TEST').toBe(false);
    else expect(isNamed, `no describe title begins with ${id}, and no golden case ends in a finding of it`).toBe(true);
  });
});

describe('what names a clause', () => {
  const source = (text: string) => ({ file: 'scripts/rules/x.ts', text });

  test('comments, not code', () => {
    expect(clausesCited(source('/** 7.3: by total (7.2). */\nconst share = 2.1; // as 6.2 has it\n'))).toEqual([
      '6.2',
      '7.2',
      '7.3',
    ]);
  });

  test('no version and no clause that isn’t one', () => {
    expect(clausesCited(source('// since 2.1.8 and 12.1 and 8.4, 2.10'))).toEqual([]);
  });

  test.each([
    ["('7.1 7.2 cohorts', () => {})", ['7.1', '7.2']],
    ["('as 7.1 has it', () => {})", []],
    ["('7.10 is none', () => {})", []],
    [".each([1, (2)])('3.5 months', () => {})", ['3.5']],
    [".each(LIST)('%s', () => {}); it('7.2 alone', () => {})", []],
  ])('the first words of a title: describe%s', (call, expected) => {
    expect(clausesTested(source(`describe${call};`))).toEqual(expected);
  });
});
