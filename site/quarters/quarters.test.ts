import { beforeAll, describe, expect, it } from 'vitest';
import { type Judgement, judge } from '../../scripts/judgement.ts';
import { judgeDemo } from '../../scripts/views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { baseText, countText, isExact, longDay, rateText, workingDays } from '../lib/format.ts';
import list from './index.11ty.tsx';
import quarterPage from './quarter.11ty.tsx';
import { linksOf, pageAt, part, sizeOf, tableOf, textOf } from './report.fixtures.ts';
import { BASIS_COLUMNS } from './verify.tsx';

let demo: Judgement;
let view: PublicCounty;
const quarter = (id: string, of = view): PublicQuarter => of.quarters.find((one) => one.id === id) as PublicQuarter;
const pageOf = (one: PublicQuarter, of = view): string => quarterPage({ ...pageAt(of, `/quarters/${one.id}/`), quarter: one });

beforeAll(async () => {
  demo = await judgeDemo();
  view = publicCounty(demo);
}, 120_000);

describe('/quarters/', () => {
  const html = () => list(pageAt(view, '/quarters/'));

  it('lists every quarter with its figures and when it was reported, the latest first', () => {
    expect(tableOf(html(), '各季度末')).toEqual(
      view.quarters
        .toReversed()
        .map(({ label, figures, report }) => [
          label,
          countText(figures.dispatched),
          countText(figures.closed),
          countText(figures.overdue),
          `${rateText(figures.onTime)} ${baseText(figures.onTime)}`,
          workingDays(figures.medianDays),
          report === null
            ? '季度还没有结束'
            : `${longDay(report.submitted ?? '')} ${report.state === 'submitted' ? '按期报送' : '迟报'}`,
        ]),
    );
  });

  it('leads to each quarter, to the years and to the meetings', () => {
    const links = linksOf(html(), '/quarters/');
    for (const { id } of view.quarters) expect(links).toContain(`/quarters/${id}/`);
    for (const place of ['/years/', '/meetings/', '/rules/#c-6-4']) expect(links).toContain(place);
  });

  it('says so where there is nothing', () => {
    expect(textOf(list(pageAt({ ...view, quarters: [] }, '/quarters/')))).toContain('还没有转办单');
  });

  it('says why a quarter has no report: it still runs, or owes none', () => {
    const [one] = view.quarters as [PublicQuarter];
    const only = (complete: boolean) =>
      textOf(list(pageAt({ ...view, quarters: [{ ...one, complete, report: null }] }, '/quarters/')));
    expect(only(false)).toContain('季度还没有结束');
    expect(only(true)).toContain('不要求报送');
  });
});

