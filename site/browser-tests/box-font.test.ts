import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxFont } from './box-font.ts';
import { unpackBundled } from './bundled-chromium.ts';
import { startChromium, thisMachine } from './chromium.ts';

it('is a TrueType file whose directory leads to its tables', () => {
  const file = boxFont();
  expect(file.readUInt32BE(0)).toBe(0x00010000);
  const tags = Array.from({ length: file.readUInt16BE(4) }, (_, n) => {
    const at = 12 + n * 16;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    expect(offset % 4).toBe(0);
    expect(offset + length).toBeLessThanOrEqual(file.length);
    return file.toString('latin1', at, at + 4);
  });
  expect(tags).toEqual(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name']);
  expect(boxFont().equals(file)).toBe(true);
});

describe.skipIf(platform() !== 'linux' || arch() !== 'x64')('on a machine with no font but those that came along', () => {
  let folder: string;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-fonts-'));
    const bundled = await unpackBundled();
    const fonts = `<dir>${dirname(bundled.path)}/fonts/fonts</dir><cachedir>${folder}</cachedir>`;
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
    const env = { ...bundled.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    const bare = { ...thisMachine, env: { ...process.env, CHROMIUM: '', CHROME_PATH: '' }, isProgram: () => false };
    const started = await startChromium(bare, () => Promise.resolve({ ...bundled, env }));
    const browser = await chromium.connect(started.endpoint);
    page = await browser.newPage();
    close = async () => {
      await browser.close();
      await started.close();
    };
    await page.setContent('<html lang="zh-CN"><canvas>');
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How wide a text is in letters of 30 pixels, and whether it leaves a mark. */
  const drawn = (text: string, font = '30px sans-serif') =>
    page.evaluate(
      ([words, letters]) => {
        const context = (document.querySelector('canvas') as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
        context.reset();
        context.font = letters as string;
        context.fillText(words as string, 0, 60);
        const { data } = context.getImageData(0, 0, 300, 100);
        return [context.measureText(words as string).width, data.some((value) => value > 0)];
      },
      [text, font],
    );

  it.each(['体', '账', '，', '〔', '１', '㐀'])('%s is as wide as it is high, and is seen', async (sign) => {
    expect(await drawn(sign)).toEqual([30, true]);
    expect(await drawn(sign, 'bold 30px serif')).toEqual([30, true]);
  });

  it('so are all signs of a sentence', async () => expect(await drawn('不动产登记')).toEqual([150, true]));

  it('letters keep their own font', async () => {
    const [width] = await drawn('i');
    expect(width).toBeLessThan(15);
  });
});
