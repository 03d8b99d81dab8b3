import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { programRoot } from '../../scripts/records/program.ts';

/** What one reader wants to know, and the labels that lead there. */
interface Question {
  readonly question: string;
  readonly clicks: readonly string[];
  readonly seen: string;
}

const MOST_CLICKS = 3;

/** `docs/questions.md`: a table below each heading. */
function questions(): Map<string, Question[]> {
  const text = readFileSync(join(programRoot, 'docs/questions.md'), 'utf8');
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 想知道'));
        const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
        return [
          section.split('\n')[0] ?? '',
          cells.map(([, question = '', path = '', seen = '']) => ({
            question,
            clicks: path === '' ? [] : path.split(' › '),
            seen,
          })),
        ];
      }),
  );
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

/** The addresses that a label leads to from a page, as a visitor finds it: the first whose words are the label's. */
function follow(folder: string, url: string, label: string): string {
  const html = readFileSync(join(folder, url, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', inner = '']) => ({
    href,
    text: unescaped(inner),
  }));
  const link = links.find(({ text }) => text === label);
  if (!link) throw new Error(`no link “${label}” on ${url}; there are ${[...new Set(links.map(({ text }) => text))].join('、')}`);
  return new URL(link.href, `http://site${url}`).pathname;
}

describe.each([...questions()])('%s', (reader, asked) => {
  const folder = join(inject('sites'), reader.includes('办公室版') ? 'office' : 'public');

  test('asks ten questions', () => expect(asked).toHaveLength(10));

  test.each(asked.map((one) => [one.question, one] as const))('%s', (_, { clicks, seen }) => {
    expect(clicks.length).toBeLessThanOrEqual(MOST_CLICKS);
    expect(seen).not.toBe('');
    const url = clicks.reduce((page, label) => follow(folder, page, label), '/');
    const page = readFileSync(join(folder, url, 'index.html'), 'utf8');
    const main = /<main.*<\/main>/s.exec(page)?.[0] ?? '';
    expect(unescaped(main)).toContain(seen);
  });
});
