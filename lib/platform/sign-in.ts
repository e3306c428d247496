import { browser } from './browser';

/** Where an identity provider sends the browser back to. */
export function signedInAt(): string {
  return browser.identity.getRedirectURL();
}

/** Lets the person sign in at an address; answers where the browser came back to. Rejects when they close it. */
export async function signInAt(address: string): Promise<string> {
  return (await browser.identity.launchWebAuthFlow({ url: address, interactive: true })) ?? '';
}
