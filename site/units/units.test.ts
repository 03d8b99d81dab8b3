import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import { fixtureView, NASTY, withTexts } from '../../scripts/open-data/open-data.fixtures.ts';
import type { Dispatch } from '../../scripts/records/schema/dispatch.ts';
import { dispatch, type HandMade, judgeDemo, judgeHandMade } from '../../scripts/views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import { assetsOf } from '../build/assets.ts';
import { baseText, rateText } from '../lib/format.ts';
import index from './index.11ty.tsx';
import page, { data } from './unit.11ty.tsx';

const options = { pathPrefix: '/', live: false };
const indexOf = (view: PublicCounty): string => index({ view, options, page: { url: '/units/' } });

function pageOf(view: PublicCounty, id: string): string {
  const unit = view.units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return page({ view, options, page: { url: `/units/${id}/` }, unit });
}

const viewOf = async (county: HandMade, asOf = '2022-03-31') => publicCounty(await judgeHandMade(county, asOf));

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<');

/** The section with a heading of this id. */
const section = (html: string, id: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${id}"[^>]*>.*?</section>`, 's').exec(html)?.[0] ?? '';

/** The rows of the tables in a part of a page, each as the texts of its cells. */
const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)))
    .filter((cells) => cells.length > 0);

let last = 0;
const closed = (unit: string, count: number, inTime: number): Dispatch[] =>
  Array.from({ length: count }, (_, i) => {
    last++;
    const day = i < inTime ? '2022-03-03' : '2022-03-10';
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', `${day} replied`, `${day} accepted`];
    return dispatch(`D2022-${String(last).padStart(4, '0')}`, lines, { unit });
  });

describe('/units/', () => {
  let view: PublicCounty;
  beforeAll(async () => {
    view = await viewOf({
      units: [
        { id: 'worst', name: '甲局' },
        { id: 'best', name: '乙局' },
        { id: 'few', name: '丙局' },
        { id: 'also-best', name: '丁局' },
        { id: 'hidden', name: '戊局' },
        { id: 'open', name: '己局' },
        { id: 'merged', name: '庚局', successor: 'best' },
      ],
      dispatches: [
        ...closed('worst', 5, 3),
        ...closed('best', 6, 6),
        ...closed('few', 4, 4),
        ...closed('also-best', 5, 5),
        ...closed('hidden', 6, 1),
        dispatch('D2022-9001', ['2022-03-30 dispatched'], { unit: 'open' }),
      ],
    });
  });

  it('ranks by the rate the view ranks by, ties sharing a rank in the order of the list', () => {
    const rows = rowsOf(section(indexOf(view), 'ranked')).slice(1);
    expect(rows.map(([rank, name, rate]) => [rank, name, rate])).toEqual([
      ['1', '乙局', '100% 6 / 6件'],
      ['1', '丁局', '100% 5 / 5件'],
      ['3', '甲局', '60% 3 / 5件'],
    ]);
  });

  it('shows the rank that the view hands over and works none out itself', () => {
    const changed = { ...view, units: view.units.map((unit) => (unit.id === 'worst' ? { ...unit, rank: 1 } : unit)) };
    expect(
      rowsOf(section(indexOf(changed), 'ranked'))
        .slice(1)[0]
        ?.slice(0, 2),
    ).toEqual(['1', '甲局']);
  });

  it('below the smallest base and where a number is not shown there is no rank, and why', () => {
    const part = section(indexOf(view), 'unranked');
    expect(part).not.toContain('名次</th>');
    expect(
      rowsOf(part)
        .slice(1)
        .map(([name, rate]) => [name, rate]),
    ).toEqual([
      ['丙局', '100% 4 / 4件到期不足5件，不排名'],
      ['戊局', '不显示 少于3 / 6件有少于3件的数字，不排名'],
    ]);
  });

  it('units with nothing due stand apart, with who has their duties now', () => {
    const html = indexOf(view);
    expect(textOf(section(html, 'apart'))).toContain('己局转办少于3件，都没有到期');
    expect(textOf(section(html, 'apart'))).toContain('庚局没有转办；职责由乙局承接');
    for (const part of ['ranked', 'unranked']) expect(section(html, part)).not.toMatch(/己局|庚局/);
  });

  it('every unit stands there once, linked', () => {
    const html = indexOf(view);
    for (const { id } of view.units.filter((unit) => unit.id !== 'best')) {
      expect(html.split(`href="${id}/"`).length - 1, id).toBe(1);
    }
  });

  it('of a county whose units have been sent nothing it says so, and nothing is 0 %', async () => {
    const empty = await viewOf({ units: [{ id: 'one', name: '某局' }] });
    expect(textOf(indexOf(empty))).toContain('某局没有转办');
    expect(indexOf(empty)).not.toMatch(/\b0%/);
    expect(indexOf(empty)).not.toContain('<table');
  });
});

