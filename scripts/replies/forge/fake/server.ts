import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from './wire.ts';

/** A fake on a real socket of this machine, for what only a real connection shows. */
export interface FakeServer {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
  close(): Promise<void>;
}

/** @param open makes the fake that answers at an address */
export async function serve(open: (address: string) => Fetch): Promise<FakeServer> {
  let fetch: Fetch | undefined;
  const server = createServer((request, response) => {
    answer(fetch!, request, response).catch((error: unknown) => {
      // Nobody answers until the caller gives up, or the line is cut.
      if ((error as Error).name !== 'TimeoutError') request.socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetch = open(address);
  return {
    address,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(fetch: Fetch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const answered = await fetch(`http://${request.headers.host}${request.url}`, {
    method: request.method ?? 'GET',
    headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    redirect: 'manual',
    ...(body === '' ? {} : { body }),
  });
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
