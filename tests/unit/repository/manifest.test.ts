import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Frozen, and written out on purpose: another required host switches the extension off until its person agrees. */
const HOSTS = [
  'https://*.atlassian.net/*',
  'https://app.asana.com/*',
  'https://app.notion.com/*',
  'https://*.notion.so/*',
];
const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'scripting',
  'activeTab',
  'identity',
];
const ANYWHERE = ['https://*/*', 'http://*/*'];

const builds = ['chrome-mv3', 'firefox-mv3'] as const;

function manifestOf(build: (typeof builds)[number]) {
  const path = `.output/${build}/manifest.json`;
  if (!existsSync(path))
    throw new Error(`${path} is missing: run "npm run build" and "npm run build:firefox".`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

test.each(builds)('%s requires the hosts of the built-in tools and no other', (build) => {
  expect(manifestOf(build).host_permissions).toEqual(HOSTS);
});

test.each(builds)('%s requires just these permissions, and never the tabs', (build) => {
  const manifest = manifestOf(build);
  expect(manifest.permissions).toEqual(PERMISSIONS);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(ANYWHERE);
});

test.each(builds)('%s lets a page embed the two sidebar pages and reach nothing else', (build) => {
  expect(manifestOf(build).web_accessible_resources).toEqual([
    { resources: ['sidebar.html'], matches: HOSTS },
    { resources: ['sidebar-self-hosted.html'], matches: ANYWHERE, use_dynamic_url: true },
  ]);
});

test.each(builds)('%s runs one content script on each built-in host', (build) => {
  const scripts: { matches: string[] }[] = manifestOf(build).content_scripts;
  expect(scripts.flatMap(({ matches }) => matches).sort()).toEqual([...HOSTS].sort());
});

test.each(builds)('%s runs content scripts in the top frame, and not where no tasks are', (build) => {
  for (const script of manifestOf(build).content_scripts) {
    expect(script).toMatchObject({
      exclude_matches: [
        'https://*.atlassian.net/wiki/*',
        'https://calendar.notion.so/*',
        'https://mail.notion.so/*',
      ],
      run_at: 'document_idle',
    });
    expect(script.all_frames ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
    expect(script.match_about_blank ?? false).toBe(false);
  }
});

test.each(builds)('%s loads no code from elsewhere and talks to no other extension or site', (build) => {
  const manifest = manifestOf(build);
  expect(manifest.content_security_policy).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.update_url).toBeUndefined();
});

test('Firefox is told that no data is collected, and what may be shared with a team once one is asked', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'],
  });
});

test('both builds are of the same version and have the same shortcut', () => {
  const [chrome, firefox] = builds.map(manifestOf);
  expect(firefox.version).toBe(chrome.version);
  expect(firefox.commands).toEqual(chrome.commands);
  expect(chrome.commands['toggle-sidebar'].suggested_key).toEqual({ default: 'Alt+Shift+K' });
});
