import { browser } from './browser';

const ID = 'optional';
const FOLDER = 'content-scripts';

/** The match patterns at which the content script of optional tools runs. */
export async function optionalScriptHosts(): Promise<string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return script?.matches ?? [];
}

/**
 * Registers the content script of optional tools for pages at `matches`, those at `exclude` left out, in the place
 * of what was registered; none when there are no matches.
 */
export async function registerOptionalScript(
  matches: readonly string[],
  exclude: readonly string[],
): Promise<void> {
  if ((await optionalScriptHosts()).length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches: [...matches],
      excludeMatches: [...exclude],
      js: [`${FOLDER}/${ID}.js`],
      css: [`${FOLDER}/${ID}.css`],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