describe('/quarters/2022-Q2/', () => {
  const q2 = () => quarter('2022-Q2');
  const html = () => pageOf(q2());

  it('has the four parts of such a report, in their order', () => {
    expect([...html().matchAll(/<h2 id="[^"]*">([^<]*)/g)].map(([, heading]) => heading)).toEqual([
      '一、总体情况',
      '二、办理情况',
      '三、突出问题',
      '四、下一步工作',
      '怎样核对',
    ]);
  });

  it('says as of when it is, when the report was due and when it came', () => {
    const head = textOf(html().slice(0, html().indexOf('一、总体情况')));
    expect(head).toContain('统计截止日2022年6月30日');
    expect(head).toContain('2022年7月8日报送期限 2022年7月14日，按期报送');
    expect(head).not.toContain('报告的统计截止日');
    expect(textOf(pageOf(quarter('2022-Q3')))).toContain('2022年10月20日报送期限 2022年10月19日，迟报');
  });

  it('says the as-of day of the report itself where it is another', () => {
    const one = q2();
    const later = { ...one, report: one.report && { ...one.report, asOf: '2022-07-05' } };
    expect(textOf(pageOf(later))).toContain('报告的统计截止日是 2022年7月5日');
  });

  it('tells every figure with its base, the same as the judgement of the quarter’s last day', () => {
    const figures = demo.figuresOf('2022-Q2');
    const overall = textOf(part(html(), 'overall'));
    const before = demo.figuresOf('2022-Q1').dispatched;
    expect(overall).toContain(`本季度转办${figures.dispatched}件，比上一季度多${figures.dispatched - before}件`);
    expect(overall).toContain(`到季度末办结${figures.closed}件，在办${figures.open}件`);
    expect(overall).toContain(`连同以前季度转办的，季度末逾期未结${countText(q2().figures.overdue)}。`);
    expect(overall).toContain(`本季度到期${figures.onTime.denominator}件，按时办结${figures.onTime.numerator}件`);
    const handling = textOf(part(html(), 'handling'));
    expect(handling).toContain(`应签收${figures.signing.denominator}件，按时签收${figures.signing.numerator}件`);
    expect(handling).toContain(`已回复${figures.returning.denominator}件，退回重办${figures.returning.numerator}件`);
  });

  it('5.1 does not tell a small number, nor a rate made of one', () => {
    const { declined } = demo.figuresOf('2022-Q2');
    expect(declined).toBeGreaterThan(0);
    expect(declined).toBeLessThan(3);
    expect(textOf(part(html(), 'overall'))).toContain('经同意退单少于3件');
    expect(textOf(part(html(), 'handling'))).toMatch(/退单率不显示/);
  });

  it('draws the quarter’s three months, with their table', () => {
    expect(tableOf(part(html(), 'overall'), '本季度各月').map(([month]) => month)).toEqual([
      '2022年4月',
      '2022年5月',
      '2022年6月',
    ]);
    for (const [, dispatched] of tableOf(part(html(), 'overall'), '本季度各月')) expect(dispatched).toMatch(/^\d+件$/);
  });

  it('lists the units of which anything may be told, and names the others', () => {
    const rows = tableOf(html(), '附表');
    const { units } = q2();
    const told = units.filter(({ figures: { dispatched, overdue, onTime } }) =>
      [dispatched, overdue, onTime.denominator].some((n) => isExact(n) && n > 0),
    );
    expect(rows.map(([name]) => name)).toEqual(told.map(({ label }) => label));
    const named = units.filter((unit) => !told.includes(unit));
    expect(named.length).toBeGreaterThan(0);
    expect(textOf(part(html(), 'handling'))).toContain(`另有${named.length}个单位转办、到期、逾期未结都少于3件，只列名称：`);
    expect(textOf(part(html(), 'handling'))).toContain(`${named.map(({ label }) => label).join('、')}。`);
  });

  it('names the themes and problems that came most, as the heat table has them', () => {
    const text = textOf(part(html(), 'problems'));
    const most = Math.max(...q2().themes.map(({ figures: { dispatched } }) => (isExact(dispatched) ? dispatched : 0)));
    expect(text).toContain(`${q2().themes.find(({ figures }) => figures.dispatched === most)?.label}${most}件`);
    const labels = tableOf(html(), '本季度各主题').map(([label]) => label);
    const used = view.themes.filter((_, i) => q2().heat.cells[i]?.some((count) => count !== 0));
    expect(labels).toEqual(used.map(({ label }) => label));
  });

  it('lists what was left, how it stood then and how it stands now', () => {
    const rows = tableOf(html(), '季度末没有办结');
    expect(rows.map(([id]) => id)).toEqual(q2().unfinished.map(({ id }) => id));
    expect(rows[0]).toEqual(['D2022-0185', expect.any(String), '财政局', '2022-06-29', '已逾期', '逾期办结']);
    expect(rows.length).toBe(
      demo.dispatchesOn('2022-06-30').filter(({ history }) => !['closed', 'declined'].includes(history.state)).length,
    );
  });

  it('tells of the meetings held in it, as far as they are public', () => {
    const next = textOf(part(html(), 'next'));
    expect(next).toContain('水电气报装环节衔接协调会');
    expect(next).toContain('专班会议，议题未公开');
    expect(next).not.toContain('尊重历史');
    for (const place of ['/meetings/M2022-02/', '/meetings/M2022-03/'])
      expect(linksOf(html(), '/quarters/2022-Q2/')).toContain(place);
  });

  it('says how to check it: the hash, the file it is of, and the commands', () => {
    const one = q2();
    const verify = textOf(part(html(), 'verify'));
    expect(verify).toContain(one.hash);
    expect(verify).toContain('certutil -hashfile 2022-Q2.csv SHA256');
    expect(verify).toContain('npx ledger export --audience public --format json --today 2022-06-30');
    expect(linksOf(html(), '/quarters/2022-Q2/')).toContain('/data/quarters/2022-Q2.csv');
    expect(BASIS_COLUMNS.map(([name]) => name).join(',')).toBe(one.basis.slice(0, one.basis.indexOf('\n')));
    for (const [name] of BASIS_COLUMNS) expect(verify).toContain(name);
  });

  it('leads to the attached list of the ledger, and to the quarters before and after', () => {
    const links = linksOf(html(), '/quarters/2022-Q2/');
    for (const place of ['/ledger/quarter/2022-Q2/', '/quarters/2022-Q1/', '/quarters/2022-Q3/', '/quarters/']) {
      expect(links).toContain(place);
    }
    expect(linksOf(pageOf(quarter('2022-Q1')), '/quarters/2022-Q1/')).not.toContain('/quarters/2021-Q4/');
  });

  it('never the words of the report itself', () => {
    for (const one of view.quarters) {
      for (const { data } of demo.ledger.quarterlies.values()) {
        for (const words of [data.title, data.number]) expect(pageOf(one)).not.toContain(words);
      }
      expect(pageOf(one)).not.toContain('警告提醒');
    }
  });

  it('is small enough for a poor line', () => {
    for (const one of view.quarters) expect(sizeOf(pageOf(one)), one.id).toBeLessThan(60_000);
  });
});

