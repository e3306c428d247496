import { generate } from 'selfsigned';
import { MAPPED } from './hosts.ts';

/** A key and a certificate for every mapped host, in PEM, signed by nobody. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const names = [...MAPPED, 'localhost'].map((value) => ({ type: 2 as const, value }));
  const pem = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  return { key: pem.private, cert: pem.cert };
}
