import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CANARIES, HOSTILE } from '../views/public.fixtures.ts';
import type { PublicCounty } from '../views/public.ts';
import { openDataAddress } from './address.ts';
import { type OpenDataFile, openDataFiles } from './files.ts';
import { BASE, fixtureView } from './open-data.fixtures.ts';

let view: PublicCounty;
beforeAll(async () => {
  view = await fixtureView();
});

/** A file's bytes, and what is packed in them. */
const opened = ({ path, content }: OpenDataFile): string => {
  const parts = path.endsWith('.xlsx') ? Object.entries(unzipSync(content as Buffer)) : [];
  return [path, content.toString(), ...parts.flatMap(([name, part]) => [name, strFromU8(part)])].join('\n');
};

/** Folded lines and escaped characters would hide a word. */
const unfolded = (text: string): string =>
  text
    .replaceAll('\r\n ', '')
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('5.1 nothing private leaves', () => {
  it('no canary stands in any byte of any file or name', async () => {
    const files = [...(await openDataFiles(view, BASE))];
    const texts = files.map((file) => [file.path, unfolded(opened(file)).toLowerCase()] as const);
    for (const [field, word] of Object.entries(CANARIES)) {
      for (const [path, text] of texts) expect(text.includes(word.toLowerCase()), `${field} in ${path}`).toBe(false);
    }
  });

  it('and a public title would have been found in all of them', async () => {
    const files = [...(await openDataFiles(view, BASE))];
    const holding = files.filter((file) => unfolded(opened(file)).includes('今天刚转出的一件')).map(({ path }) => `/${path}`);
    for (const address of [
      openDataAddress.dispatches,
      openDataAddress.dispatch('D2022-0010'),
      openDataAddress.unit('housing'),
      openDataAddress.csv,
      openDataAddress.xlsx,
      openDataAddress.feed,
      openDataAddress.unitFeed('housing'),
      openDataAddress.calendar,
    ]) {
      expect(holding).toContain(address);
    }
  });

  it('a dispatch that isn’t sent by the day has no file', async () => {
    const paths = [...(await openDataFiles(view, BASE))].map(({ path }) => path);
    expect(paths.filter((path) => path.includes('D2022-0008'))).toEqual([]);
  });
});

describe('what people wrote stays text', () => {
  it('no markup of theirs stands in a file that a browser might take for a page', async () => {
    for (const file of await openDataFiles(view, BASE)) {
      const text = opened(file);
      if (!/\.(csv|ics)$/.test(file.path)) expect(text, file.path).not.toContain(HOSTILE.title);
      expect(text, file.path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('the same records give the same bytes', () => {
  const { TZ } = process.env;
  afterEach(() => {
    vi.useRealTimers();
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it.each([BASE, null])('another day, in another time zone, with base %s', async (base) => {
    process.env.TZ = 'Asia/Shanghai';
    const first = [...(await openDataFiles(view, base))];
    process.env.TZ = 'America/New_York';
    vi.useFakeTimers({ now: new Date('2031-07-05T23:30:00-04:00'), toFake: ['Date'] });
    expect(new Date().getDate()).toBe(5);
    const second = [...(await openDataFiles(view, base))];
    expect(second.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    for (const [i, { path, content }] of first.entries()) {
      expect(Buffer.from(content).equals(Buffer.from(second[i]?.content as Buffer)), path).toBe(true);
    }
  });

  it('every path once, below the site, with letters that every host and disk takes', async () => {
    const paths = [...(await openDataFiles(view, null))].map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(api\/v1|data|feeds|calendars)\/[\w./-]+$/);
    for (const path of paths) expect(path).not.toContain('..');
  });
});
