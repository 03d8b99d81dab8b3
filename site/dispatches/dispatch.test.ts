import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import { fixtureView, NASTY, withTexts } from '../../scripts/open-data/open-data.fixtures.ts';
import type { Dispatch } from '../../scripts/records/schema/dispatch.ts';
import { dispatch, judgeDemo, judgeHandMade } from '../../scripts/views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import { assetsOf } from '../build/assets.ts';
import { longDay } from '../lib/format.ts';
import page from './dispatch.11ty.tsx';

/** The page of one dispatch of a county. */
function pageOf(view: PublicCounty, id: string): string {
  const found = view.dispatches.find((one) => one.id === id);
  if (!found) throw new Error(`no dispatch ${id}`);
  return page({ view, options: { pathPrefix: '/', live: false }, page: { url: `/dispatches/${id}/` }, dispatch: found });
}

/** The same of a county made by hand. */
async function pageFrom(dispatches: readonly Dispatch[], asOf = '2022-03-31', id = dispatches[0]?.id ?? ''): Promise<string> {
  return pageOf(publicCounty(await judgeHandMade({ dispatches }, asOf)), id);
}

/** What a reader reads, without tags; words only for those who can't see stay. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The section with a heading of this id. */
function section(html: string, id: string): string {
  const found = new RegExp(`<section[^>]*aria-labelledby="${id}"[^>]*>.*?</section>`, 's').exec(html);
  return found?.[0] ?? '';
}

