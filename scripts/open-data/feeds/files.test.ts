import { beforeAll, describe, expect, it, test } from 'vitest';
import type { PublicCounty } from '../../views/public.ts';
import { openDataAddress, readableFeed } from '../address.ts';
import { openDataFiles } from '../files.ts';
import { BASE, childrenOf, fileOf, fixtureView, NASTY, parseXml, withTexts, type XmlElement } from '../open-data.fixtures.ts';
import { readableLine } from '../text.ts';
import { FEED_XSL } from './styles.ts';

let view: PublicCounty;
beforeAll(async () => {
  view = await fixtureView();
});

interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly links: readonly string[];
  readonly content: string;
}

const one = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text as string;
const hrefs = (element: XmlElement) => childrenOf(element, 'link').map(({ attributes }) => attributes.href as string);
const read = async (address: string, county = view, base: string | null = BASE) => {
  const feed = parseXml(String(await fileOf(county, base, address)));
  const entries = childrenOf(feed, 'entry').map(
    (entry): ReadEntry => ({
      id: one(entry, 'id'),
      title: one(entry, 'title'),
      published: one(entry, 'published'),
      updated: one(entry, 'updated'),
      links: hrefs(entry),
      content: one(entry, 'content'),
    }),
  );
  return { feed, entries };
};
const idOf = (path: string) => `tag:yunxi.example,2026:/tiyan${path}`;

describe('/feeds/all.atom', () => {
  it('tells each closure, and what was made public while it was open, latest first', async () => {
    const { entries } = await read(openDataAddress.feed);
    expect(entries.map(({ id, updated }) => [id.slice(idOf('/dispatches/').length), updated.slice(0, 10)])).toEqual([
      ['D2022-0010/published', '2022-03-31'],
      ['D2022-0009/published', '2022-03-25'],
      ['D2022-0007/accepted', '2022-03-25'],
      ['D2022-0006/accepted', '2022-03-25'],
      ['D2022-0005/accepted', '2022-03-25'],
      ['D2022-0004/accepted', '2022-03-25'],
      ['D2022-0003/accepted', '2022-03-25'],
      ['D2022-0002/accepted', '2022-03-25'],
      ['D2022-0001/accepted', '2022-03-25'],
    ]);
  });

  it('a closure whose content came later has the day of both', async () => {
    const { entries } = await read(openDataAddress.feed);
    expect(entries.at(-1)).toMatchObject({ published: '2022-03-21T00:00:00Z', updated: '2022-03-25T00:00:00Z' });
    expect(entries.at(-1)?.content).toContain('时限：按时办结，用时2个工作日');
  });

  it('what isn’t public has no title and no text', async () => {
    const { entries } = await read(openDataAddress.feed);
    const closure = entries.find(({ id }) => id === idOf('/dispatches/D2022-0002/accepted'));
    expect(closure?.title).toBe('审核通过，办结：市场监督管理局　D2022-0002（内容未公开）');
    expect(closure?.content).toBe(
      '2022-03-25　审核通过，办结　D2022-0002时限：逾期办结，用时5个工作日，超期2个工作日\n查看这一件',
    );
  });

  it('is as old as its newest entry, not as its build', async () => {
    const { feed, entries } = await read(openDataAddress.feed);
    expect(one(feed, 'updated')).toBe(entries[0]?.updated);
    const later = await read(openDataAddress.feed, { ...view, asOf: '2022-05-01' });
    expect(one(later.feed, 'updated')).toBe(one(feed, 'updated'));
    expect(later.entries).toEqual(entries);
  });
});

