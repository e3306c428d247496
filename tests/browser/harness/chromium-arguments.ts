import { MAPPED, PLAIN_PORT } from './hosts.ts';
import type { Installed } from './installed.ts';

/** What a Chromium is started with. */
export interface Start {
  browser: Installed;
  /** Folder of the unpacked extension, or null. */
  extension: string | null;
  /** The local server that the tool hosts lead to; null leaves the network as it is. */
  server: { port: number; plainPort: number } | null;
  language: string;
  /** Leads every host to the local server, not only those of the tools: what is sent anywhere is heard. */
  everyHost: boolean;
}

/** Command line of a Chromium that calls nobody but the local server. */
export function chromiumArguments({ browser, extension, server, language, everyHost }: Start): string[] {
  return [
    `--lang=${language}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-search-engine-choice-screen',
    ...(extension ? loading(browser, extension) : []),
    ...(server ? mapping(server, everyHost) : []),
  ];
}

function loading(browser: Installed, extension: string): string[] {
  if (browser.byProtocol) return ['--enable-unsafe-extension-debugging'];
  return [`--load-extension=${extension}`];
}

function mapping({ port, plainPort }: NonNullable<Start['server']>, everyHost: boolean): string[] {
  const hosts = everyHost ? ['*'] : MAPPED;
  const rules = hosts.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${port}`,
    `MAP ${host}:${PLAIN_PORT} 127.0.0.1:${plainPort}`,
  ]);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--ignore-certificate-errors',
    '--disable-quic',
    '--test-type',
  ];
}