describe('/units/…/', () => {
  const ONE = [{ id: 'one', name: '某局' }];

  it('is one page for each unit, at its own address', () => {
    expect(data.pagination).toMatchObject({ data: 'view.units', size: 1, alias: 'unit' });
    expect(data.permalink({ unit: { id: 'town-heping' } as PublicCounty['units'][number] })).toBe(
      '/units/town-heping/index.html',
    );
  });

  it('figures with their bases; an empty base is a dash and never 0 %', async () => {
    const view = await viewOf({ units: ONE, dispatches: [dispatch('D2022-0001', ['2022-03-31 dispatched'], { unit: 'one' })] });
    const figures = section(pageOf(view, 'one'), 'figures');
    expect(textOf(figures)).toContain('按时办结率—没有已到期的');
    expect(textOf(figures)).toContain('重办率—没有已回复的');
    expect(textOf(figures)).toContain('名次—没有到期件，不排名');
    expect(textOf(figures)).toContain('办结用时（中位数）—');
  });

  it.each([
    ['ranked', 6, 5, '名次第1名按时办结率，1个单位参与，相同的并列'],
    ['too few', 4, 4, '名次—到期不足5件，不排名'],
    ['not shown', 6, 1, '名次—有少于3件的数字，不显示也不排名（五（一））'],
  ])('its rank, or why it has none: %s', async (_, count, inTime, words) => {
    const view = await viewOf({ units: ONE, dispatches: closed('one', count, inTime) });
    expect(textOf(section(pageOf(view, 'one'), 'figures'))).toContain(words);
  });

  it('what is open comes overdue first, and what is done apart from it', async () => {
    const sent = (id: string, day: string) => dispatch(id, [`${day} dispatched`, `${day} signed`], { unit: 'one' });
    const done = closed('one', 12, 12);
    const view = await viewOf({
      units: ONE,
      dispatches: [sent('D2022-9003', '2022-03-30'), sent('D2022-9004', '2022-03-02'), sent('D2022-9005', '2022-03-10'), ...done],
    });
    const html = pageOf(view, 'one');
    const ids = (part: string) => [...section(html, part).matchAll(/dispatches\/(D\d+-\d+)\//g)].map(([, id]) => id);
    expect(ids('open')).toEqual(['D2022-9004', 'D2022-9005', 'D2022-9003']);
    const newest = done.map(({ id }) => id).reverse();
    expect(ids('done')).toEqual(newest.slice(0, 10));
    expect(section(html, 'done')).toContain('href="../../ledger/unit/one/"');
  });

  it('with nothing open it says so', async () => {
    const view = await viewOf({ units: ONE, dispatches: closed('one', 3, 3) });
    expect(textOf(section(pageOf(view, 'one'), 'open'))).toContain('都已办结');
  });

  it('a very long list of open ones is cut, and how many are left is told', async () => {
    const many = Array.from({ length: 130 }, (_, i) => dispatch(`D2022-${1000 + i}`, ['2022-03-01 dispatched'], { unit: 'one' }));
    const html = pageOf(await viewOf({ units: ONE, dispatches: many }), 'one');
    expect(rowsOf(section(html, 'open'))).toHaveLength(101);
    expect(textOf(section(html, 'open'))).toContain('另有30件没有列出，见台账');
    const styles = assetsOf('public').find(({ path }) => path === 'assets/site.css')?.content ?? '';
    expect(gzipSync(html).length + gzipSync(styles).length).toBeLessThan(60 * 1024);
  });

  it('quarters: a chart with its table, and the rates with their bases, the latest first', async () => {
    const spring = dispatch('D2022-9010', ['2022-04-06 dispatched', '2022-04-06 signed'], { unit: 'one' });
    const html = section(
      pageOf(await viewOf({ units: ONE, dispatches: [...closed('one', 5, 4), spring] }, '2022-05-10'), 'one'),
      'trend',
    );
    expect(html).toContain('<svg');
    const [chart = '', rates = ''] = html.split('<table class="unit-quarters">');
    expect(rowsOf(chart)).toEqual([
      ['季度', '转办', '办结', '季末逾期未结'],
      ['2022年第一季度', '5件', '5件', '0件'],
      ['2022年第二季度', '少于3件', '0件', '少于3件'],
    ]);
    expect(rowsOf(rates)).toEqual([
      ['季度', '按时办结率'],
      ['2022年第二季度 未完', '不显示 0 / 少于3件'],
      ['2022年第一季度', '80% 4 / 5件'],
    ]);
  });

  it('5.1 where no number of a quarter can be shown there is no empty chart', async () => {
    const html = pageOf(await viewOf({ units: ONE, dispatches: closed('one', 2, 2) }), 'one');
    expect(section(html, 'trend')).toContain('每季度的件数都少于3件');
    expect(section(html, 'trend')).not.toContain('class="plot"');
  });

  it('a merged unit keeps its address and its records and says who succeeded it; that one says whom', async () => {
    const view = await viewOf({
      units: [
        {
          id: 'old',
          name: '规划局',
          successor: 'new',
          formerNames: [{ name: '规划委员会', until: '2019-02-28' }, { name: '规划处' }],
        },
        { id: 'new', name: '自然资源局' },
      ],
      dispatches: closed('old', 5, 5),
    });
    const old = pageOf(view, 'old');
    expect(textOf(old)).toContain('现在由自然资源局办理');
    expect(old).toContain('href="../new/"');
    expect(textOf(old)).toContain('曾用名：规划委员会（至2019年2月28日）曾用名：规划处');
    expect(textOf(section(old, 'figures'))).toContain('100%已到期5件，按时办结5件');
    expect(textOf(pageOf(view, 'new'))).toContain('承接了规划局的职责');
    expect(pageOf(view, 'new')).toContain('href="../old/"');
    expect(textOf(pageOf(view, 'new'))).toContain('没有转给这个单位的事项');
  });
});

const ONE_UNIT = [{ id: 'one', name: '某局' }];

describe('short names', () => {
  it('stand on the page of a unit that has some', async () => {
    const view = await viewOf({
      units: [
        { id: 'one', name: '某某管理局', aliases: ['某局', '某管局'] },
        { id: 'two', name: '别的局' },
      ],
    });
    expect(textOf(pageOf(view, 'one'))).toContain('简称：某局、某管局');
    expect(textOf(pageOf(view, 'two'))).not.toContain('简称');
  });
});

describe('what happened lately', () => {
  it('is a part of the page, the latest first, as in the unit’s feed, and linked as 动态', async () => {
    const html = pageOf(await viewOf({ units: ONE_UNIT, dispatches: closed('one', 3, 3) }), 'one');
    const steps = [...section(html, 'changes').matchAll(/<li>(.*?)<\/li>/gs)].map(([, step = '']) => textOf(step));
    expect(steps).toHaveLength(10);
    expect(steps[0]).toMatch(/3月3日审核通过，办结：D2022-\d{4} /);
    expect(section(html, 'subscribe')).toContain('<a href="#changes">动态</a>');
  });

  it('is told by the day on which it happened, also where a content was made public long after', async () => {
    const published = { result: 'public', on: '2022-03-20', summary: '一次性告知' } as const;
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-04 replied', '2022-03-04 accepted'];
    const late = dispatch('D2022-0901', lines, { unit: 'one', publication: published });
    const html = pageOf(await viewOf({ units: ONE_UNIT, dispatches: [late, ...closed('one', 1, 0)] }), 'one');
    const days = [...section(html, 'changes').matchAll(/datetime="([^"]+)"/g)].map(([, day = '']) => day);
    expect(days).toContain('2022-03-20');
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('is nothing for a unit without a dispatch, and then nothing leads there', async () => {
    const html = pageOf(await viewOf({ units: ONE_UNIT }), 'one');
    expect(html).not.toContain('changes');
  });
});

describe('feed, calendar and data', () => {
  it('all links of every unit lead to a file of the open data or to a list of the ledger that is not empty', async () => {
    const view = await fixtureView();
    const files = new Set([...(await openDataFiles(view, null))].map(({ path }) => `/${path}`));
    for (const { id, dispatches } of view.units) {
      const found = [...section(pageOf(view, id), 'subscribe').matchAll(/href="([^"]*)"/g)].map(
        ([, href = '']) => new URL(href, `https://site.example/units/${id}/`).pathname,
      );
      const lists = found.filter((path) => path.startsWith('/ledger/'));
      expect(lists, id).toEqual(dispatches.length > 0 ? [`/ledger/unit/${id}/`] : []);
      const data = found.filter((path) => !lists.includes(path) && path !== `/units/${id}/`);
      expect(data, id).toEqual([`/feeds/units/${id}.atom`, `/calendars/units/${id}.ics`, `/api/v1/units/${id}.json`]);
      for (const path of data) expect(files.has(path), path).toBe(true);
    }
  });
});

describe('every figure is the same wherever it stands', () => {
  it('on a unit’s page, in the table of all units and in its JSON', async () => {
    const view = publicCounty(await judgeDemo());
    const rows = rowsOf(indexOf(view));
    const json = new Map([...(await openDataFiles(view, null))].map(({ path, content }) => [path, String(content)]));
    for (const { id, name, rank, figures, nothingDue } of view.units) {
      const file = JSON.parse(json.get(`api/v1/units/${id}.json`) ?? '{}');
      expect(file, id).toMatchObject({ rank, figures });
      if (nothingDue) continue;
      const row = rows.find((cells) => cells.some((cell) => cell.startsWith(name) && !/\d/.test(cell)))?.join('|') ?? '';
      const figuresShown = textOf(section(pageOf(view, id), 'figures'));
      if (rank !== null) {
        expect(row.startsWith(`${rank}|`), id).toBe(true);
        expect(figuresShown, id).toContain(`第${rank}名`);
      }
      expect(row, id).toContain(`${rateText(figures.onTime)} ${baseText(figures.onTime)}`);
      expect(row, id).toContain(`${rateText(figures.closing)} ${baseText(figures.closing)}`);
      for (const rate of [figures.onTime, figures.closing, figures.signing]) expect(figuresShown, id).toContain(rateText(rate));
      expect(figuresShown, id).toContain(`按时办结率${rateText(figures.onTime)}`);
    }
  });
});

describe('whatever a name holds', () => {
  it('it stays text', async () => {
    const view = withTexts(await fixtureView(), NASTY);
    for (const html of [indexOf(view), ...view.units.map(({ id }) => pageOf(view, id))]) {
      expect(html).not.toContain('<script>alert');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(html).not.toMatch(/[\u0000-\u0008\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
    }
  });
});

describe('pages are small', () => {
  it('compressed with their styles, below 60 KB', async () => {
    const view = publicCounty(await judgeDemo());
    const styles = gzipSync(assetsOf('public').find(({ path }) => path === 'assets/site.css')?.content ?? '').length;
    for (const html of [indexOf(view), ...view.units.map(({ id }) => pageOf(view, id))]) {
      expect(gzipSync(html).length + styles).toBeLessThan(60 * 1024);
    }
  });
});
