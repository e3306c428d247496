import { createServer, type IncomingMessage, request as onwards, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isMapped } from './hosts.ts';

/** A proxy that leads the hosts of the tools to the local server and refuses every other one. */
export interface Proxy {
  port: number;
  /** The hosts that somebody wanted to reach and that are none of the tools', in order. */
  refused: string[];
  close(): Promise<void>;
}

/** Starts a proxy before the local server, for https and http; Firefox knows no host mapping of its own. */
export async function startProxy(local: { port: number; plainPort: number }): Promise<Proxy> {
  const open = new Set<Socket>();
  const refused: string[] = [];
  const proxy = createServer((request, answer) => {
    const url = URL.parse(request.url ?? '');
    if (url && isMapped(url.hostname)) return passOn(request, answer, local.plainPort);
    refused.push(url?.host ?? '');
    answer.writeHead(502).end();
  });
  proxy.on('connect', (request, client: Socket) => {
    const [host = ''] = (request.url ?? '').split(':');
    open.add(client.on('close', () => open.delete(client)).on('error', () => client.destroy()));
    if (!isMapped(host)) {
      refused.push(host);
      return client.end('HTTP/1.1 502 Not mapped\r\n\r\n');
    }
    const server = connect(local.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        proxy.close(() => resolve());
      }),
  };
}

/** As the server expects it: the path alone, where a proxy is asked for a whole address. */
function passOn(request: IncomingMessage, answer: ServerResponse, port: number): void {
  const { pathname, search } = new URL(request.url ?? '');
  const { method, headers } = request;
  const onward = onwards({ host: '127.0.0.1', port, method, headers, path: pathname + search }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  request.pipe(onward);
}
