import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { optionalScriptHosts, registerOptionalScript } from '@/lib/platform/optional-script';

type Script = { id: string; matches: string[] };

/** A browser that refuses, as browsers do, to register an id twice or to take away one that it does not know. */
let kept: Script[];
beforeEach(() => {
  kept = [];
  vi.restoreAllMocks();
  const { scripting } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) =>
    kept.filter(({ id }) => ids.includes(id))) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (scripts: Script[]) => {
    if (scripts.some(({ id }) => kept.some((one) => one.id === id))) throw new Error('Duplicate script ID');
    kept.push(...scripts);
  }) as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) => {
    if (!kept.some(({ id }) => ids.includes(id))) throw new Error('Nonexistent script ID');
    kept = kept.filter(({ id }) => !ids.includes(id));
  }) as never);
});

test('what is registered takes the place of what was', async () => {
  await registerOptionalScript(['https://one.test/*'], []);
  await registerOptionalScript(['https://one.test/*', 'https://two.test/*'], ['https://app.asana.com/*']);
  expect(await optionalScriptHosts()).toEqual(['https://one.test/*', 'https://two.test/*']);
  expect(kept).toMatchObject([{ excludeMatches: ['https://app.asana.com/*'], persistAcrossSessions: true }]);
});

test('without a host nothing is registered', async () => {
  await registerOptionalScript([], []);
  await registerOptionalScript(['https://one.test/*'], []);
  await registerOptionalScript([], []);
  expect(await optionalScriptHosts()).toEqual([]);
});
