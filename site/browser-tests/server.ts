import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** As a plain host of static files sends them; no header of ours helps a page, its rules must stand in itself. */
const TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'text/xsl; charset=utf-8',
};

/** A folder that is served on this machine. */
export interface Served {
  /** With the prefix and a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a host of static files would: a folder's `index.html`, a redirect to the slash, and `404.html` with
 * its status for everything that isn't there.
 *
 * @param folder the built site
 * @param prefix where it stands on the host: `/` or `/county/ledger/`; nothing else is there
 */
export async function serve(folder: string, prefix = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const send = (status: number, path: string) => {
      const body = existsSync(path) ? readFileSync(path) : Buffer.from('not found');
      response.writeHead(status, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const missing = () => send(404, join(folder, '404.html'));
    const path = pathOf(request.url ?? '/');
    if (path === null || !path.startsWith(prefix)) return missing();
    // `normalize` keeps a path with a leading slash from climbing out.
    const file = join(folder, normalize(`/${path.slice(prefix.length)}`));
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory() && existsSync(join(file, 'index.html'))) {
      if (path.endsWith('/')) return send(200, join(file, 'index.html'));
      response.writeHead(301, { location: `${path}/` });
      return response.end();
    }
    return stat?.isFile() ? send(200, file) : missing();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Null for what can't be read as a path of ours. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}