describe('/feeds/changes.atom and the units’', () => {
  it('has an entry for each event and publication', async () => {
    const { entries } = await read(openDataAddress.changesFeed);
    const all = view.dispatches.flatMap(({ id, timeline, content }) => [
      ...timeline.map(({ on }) => `${id} ${on}`),
      ...(content ? [`${id} ${content.on}`] : []),
    ]);
    expect(entries.map(({ id, published }) => `${id.split('/').at(-2)} ${published.slice(0, 10)}`).sort()).toEqual(all.sort());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('something that happened twice is told twice, by stable names', async () => {
    const ids = (await read(openDataAddress.changesFeed)).entries.map(({ id }) => id);
    expect(ids).toContain(idOf('/dispatches/D2022-0001/replied'));
    expect(ids).toContain(idOf('/dispatches/D2022-0001/replied-2'));
  });

  it('is sorted by day, the later event of a day first', async () => {
    const { entries } = await read(openDataAddress.changesFeed);
    const days = entries.map(({ updated }) => updated);
    expect(days).toEqual([...days].sort().reverse());
    const first = entries.filter(({ id, published }) => id.includes('D2022-0001') && published.startsWith('2022-03-16'));
    expect(first.map(({ id }) => id.split('/').at(-1))).toEqual(['signed', 'dispatched']);
  });

  it('a unit’s has its own, a unit without any an empty one', async () => {
    const { entries } = await read(openDataAddress.unitFeed('housing'));
    expect(new Set(entries.map(({ id }) => id.split('/').at(-2)))).toEqual(new Set(['D2022-0009', 'D2022-0010']));
    const { feed, entries: none } = await read(openDataAddress.unitFeed('planning'));
    expect([none, one(feed, 'updated')]).toEqual([[], '2022-03-31T00:00:00Z']);
  });

  it('keeps the newest of many', async () => {
    const dispatches = Array.from({ length: 300 }, (_, i) => ({ ...view.dispatches[1], id: `D2022-${1000 + i}` }) as never);
    const { entries } = await read(openDataAddress.changesFeed, { ...view, dispatches });
    expect(entries).toHaveLength(200);
    expect(entries[0]?.id).toContain('D2022-1299');
  });
});

describe('every feed', () => {
  const feeds = async (county: PublicCounty, base: string | null) =>
    [...(await openDataFiles(county, base))].filter(({ path }) => /^feeds\/.*\.(atom|xml)$/.test(path));

  it('has what Atom asks for, and links that lead somewhere', async () => {
    const paths = new Set([...(await openDataFiles(view, BASE))].map(({ path }) => path));
    for (const { path, content } of await feeds(view, BASE)) {
      const feed = parseXml(String(content));
      expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
      for (const name of ['id', 'title', 'updated', 'rights']) expect(one(feed, name), path).toBeTruthy();
      expect(one(feed, 'author')).toBe(view.office);
      expect(hrefs(feed)[0]).toBe(`${BASE}/${path.replace(/xml$/, 'atom')}`);
      for (const entry of childrenOf(feed, 'entry')) {
        for (const name of ['id', 'title', 'updated', 'content']) expect(one(entry, name), path).toBeTruthy();
        const [page, json] = hrefs(entry) as [string, string];
        expect(page).toMatch(/^https:\/\/yunxi\.example\/tiyan\/dispatches\/D\d{4}-\d{4}\/$/);
        expect(paths).toContain(json.slice(BASE.length + 1));
      }
    }
  });

  it('is there twice, for readers and for browsers, with the same bytes', async () => {
    const files = new Map((await feeds(view, BASE)).map(({ path, content }) => [`/${path}`, content]));
    const atom = [...files.keys()].filter((path) => path.endsWith('.atom'));
    expect(atom).toHaveLength(2 + view.units.length);
    for (const path of atom) expect(files.get(readableFeed(path))).toBe(files.get(path));
  });

  it('without a base has relative links and UUIDs', async () => {
    const { feed, entries } = await read(openDataAddress.unitFeed('housing'), view, null);
    expect(hrefs(feed)).toEqual(['housing.atom', '../../units/housing/']);
    expect(entries[0]?.links[0]).toBe('../../dispatches/D2022-0010/');
    expect(entries[0]?.id).toMatch(/^urn:uuid:/);
  });

  it('stays well-formed, and text stays text, whatever was written', async () => {
    for (const base of [BASE, null]) {
      for (const { content } of await feeds(withTexts(view, NASTY), base)) {
        const feed = parseXml(String(content));
        for (const entry of childrenOf(feed, 'entry')) {
          expect(one(entry, 'title')).toContain(readableLine(NASTY));
          const [content] = childrenOf(entry, 'content');
          expect(new Set(content?.children[0]?.children.map(({ name }) => name))).toEqual(new Set(['p']));
          const inside = content?.children[0]?.children.flatMap(({ children }) => children) ?? [];
          expect(inside.map(({ name, text, attributes }) => [name, text, attributes.href])).toEqual([
            ['a', '查看这一件', hrefs(entry)[0]],
          ]);
        }
      }
    }
  });
});

describe('the stylesheet', () => {
  test('is well-formed XSLT without a script, a style of its own or another host', () => {
    expect(parseXml(FEED_XSL).name).toBe('xsl:stylesheet');
    expect(FEED_XSL).not.toMatch(/<script|<style|style=|disable-output-escaping/);
    expect(FEED_XSL.match(/https?:\/\/[^"/]+/g)).toEqual(['http://www.w3.org', 'http://www.w3.org', 'http://www.w3.org']);
  });

  test('is found from every feed, relative to it', async () => {
    const all = String(await fileOf(view, BASE, openDataAddress.feed));
    const unit = String(await fileOf(view, BASE, openDataAddress.unitFeed('housing')));
    expect(all).toContain('<?xml-stylesheet type="text/xsl" href="feed.xsl"?>');
    expect(unit).toContain('<?xml-stylesheet type="text/xsl" href="../feed.xsl"?>');
  });
});
