import {
  createServer as createPlainServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { bundledStandIns } from '../../stand-ins/bundle.ts';
import { jiraHead } from '../../stand-ins/jira-data-center/head.ts';
import { certificate } from './certificate.ts';
import { standInOf } from './hosts.ts';

/** One request that reached the server. */
export interface Heard {
  method: string;
  host: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the server says instead of a stand-in. `body` is HTML unless `headers` says otherwise. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

/** Answers one request; null leaves it to the next responder and at last to the stand-ins. */
export type Responder = (request: Heard) => Answer | null | Promise<Answer | null>;

/** A local server that speaks for the hosts of the work tools. */
export interface Server {
  /** Where it speaks https. */
  port: number;
  /** Where it speaks http. */
  plainPort: number;
  /** Every request so far, in order of arrival. */
  heard: Heard[];
  /** Puts a page at a host and path (query not compared); it stays until the function given back is called. */
  put(address: string, answer: Answer | string): () => void;
  /** Puts a responder before all others; gone again by the function given back. */
  answerWith(responder: Responder): () => void;
  close(): Promise<void>;
}

/** As strict as any of the three tools could become; what the overlay needs must work under it. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'self'";

/** Starts the server on a free port of 127.0.0.1, stand-ins bundled first. */
export async function startServer(): Promise<Server> {
  const [files, pem] = await Promise.all([bundledStandIns(), certificate()]);
  const responders: Responder[] = [];
  const heard: Heard[] = [];

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await read(incoming);
    heard.push(request);
    for (const responder of responders) {
      const given = await responder(request);
      if (given) return send(outgoing, given);
    }
    send(outgoing, standIn(request, files));
  };
  const servers = [createServer(pem, answer), createPlainServer(answer)];
  const [port = 0, plainPort = 0] = await Promise.all(servers.map(listen));

  function answerWith(responder: Responder): () => void {
    responders.unshift(responder);
    return () => {
      const at = responders.indexOf(responder);
      if (at >= 0) responders.splice(at, 1);
    };
  }

  return {
    port,
    plainPort,
    heard,
    answerWith,
    put(address, answer) {
      const url = new URL(address);
      const given = typeof answer === 'string' ? { body: answer } : answer;
      return answerWith(({ host, path }) =>
        host === url.host && new URL(path, url).pathname === url.pathname ? given : null,
      );
    },
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

async function listen(server: HttpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function read(incoming: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? 'GET',
    host: incoming.headers.host ?? '',
    path: incoming.url ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(outgoing: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  outgoing.end(body);
}

function standIn({ host, path }: Heard, files: Record<string, string>): Answer {
  const tool = standInOf(host.replace(/:\d+$/, ''));
  const address = new URL(path, `https://${host}`);
  const { pathname } = address;
  const missing = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not here' };
  if (!tool) return missing;
  if (pathname === '/_/app.js')
    return { headers: { 'content-type': 'text/javascript' }, body: files[`${tool}.js`] ?? '' };
  if (pathname === '/_/app.css')
    return { headers: { 'content-type': 'text/css' }, body: files[`${tool}.css`] ?? '' };
  if (/^\/(_|rest|api)\/|\.(ico|png|js|css|map)$/.test(pathname)) return missing;
  return {
    headers: { 'content-security-policy': STRICT_POLICY },
    body: shell(tool === 'jira-data-center' ? jiraHead(address) : ''),
  };
}

const shell = (head: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loading</title>
${head}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_/app.css">
</head>
<body><div id="root"></div><script type="module" src="/_/app.js"></script></body>
</html>`;
