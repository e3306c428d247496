import { createServer, request as onwards } from 'node:http';
import type { Socket } from 'node:net';
import type { Identities } from '../server/harness/jwt.ts';
import { listenOn } from '../server/harness/listen-on.ts';
import { type Server, startServer } from '../server/harness/server.ts';

/** A space on a server of its own, behind a line that can be cut. */
export interface TeamSpace {
  /** The address that browsers know. */
  url: string;
  /** The code of its first admin's invitation. */
  code: string;
  server: Server;
  /** From then on nobody reaches the server. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Starts a server with the space `acme` in it; it takes the JWTs of `identities`. */
export async function startTeamSpace(identities?: Identities): Promise<TeamSpace> {
  const server = await startServer(identities ? { identities } : {});
  const [made] = await server.sql<{ code: string }>(
    `select throughline.create_space('acme', 'Acme') as code`,
  );
  const line = await startLine(server.url);
  return {
    ...line,
    code: made?.code ?? '',
    server,
    async stop() {
      await line.stop();
      await server.stop();
    },
  };
}

async function startLine(to: string): Promise<Pick<TeamSpace, 'url' | 'cut' | 'mend' | 'stop'>> {
  let isCut = false;
  const open = new Set<Socket>();
  const line = createServer((request, answer) => {
    if (isCut) return request.destroy();
    const { method, headers, url } = request;
    const onward = onwards(`${to}${url}`, { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    request.pipe(onward);
  });
  line.on('connection', (socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
  });
  return {
    ...(await listenOn(line)),
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      isCut = false;
    },
  };
}
