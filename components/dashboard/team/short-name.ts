const SHORT_NAME = /^[a-z0-9-]{1,40}$/;

/** Whether a text can be the short name of a space or a team. */
export function isShortName(text: string): boolean {
  return SHORT_NAME.test(text);
}

/** A short name out of a name: small letters, digits and `-`; empty where the name has none of these. */
export function shortNameOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
}