/** The days of the strip: date, which working day, looks, what is written on them. */
const tilesOf = (html: string) =>
  [...section(html, 'working').matchAll(/<li class="day ([^"]*)"><time datetime="([^"]*)">.*?<\/time>(.*?)<\/li>/gs)].map(
    ([, looks = '', date = '', rest = '']) => ({
      date,
      looks: looks.split(' '),
      nth: numberIn(/<span class="away">第<\/span>(\d+)</.exec(rest)),
      flags: [...rest.matchAll(/<b class="flag[^"]*">([^<]*)<\/b>/g)].map(([, flag]) => flag),
      text: textOf(rest),
    }),
  );

const numberIn = (match: RegExpExecArray | null): number | null => (match ? Number(match[1]) : null);

const CLOSED = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-03 replied', '2022-03-04 accepted'];
const PUBLIC = { result: 'public', on: '2022-03-10' } as const;

describe('what was found, what was asked, the reply and what changed', () => {
  it('stand in this order, each under its own heading', async () => {
    const html = await pageFrom([
      dispatch('D2022-0001', CLOSED, {
        title: '一次性告知不到位',
        request: '请完善清单。\n\n请书面回复。',
        publication: { ...PUBLIC, summary: '材料退了三回。', replySummary: '清单已经张贴。' },
      }),
    ]);
    expect(html).toContain('<h1>一次性告知不到位</h1>');
    expect(section(html, 'summary')).toContain('材料退了三回。');
    expect(section(html, 'request')).toMatch(/请完善清单。<\/p>.*请书面回复。<\/p>/);
    expect(section(html, 'reply')).toContain('清单已经张贴。');
    expect(textOf(section(html, 'reply'))).toContain('2022年3月3日回复，2022年3月4日审核通过。');
    const order = ['summary', 'request', 'reply'].map((id) => html.indexOf(`<h2 id="${id}">`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(textOf(html)).toContain('内容于2022年3月10日公开');
  });

  it('one that is missing is told to be missing, and why', async () => {
    const closed = await pageFrom([dispatch('D2022-0001', CLOSED, { publication: PUBLIC })]);
    expect(section(closed, 'summary')).toContain('办公室没有公开问题摘要');
    expect(section(closed, 'request')).toContain('办公室没有公开办理要求');
    expect(section(closed, 'reply')).toContain('办公室没有公开答复摘要');
    const open = await pageFrom([dispatch('D2022-0001', CLOSED.slice(0, 2), { publication: PUBLIC })]);
    expect(section(open, 'reply')).toContain('还没有办结');
    expect(section(open, 'reply')).not.toContain('审核通过。');
  });

  it('a reply sent back is told, and what became of it', async () => {
    const returned = [...CLOSED.slice(0, 2), '2022-03-02 replied', '2022-03-02 returned'];
    const again = await pageFrom([dispatch('D2022-0001', [...returned, ...CLOSED.slice(2)], { publication: PUBLIC })]);
    expect(textOf(section(again, 'reply'))).toContain('退回重办1次；2022年3月3日回复');
    const waits = await pageFrom([dispatch('D2022-0001', returned, { publication: PUBLIC })]);
    expect(textOf(section(waits, 'reply'))).toContain('退回重办1次，还没有再回复');
    const review = await pageFrom([dispatch('D2022-0001', CLOSED.slice(0, 3), { publication: PUBLIC })], '2022-03-31');
    expect(textOf(section(review, 'reply'))).toContain('2022年3月3日回复，等待审核');
  });

  it('what is not public says so and no word of it', async () => {
    const secret = { title: '秘密的题目', request: '秘密的要求' };
    for (const publication of [undefined, { result: 'pending' }, { result: 'withheld', on: '2022-03-10' }] as const) {
      const html = await pageFrom([dispatch('D2022-0001', CLOSED, { ...secret, ...(publication ? { publication } : {}) })]);
      expect(textOf(html)).toContain('内容未公开。');
      expect(html).not.toContain('秘密');
      expect(section(html, 'working')).not.toBe('');
    }
  });
});

describe('6.2 the strip of days', () => {
  it('over the Spring Festival: receipt, make-up workdays, holidays with their name, due day, reply and close', async () => {
    const lines = ['2022-01-28 dispatched', '2022-01-28 signed', '2022-02-07 replied', '2022-02-08 accepted'];
    const tiles = tilesOf(await pageFrom([dispatch('D2022-0001', lines)]));
    expect(tiles.map(({ date, nth }) => [date.slice(5), nth])).toEqual([
      ['01-28', 0],
      ['01-29', 1],
      ['01-30', 2],
      ...['01-31', '02-01', '02-02', '02-03', '02-04', '02-05', '02-06'].map((day) => [day, null]),
      ['02-07', 3],
      ['02-08', 4],
    ]);
    expect(tiles[0]).toMatchObject({ looks: ['is-start'], flags: [] });
    expect(tiles[0]?.text).toContain('收到');
    expect(tiles[1]?.text).toContain('班春节');
    expect(tiles[1]?.text).toContain('调休上班（春节）');
    for (const { text, looks } of tiles.slice(3, 10)) {
      expect(text).toBe('休春节春节放假');
      expect(looks).toEqual(['is-rests']);
    }
    expect(tiles[10]).toMatchObject({ looks: ['is-counts', 'is-due'], flags: ['截止', '回复'] });
    expect(tiles[11]).toMatchObject({ looks: ['is-counts', 'is-review'], flags: ['办结'] });
  });

  it('days past the due day are told apart until the reply, and those of the review from them', async () => {
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-08 replied', '2022-03-10 accepted'];
    const html = await pageFrom([dispatch('D2022-0001', lines)]);
    const looks = Object.fromEntries(tilesOf(html).map((tile) => [tile.date.slice(5), tile.looks.join(' ')]));
    expect(looks).toMatchObject({
      '03-04': 'is-counts is-due',
      '03-05': 'is-rests is-past',
      '03-07': 'is-counts is-past',
      '03-08': 'is-counts is-past',
      '03-09': 'is-counts is-review',
    });
    expect(textOf(html)).toContain('数到回复的3月8日，用时5个工作日，其中超过截止日2个。');
  });

  it('days left after an early reply are none of the office’s', async () => {
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied', '2022-03-02 accepted'];
    const html = await pageFrom([dispatch('D2022-0001', lines)]);
    expect(tilesOf(html).map(({ looks }) => looks.join(' '))).toEqual([
      'is-start',
      'is-counts',
      'is-counts is-left',
      'is-counts is-due is-left',
    ]);
    expect(textOf(section(html, 'working'))).toContain('用时1个工作日。');
    expect(textOf(section(html, 'working'))).not.toContain('审核不算');
  });

  it('one that is open is counted to the day of the figures, which is marked', async () => {
    const html = await pageFrom([dispatch('D2022-0001', CLOSED.slice(0, 2))], '2022-03-09');
    expect(tilesOf(html).at(-1)).toMatchObject({ date: '2022-03-09', nth: 6, flags: ['统计日'] });
    expect(textOf(html)).toContain('数到统计截止日，已用6个工作日，其中超过截止日3个。');
  });

  it('one that is not signed for shows the latest days it can be', async () => {
    const html = await pageFrom([dispatch('D2022-0001', ['2022-03-01 dispatched'])], '2022-03-01');
    expect(tilesOf(html)[0]?.text).toContain('视为收到');
    expect(textOf(html)).toContain('最迟在3月2日终了时视为收到');
    expect(textOf(html)).not.toContain('已用');
  });

  it('a declined one has none', async () => {
    const lines = ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted'];
    const html = await pageFrom([dispatch('D2022-0001', lines)]);
    expect(section(html, 'working')).toBe('');
    expect(textOf(html)).toContain('不计入统计');
  });

  it('its clause leads to the clause’s reading', async () => {
    const html = await pageFrom([dispatch('D2022-0001', CLOSED)]);
    expect(section(html, 'working')).toContain('<a href="../../rules/#c-6-2" class="clause">六（二）</a>');
  });

  it('in the whole demo the numbers on the days are the limit at the due day and the days used at the reply', async () => {
    const view = publicCounty(await judgeDemo());
    let compared = 0;
    for (const { id, working, replied, daysUsed, due } of view.dispatches) {
      const tiles = tilesOf(pageOf(view, id));
      expect(tiles.length > 0, id).toBe(working !== null);
      if (working === null) continue;
      expect(tiles.find(({ date }) => date === due)?.nth, id).toBe(working.limit);
      const counted = tiles.filter(({ date, nth }) => nth !== null && nth > 0 && replied !== null && date <= replied);
      if (replied !== null && working.more === null) expect(counted.length, id).toBe(daysUsed);
      compared++;
    }
    expect(compared).toBeGreaterThan(300);
  });
});

describe('6.1 what was merged into a matter', () => {
  it('is told where there is enough of it, and nothing else', async () => {
    const view = publicCounty(await judgeHandMade({ dispatches: [dispatch('D2022-0001', CLOSED)] }, '2022-03-31'));
    const with3 = view.dispatches.map((one) => ({ ...one, related: { ...one.related, merged: 3 } }));
    expect(textOf(section(pageOf({ ...view, dispatches: with3 }, 'D2022-0001'), 'related'))).toBe('相关事项并案并入3条同类反映');
    expect(pageOf(view, 'D2022-0001')).not.toContain('并案');
  });
});

describe('related dispatches', () => {
  const relatedIn = (html: string) =>
    [...section(html, 'related').matchAll(/<dt>([^<]*)<\/dt>(.*?)<\/div>/gs)].map(([, label, rest = '']) => [
      label,
      [...rest.matchAll(/href="\.\.\/(D\d+-\d+)\/"/g)].map(([, id]) => id),
    ]);

  it('each kind is named, with a link', async () => {
    const reopened = { at: '2022-03-07T10:00:00+08:00', event: 'reopened', as: 'D2022-0003' } as const;
    const first = dispatch('D2022-0001', CLOSED);
    const county = [
      { ...first, log: [...first.log, reopened] },
      dispatch('D2022-0002', CLOSED),
      dispatch('D2022-0003', ['2022-03-07 dispatched'], { reopens: 'D2022-0001' }),
      dispatch('D2022-0004', CLOSED, { unit: 'housing', role: 'assisting', lead: 'D2022-0003' }),
      dispatch('D2022-0005', CLOSED, { unit: 'power', role: 'assisting', lead: 'D2022-0003' }),
      dispatch('D2022-0006', ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted'], { unit: 'power' }),
      dispatch('D2022-0007', CLOSED, { unit: 'housing', redirects: 'D2022-0006' }),
    ];
    const view = publicCounty(await judgeHandMade({ dispatches: county }, '2022-03-31'));
    expect(relatedIn(pageOf(view, 'D2022-0001'))).toEqual([
      ['已重新转办为', ['D2022-0003']],
      ['同一单位、同一主题', ['D2022-0002']],
    ]);
    expect(relatedIn(pageOf(view, 'D2022-0003'))).toEqual([
      ['同一事项的协办单位', ['D2022-0004', 'D2022-0005']],
      ['重新转办自', ['D2022-0001']],
      ['同一单位、同一主题', ['D2022-0002']],
    ]);
    expect(relatedIn(pageOf(view, 'D2022-0004')).slice(0, 2)).toEqual([
      ['同一事项的主办单位', ['D2022-0003']],
      ['同一事项的其他协办单位', ['D2022-0005']],
    ]);
    expect(relatedIn(pageOf(view, 'D2022-0006'))[0]).toEqual(['退单后改派到', ['D2022-0007']]);
    expect(relatedIn(pageOf(view, 'D2022-0007'))[0]).toEqual(['退单改派自', ['D2022-0006']]);
  });

  it('a meeting that dealt with it is named, one that did not is not', async () => {
    const publication = { result: 'public', on: '2022-03-25' } as const;
    const judgement = await judgeHandMade(
      {
        dispatches: [dispatch('D2022-0001', CLOSED)],
        meetings: [
          {
            id: 'M2022-01',
            held: '2022-03-20',
            kind: 'coordination',
            title: '研究告知',
            dispatches: ['D2022-0001'],
            publication,
          },
          { id: 'M2022-02', held: '2022-03-21', kind: 'coordination', title: '研究别的', publication },
        ],
      },
      '2022-03-31',
    );
    const html = pageOf(publicCounty(judgement), 'D2022-0001');
    expect(section(html, 'related')).toContain('href="../../meetings/M2022-01/"');
    expect(textOf(section(html, 'related'))).toContain('研究告知');
    expect(html).not.toContain('M2022-02');
  });

  it('without any there is no such part', async () => {
    expect(section(await pageFrom([dispatch('D2022-0001', CLOSED)]), 'related')).toBe('');
  });
});

describe('to cite and to take away', () => {
  let view: PublicCounty;
  beforeAll(async () => {
    view = { ...(await fixtureView()), site: 'https://yangli.example/tiyan' };
  });

  it('the permanent address stands there as text and is no link', () => {
    const html = pageOf(view, 'D2022-0009');
    expect(section(html, 'reference')).toContain('<dd class="address">https://yangli.example/tiyan/dispatches/D2022-0009/</dd>');
    expect(html).not.toMatch(/(href|src)="https?:/);
  });

  it('the line to cite says who, what, which, as of when and where', () => {
    expect(textOf(section(pageOf(view, 'D2022-0009'), 'reference'))).toContain(
      '样例县优化营商环境工作专班办公室：《长期逾期的一件》（D2022-0009），最近变化2022年3月25日，统计截止2022年3月31日，https://yangli.example/tiyan/dispatches/D2022-0009/。',
    );
    const numbered = textOf(section(pageOf(view, 'D2022-0001'), 'reference'));
    expect(numbered).toContain('（样营商转〔2022〕1号，D2022-0001）');
    // One that is not public is cited without a title.
    expect(textOf(section(pageOf(view, 'D2022-0002'), 'reference'))).toContain('办公室：转办单（D2022-0002）');
  });

  it('a title with title signs of its own gets the inner ones', async () => {
    const html = await pageFrom([dispatch('D2022-0001', CLOSED, { title: '不按《条例》办', publication: PUBLIC })]);
    expect(textOf(section(html, 'reference'))).toContain('《不按〈条例〉办》');
    expect(html).toContain('<h1>不按《条例》办</h1>');
  });

  it('while nobody knows where the site stands there is no address, and the rest is there', () => {
    const html = pageOf({ ...view, site: null }, 'D2022-0009');
    expect(html).not.toContain('yangli.example');
    expect(section(html, 'reference')).not.toContain('固定地址');
    expect(textOf(section(html, 'reference'))).toContain('统计截止2022年3月31日。');
  });

  it('its JSON is among the open data, and says the same day of the last change', async () => {
    const files = new Map([...(await openDataFiles(view, null))].map(({ path, content }) => [path, String(content)]));
    for (const { id, changed } of view.dispatches) {
      const html = section(pageOf(view, id), 'reference');
      const [, href = ''] = /href="([^"]*\.json)"/.exec(html) ?? [];
      const { pathname } = new URL(href, `https://site.example/dispatches/${id}/`);
      expect(JSON.parse(files.get(pathname.slice(1)) ?? '{}')).toMatchObject({ id, changed });
      expect(html).toContain(`<time datetime="${changed}">${longDay(changed)}</time>`);
    }
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

describe('whatever a text holds', () => {
  it('it stays text on every page: no markup, no direction marks, no template', async () => {
    const view = withTexts(await fixtureView(), NASTY);
    for (const { id } of view.dispatches) {
      const html = pageOf(view, id);
      expect(html, id).not.toContain('<script>alert');
      expect(html, id).not.toContain('<!--');
      expect(html, id).not.toMatch(UNSEEN);
      expect(html, id).toContain('{{x}}');
    }
  });
});

describe('the page is small', () => {
  it('compressed with its styles, the longest one is far below 60 KB', async () => {
    const view = publicCounty(await judgeDemo());
    const styles = assetsOf('public').find(({ path }) => path === 'assets/site.css')?.content ?? '';
    const largest = Math.max(...view.dispatches.map(({ id }) => gzipSync(pageOf(view, id)).length));
    expect(largest + gzipSync(styles).length).toBeLessThan(60 * 1024);
  });
});
