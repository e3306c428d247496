/** Puts the page into a scheme; null follows the system. */
export function applyScheme(scheme: 'light' | 'dark' | null): void {
  if (scheme) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
}
