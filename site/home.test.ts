import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Judgement, judge } from '../scripts/judgement.ts';
import { judgeFixtureCounty, writeFixtureCounty } from '../scripts/views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../scripts/views/public.ts';
import { renderSite } from './build/eleventy.ts';

let root: string;
let judgement: Judgement;
let view: PublicCounty;
let home: string;

async function homeOf(county: PublicCounty): Promise<string> {
  let html = '';
  await renderSite('public', county, { pathPrefix: '/', live: false }, (path, content) => {
    if (path === 'index.html') html = String(content);
  });
  return html;
}

beforeAll(async () => {
  root = writeFixtureCounty();
  judgement = await judgeFixtureCounty(root);
  view = publicCounty(judgement);
  home = await homeOf(view);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');
/** One part of the page by the id of its heading. */
const part = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(html)?.[0] ?? '';
const idsIn = (html: string) => [...html.matchAll(/dispatches\/(D[^/]*)\//g)].map(([, id]) => id);

describe('the home page', () => {
  it('tells the day, and each figure with what it counts', () => {
    expect(home).toContain('<time datetime="2022-03-31">2022年3月31日</time>');
    const figures = textOf(part(home, 'figures'));
    for (const words of [
      '按时办结率11.1%已到期9件，按时办结1件',
      '逾期未结2件在办3件，其中已过截止日的',
      '采纳率—没有已作决定的体验报告的（截至2021年12月31日）',
    ]) {
      expect(figures).toContain(words);
    }
    expect(figures).toMatch(/办结率70%转办（不含退单）10件，办结7件/);
    expect(figures).toContain('用时中位数5个工作日已办结7件，从收到到回复');
  });

  it('leads from a figure to the matters it counts', () => {
    expect(part(home, 'figures')).toContain('<a href="ledger/state/overdue/">逾期未结</a>');
    expect(part(home, 'figures')).toContain('<a href="ledger/state/on-time/">按时办结率</a>');
  });

  it('shows everything overdue, the longest first', () => {
    expect(idsIn(part(home, 'overdue'))).toEqual(['D2021-0001', 'D2022-0009']);
    expect(textOf(part(home, 'overdue'))).toContain('已过截止日还没有办结的2件');
  });

  it('says so when nothing is overdue', async () => {
    const settled = { ...view, dispatches: view.dispatches.filter(({ verdict }) => verdict !== 'overdue') };
    expect(textOf(part(await homeOf(settled), 'overdue'))).toContain('截至2022年3月31日，没有逾期未结的事项。');
  }, 60_000);

  it('shows the first of many overdue, says how many there are and leads to all', async () => {
    const one = view.dispatches.find(({ id }) => id === 'D2022-0009');
    if (!one) throw new Error('the fixture has no D2022-0009');
    const many = Array.from({ length: 30 }, (_, i) => ({ ...one, id: `D2022-${5000 + i}` }));
    const html = part(await homeOf({ ...view, dispatches: many }), 'overdue');
    expect(idsIn(html)).toHaveLength(8);
    expect(html).toContain('30件');
    expect(html).toMatch(/<a href="ledger\/state\/overdue\/">\s*全部30件逾期未结的事项/);
  }, 60_000);

  it('answers of what was closed last: what, who, what changed, how long; as text', () => {
    const closures = part(home, 'closures');
    expect(idsIn(closures)).toEqual(['D2022-0001']);
    expect(textOf(closures)).toContain('谁来办市场监督管理局');
    expect(textOf(closures)).toContain('用了多久2个工作日（限3个），3月21日办结');
    expect(closures).toContain('&lt;script>');
    expect(closures).toContain('&quot;>&lt;img');
  });

  it('5.1 counts by month and theme hold small numbers back, in the drawing too', () => {
    expect(textOf(part(home, 'months'))).toContain('2021年12月少于3件0件0件');
    expect(textOf(part(home, 'months'))).toContain('2022年3月9件7件少于3件');
    expect(part(home, 'themes')).toContain('少于3');
  });

  it('tells the trial’s state, before and past its end', async () => {
    expect(home).toContain('试行期 ');
    expect(await homeOf(publicCounty(judge(judgement.ledger, '2023-01-13')))).toContain('试行期满');
  }, 60_000);
});