describe('other quarters', () => {
  it('one that still runs says so, and gives no hash that would not last', () => {
    const running = quarter('2023-Q1');
    const text = textOf(pageOf(running));
    expect(text).toContain('本季度还没有结束：本页的数字截至2023年1月13日');
    expect(text).toContain('到目前办结');
    const overdue = tableOf(pageOf(running), '目前没有办结').filter((row) => row.includes('已逾期'));
    expect(overdue.length).toBeGreaterThan(3);
    expect(text).toContain(`连同以前季度转办的，目前逾期未结${overdue.length}件。`);
    expect(text).not.toContain(running.hash);
    expect(text).not.toContain('核对码2');
    expect(text).not.toContain('比上一季度');
    expect(tableOf(pageOf(running), '目前没有办结')[0]).toHaveLength(5);
  });

  it('stands still once it is over: the page of a later day differs only in how things stand now', () => {
    const later = publicCounty(judge(demo.ledger, '2022-12-31'));
    const now = (html: string) =>
      html
        .replaceAll(/<td data-label="现在">.*?<\/td>/gs, '')
        .replace(/<nav class="neighbours".*?<\/nav>/s, '')
        .replace(/<footer.*/s, '')
        // Titles come out as matters are made public.
        .replaceAll(/<td class="matter">.*?<\/td>/gs, '');
    expect(now(pageOf(quarter('2022-Q2', later), later))).toBe(now(pageOf(quarter('2022-Q2'))));
  });

  it('one without anything is told without a number too many', () => {
    const empty = publicCounty(judge(demo.ledger, '2024-02-01')).quarters.find(({ figures }) => figures.dispatched === 0);
    if (!empty) throw new Error('the demo has no empty quarter');
    const html = pageOf(empty, publicCounty(judge(demo.ledger, '2024-02-01')));
    expect(textOf(part(html, 'problems'))).toContain('本季度没有转办');
    expect(textOf(html)).not.toMatch(/NaN|undefined|null|\b0%/);
    expect(linksOf(html, `/quarters/${empty.id}/`)).not.toContain(`/ledger/quarter/${empty.id}/`);
  });
});
