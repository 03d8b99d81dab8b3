import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './server.ts';

let folder: string;
let site: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-server-'));
  site = join(folder, 'site');
  mkdirSync(join(site, 'ledger'), { recursive: true });
  mkdirSync(join(site, 'assets'));
  const files = {
    'index.html': '首页',
    '404.html': '没有这一页',
    'ledger/index.html': '台账',
    'assets/site.css': 'a{}',
    '数据.json': '{}',
    'feed.atom': '<feed/>',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Unlike `fetch`, sends the path as it is written. */
const ask = (served: Served, path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; text: string; location: string; headers: string[] }>((resolve, reject) => {
    const { hostname, port } = new URL(served.address);
    request({ hostname, port, path, method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const { headers, statusCode = 0 } = response;
        resolve({
          status: statusCode,
          type: headers['content-type'] ?? '',
          text,
          location: headers.location ?? '',
          headers: Object.keys(headers),
        });
      });
    })
      .on('error', reject)
      .end();
  });

describe.each(['/', '/county/ledger/'])('under %s', (prefix) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, prefix);
  });
  afterAll(() => served.close());

  it('says where it is', () => expect(new URL(served.address)).toMatchObject({ hostname: '127.0.0.1', pathname: prefix }));

  it.each([
    ['', '首页', 'text/html; charset=utf-8'],
    ['index.html', '首页', 'text/html; charset=utf-8'],
    ['ledger/', '台账', 'text/html; charset=utf-8'],
    ['ledger/?theme=%E5%85%B6', '台账', 'text/html; charset=utf-8'],
    ['assets/site.css', 'a{}', 'text/css; charset=utf-8'],
    ['%E6%95%B0%E6%8D%AE.json', '{}', 'application/json; charset=utf-8'],
    ['feed.atom', '<feed/>', 'application/atom+xml'],
  ])('/%s', async (path, text, type) => {
    expect(await ask(served, prefix + path)).toMatchObject({ status: 200, text, type });
  });

  it('a folder without its slash is sent there', async () => {
    expect(await ask(served, `${prefix}ledger`)).toMatchObject({ status: 301, location: `${prefix}ledger/` });
  });

  it('HEAD has no body', async () => expect(await ask(served, prefix, 'HEAD')).toMatchObject({ status: 200, text: '' }));

  it.each(['gone/', 'a/b/c', 'assets/', 'ledger/x', '%', '%00', '..%2fsecret.txt', '../secret.txt', '..\\secret.txt'])(
    'what is not there is the 404 page: %s',
    async (path) => {
      expect(await ask(served, prefix + path)).toMatchObject({
        status: 404,
        text: '没有这一页',
        type: 'text/html; charset=utf-8',
      });
    },
  );

  it('sends no rule of its own that a page could lean on', async () => {
    const { headers } = await ask(served, prefix);
    expect(headers.filter((name) => /policy|frame|options|transport/.test(name))).toEqual([]);
  });
});

it('beside a prefix there is nothing', async () => {
  const served = await serve(site, '/county/');
  try {
    for (const path of ['/', '/index.html', '/county', '/countyx/', '/other/']) {
      expect(await ask(served, path), path).toMatchObject({ status: 404 });
    }
  } finally {
    await served.close();
  }
});
