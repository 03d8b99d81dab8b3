import { rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAUSES } from '../../../scripts/rules/clauses.ts';
import { CANARIES, judgeFixtureCounty, writeFixtureCounty } from '../../../scripts/views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../../scripts/views/public.ts';
import { joined } from '../../lib/search-text.ts';
import type { Asset } from '../assets.ts';
import { type SearchDocument, searchDocuments } from './documents.ts';
import { searchFiles } from './files.ts';
import { pageDocument } from './pages.ts';

let root: string;
let view: PublicCounty;
let documents: SearchDocument[];
let files: Asset[];
/** What the index holds, decompressed where it is compressed. */
let texts: Map<string, string>;

const document = (address: string) => documents.find((one) => one.address === address) as SearchDocument;
const plain = ({ content }: Asset): Buffer => {
  const bytes = Buffer.from(content);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
};

beforeAll(async () => {
  root = writeFixtureCounty();
  view = publicCounty(await judgeFixtureCounty(root));
  documents = searchDocuments(view);
  files = await searchFiles(documents);
  texts = new Map(files.map((file) => [file.path, plain(file).toString('utf8')]));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what can be found', () => {
  it('is every dispatch, the latest first, every unit and every clause', () => {
    expect(documents.map(({ kind }) => kind)).toEqual([
      ...view.dispatches.map(() => 'dispatch'),
      ...view.units.map(() => 'unit'),
      ...CLAUSES.map(() => 'rule'),
    ]);
    expect(documents[0]?.address).toBe('/dispatches/D2022-0010/');
    expect(documents[view.dispatches.length - 1]?.address).toBe('/dispatches/D2021-0001/');
  });

  it('of a dispatch: what the office made public, its number, unit and classification, and where it stands', () => {
    expect(document('/dispatches/D2022-0009/')).toMatchObject({
      title: '长期逾期的一件',
      note: '住房和城乡建设局　D2022-0009',
      standing: { look: 'overdue', word: '逾期未结' },
    });
    const { fields } = document('/dispatches/D2022-0001/');
    for (const word of ['样营商转〔2022〕1号', '市场监督管理局', '开办企业', '效率低下']) expect(fields.join()).toContain(word);
  });

  it('of one that isn’t public: no title, only its theme where it has one', () => {
    expect(document('/dispatches/D2022-0002/').title).toBe('内容未公开');
    expect(document('/dispatches/D2022-0002/').fields).toEqual(['D2022-0002', '市场监督管理局']);
  });

  it('of a unit: its short and former names and who took over', () => {
    expect(document('/units/market-regulation/').fields).toEqual(['简称：市监局、市场监管局', '原名工商行政管理局']);
    expect(document('/units/planning/').fields).toEqual(['职责已由住房和城乡建设局承接']);
  });

  it('of a clause: how it is read, and the values that stand on it with their reasons', () => {
    const { title, fields } = document('/rules/#c-6-2');
    expect(title).toBe('六（二）');
    expect(fields[0]).toContain('视为收到');
    expect(fields.join()).toContain('特殊问题7个工作日内办结');
  });
});

describe('a page that holds no records', () => {
  const HTML =
    '<!doctype html><html><body><nav><a href="#">导航</a></nav><main id="main" tabindex="-1"><nav aria-label="所在位置">参与</nav>' +
    '<h1>怎样 &lt;提交&gt;</h1><p>用<a href="x">邮箱</a>、书面&amp;口头。</p><ul><li>写“照实”&quot;</li></ul></main><footer>页脚</footer></body></html>';

  it('is found by what a person reads of it, without the frame', () => {
    expect(pageDocument('take-part/report/index.html', HTML.replace('&gt;', '>'))).toMatchObject({
      address: '/take-part/report/',
      kind: 'page',
      title: '怎样 <提交>',
      fields: ['用邮箱、书面&口头。', '写“照实”"'],
    });
  });

  it('and others are not', () => {
    for (const path of ['index.html', 'ledger/index.html', 'dispatches/D2022-0001/index.html', 'about/x/index.html']) {
      expect(pageDocument(path, HTML)).toBeNull();
    }
  });
});

describe('the index', () => {
  it('holds nothing private (5.1), decompressed or as the names of its files', () => {
    const everything = [...texts].flat().map((text) => joined(text).toLowerCase());
    // What is public is there, so the look into it is no empty one.
    expect(everything.some((text) => text.includes('长期逾期的一件'))).toBe(true);
    expect(everything.some((text) => text.includes('第一段'))).toBe(true);
    for (const [field, word] of Object.entries(CANARIES)) {
      const found = [word, ...(/^\d{4}-/.test(word) ? [] : [word.replaceAll('-', '')])].map((form) => form.toLowerCase());
      for (const form of found)
        expect(
          everything.some((text) => text.includes(form)),
          field,
        ).toBe(false);
    }
  });

  it('brings the script and the WebAssembly that look into it, and no interface of Pagefind’s', () => {
    const names = files.map(({ path }) => path).filter((path) => !/^pagefind\/(fragment|index|filter)\//.test(path));
    expect(names.map((name) => name.replace(/zh_\w+/, 'zh_…')).sort()).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/pagefind.zh_….pf_meta',
      'pagefind/wasm.unknown.pagefind',
    ]);
    expect(files.filter(({ path }) => path.startsWith('pagefind/fragment/'))).toHaveLength(documents.length);
  });

  it('is the same bytes each time and in another zone', async () => {
    const zone = process.env.TZ;
    const byPath = (all: readonly Asset[]) =>
      new Map([...all].sort((a, b) => (a.path < b.path ? -1 : 1)).map((f) => [f.path, f.content]));
    try {
      process.env.TZ = 'America/New_York';
      // What it keeps in no order comes out the same every second time or so.
      for (let i = 0; i < 6; i++) expect(byPath(await searchFiles(documents))).toEqual(byPath(files));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('of a county with nothing in it is an index too', async () => {
    expect((await searchFiles([])).some(({ path }) => path === 'pagefind/pagefind.js')).toBe(true);
  });
});
