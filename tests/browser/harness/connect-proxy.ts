import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isMapped } from './hosts.ts';

/** A proxy that leads the hosts of the tools to the local server and refuses every other one. */
export interface Proxy {
  port: number;
  /** The hosts that somebody wanted to reach and that are none of the tools', in order. */
  refused: string[];
  close(): Promise<void>;
}

/** Starts a CONNECT proxy before the https server at `serverPort`; Firefox knows no host mapping of its own. */
export async function startProxy(serverPort: number): Promise<Proxy> {
  const open = new Set<Socket>();
  const refused: string[] = [];
  const proxy = createServer((request, answer) => {
    refused.push(URL.parse(request.url ?? '')?.host ?? '');
    answer.writeHead(502).end();
  });
  proxy.on('connect', (request, client: Socket) => {
    const [host = ''] = (request.url ?? '').split(':');
    open.add(client.on('close', () => open.delete(client)).on('error', () => client.destroy()));
    if (!isMapped(host)) {
      refused.push(host);
      return client.end('HTTP/1.1 502 Not mapped\r\n\r\n');
    }
    const server = connect(serverPort, '127.0.0.1', () => {
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
