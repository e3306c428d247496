/** What stands in the fields of the form that joins. */
export interface InvitationParts {
  /** An invitation as it was pasted. */
  text: string;
  url: string;
  key: string;
  space: string;
  code: string;
  /** The address of the organisation's identity provider, and the id under which it knows Throughline. */
  issuer: string;
  client: string;
}

export const NO_PARTS: InvitationParts = {
  text: '',
  url: '',
  key: '',
  space: '',
  code: '',
  issuer: '',
  client: '',
};

/** Whether everything that an invitation needs is there; whether it is right only the server knows. */
export function isWhole(parts: InvitationParts, byCode: boolean): boolean {
  const needed = byCode ? [parts.url, parts.space, parts.code] : [parts.text];
  return needed.every((text) => text.trim() !== '');
}

/** The invitation as `team.join` takes it. */
export function invitationOf({ text, url, key, space, code }: InvitationParts, byCode: boolean) {
  if (!byCode) return text.trim();
  return { url: url.trim(), key: key.trim() || null, space: space.trim(), code: code.trim() };
}
