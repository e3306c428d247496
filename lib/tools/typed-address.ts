/** The web address that a person means; https where they leave it out, null where it is none. */
export function typedAddress(text: string): URL | null {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const isMeant = url && /^https?:$/.test(url.protocol) && url.hostname !== '' && !/[*\s]/.test(trimmed);
  return isMeant ? url : null;
}
