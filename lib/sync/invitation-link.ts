/** How a space is joined: its server, its name, and the secret of an invitation or a pairing. */
export interface Invitation {
  /** The address under which the server's functions lie, without a slash at its end. */
  url: string;
  /** The publishable key that a hosted server wants in each request; null for none. */
  key: string | null;
  space: string;
  code: string;
}

const BEGINNING = 'throughline:join?';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The invitation as a text that can be sent, pasted and shown as a QR code. */
export function invitationLink({ url, key, space, code }: Invitation): string {
  const parts = new URLSearchParams({ url, space, code, ...(key === null ? {} : { key }) });
  return `${BEGINNING}${parts}`;
}

/** The invitation in a text that somebody has pasted; null where there is none, or it is not whole. */
export function readInvitation(text: string): Invitation | null {
  const at = text.indexOf(BEGINNING);
  if (at < 0) return null;
  const parts = new URLSearchParams(text.slice(at + BEGINNING.length).split(/\s/)[0]);
  return soundInvitation({
    url: parts.get('url') ?? '',
    key: parts.get('key'),
    space: parts.get('space') ?? '',
    code: parts.get('code') ?? '',
  });
}

/** The invitation with its address in one form; null where something is missing, or the way there is not encrypted. */
export function soundInvitation({ url, key, space, code }: Invitation): Invitation | null {
  const address = serverAddress(url);
  if (address === null || !/^[a-z0-9-]{1,40}$/.test(space) || code.length < 32) return null;
  return { url: address, key: key?.trim() || null, space, code: code.trim() };
}

/** A server's address in one form; null unless it is encrypted or on this machine. */
export function serverAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || url.username || url.password) return null;
  const isEncrypted = url.protocol === 'https:';
  if (!isEncrypted && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
