/** The host of a server's address, which is what a person knows it by; an address that is none stands as it is. */
export function hostText(url: string): string {
  return URL.parse(url)?.host ?? url;
}
