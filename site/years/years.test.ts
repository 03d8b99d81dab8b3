import { beforeAll, describe, expect, it } from 'vitest';
import { type Judgement, judge } from '../../scripts/judgement.ts';
import { judgeDemo } from '../../scripts/views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import type { PublicYear } from '../../scripts/views/public-years.ts';
import { baseText, countText, longDay, rateText } from '../lib/format.ts';
import { linksOf, pageAt, part, sizeOf, tableOf, textOf } from '../quarters/report.fixtures.ts';
import list from './index.11ty.tsx';
import yearPage from './year.11ty.tsx';

let demo: Judgement;
let view: PublicCounty;
const year = (id: string, of = view): PublicYear => of.years.find((one) => one.id === id) as PublicYear;
const pageOf = (one: PublicYear, of = view): string => yearPage({ ...pageAt(of, `/years/${one.id}/`), year: one });

beforeAll(async () => {
  demo = await judgeDemo();
  view = publicCounty(demo);
}, 120_000);

describe('/years/', () => {
  it('lists every year with its figures and when its grades were decided, the latest first', () => {
    const rows = tableOf(list(pageAt(view, '/years/')), '各年末');
    expect(rows.map(([label]) => label)).toEqual(['2023年', '2022年']);
    const { figures } = year('2022');
    expect(rows[1]?.slice(1, 5)).toEqual([
      countText(figures.dispatched),
      countText(figures.closed),
      countText(figures.overdue),
      `${rateText(figures.onTime)} ${baseText(figures.onTime)}`,
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(['还没有', '2023年1月6日']);
  });

  it('leads to each year, to the quarters and to the meetings', () => {
    const links = linksOf(list(pageAt(view, '/years/')), '/years/');
    for (const place of ['/years/2022/', '/years/2023/', '/quarters/', '/meetings/']) expect(links).toContain(place);
  });

  it('says so where there is nothing', () => {
    expect(textOf(list(pageAt({ ...view, years: [] }, '/years/')))).toContain('还没有转办单');
  });
});

describe('/years/2022/', () => {
  const html = () => pageOf(year('2022'));

  it('tells the year’s figures with their bases', () => {
    const { figures } = year('2022');
    const text = textOf(part(html(), 'handling'));
    expect(text).toContain(`这一年到期${countText(figures.onTime.denominator)}，按时办结${countText(figures.onTime.numerator)}`);
    expect(text).toContain(`转办${figures.dispatched}件`);
  });

  it('draws twelve months, with their table, and leads to its quarters', () => {
    expect(tableOf(html(), '2022年各月')).toHaveLength(12);
    const links = linksOf(html(), '/years/2022/');
    for (const id of ['2022-Q1', '2022-Q4']) expect(links).toContain(`/quarters/${id}/`);
    expect(links).not.toContain('/quarters/2023-Q1/');
  });

  it('tells how many reports there were, how many were valid and how many adopted', () => {
    const { reports } = year('2022');
    const text = textOf(part(html(), 'reports'));
    for (const [label, count] of [
      ['收到', reports?.submitted],
      ['筛选有效', reports?.valid],
      ['采纳', reports?.adopted],
    ] as const) {
      expect(text).toContain(`${label}${count}条`);
    }
  });

  it('7.1 tells how many got each grade and when it was decided, and never who', () => {
    const sheet = demo.grade(2022);
    const count = (grade: string) => sheet.officers.filter((officer) => officer.grade === grade).length;
    expect(count('unqualified')).toBe(1);
    expect(tableOf(html(), '各等级人数')).toEqual([
      ['优秀', `${count('excellent')}人`],
      ['良好', `${count('good')}人`],
      ['合格', `${count('qualified')}人`],
      ['不合格', '少于3人'],
    ]);
    expect(textOf(part(html(), 'grades'))).toContain('2023年1月6日决定');
    for (const { code } of demo.ledger.officerList) expect(html()).not.toContain(code);
  });

  it('5.1 does not tell what a small number could be subtracted from, nor a sum that still grows', () => {
    const text = textOf(part(html(), 'grades'));
    expect(text).not.toContain(`参加考核`);
    expect(text).not.toContain(String(demo.grade(2022).officers.length));
    expect(text).toContain('全部发放完毕，并且推算不出个人时，公布合计');
  });

  it('7.5 tells the total and the sum once neither gives anybody away', () => {
    const one = year('2022');
    const told = { ...one, assessment: one.assessment && { ...one.assessment, total: 31, subsidyTotal: 73_000 } };
    const text = textOf(part(pageOf(told), 'grades'));
    expect(text).toContain('参加考核31人');
    expect(text).toContain('合计73,000元，已全部发放');
  });

  it('is small enough for a poor line', () => {
    expect(sizeOf(html())).toBeLessThan(60_000);
  });
});

describe('other years', () => {
  it('one that still runs tells neither reports nor grades', () => {
    const html = pageOf(year('2023'));
    const text = textOf(html);
    expect(text).toContain(`数字截至${longDay(demo.asOf)}`);
    expect(text).toContain('年度结束、收到的全部筛选以后公布');
    expect(text).toContain('还没有作出考核决定');
    expect(tableOf(html, '各等级人数')).toEqual([]);
  });

  it('one without a dispatch tells what earlier years left overdue, if there is any', () => {
    const [first] = view.years;
    if (!first) throw new Error('the demo has no year');
    const later = publicCounty(judge(demo.ledger, '2025-02-01'));
    const text = textOf(pageOf(year('2024', later), later));
    expect(text).toContain('年末逾期未结17件含以前年度转办的');
    expect(textOf(pageOf({ ...year('2024', later), units: [] }, later))).toContain('这一年没有转办');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});
