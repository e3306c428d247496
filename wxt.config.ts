import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'wxt';
import { SHARED_DATA } from './lib/domain/shared-data';
import { BUILTIN_HOSTS, EXCLUDED_PAGES } from './lib/tools/hosts';

/** Geckos and Chromes from here on answer messages with promises and know `Temporal`. */
const MINIMUM = { chrome: '148', firefox: '140.0' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  publicDir: 'lib/static',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // Else `light-dark()` is rewritten for browsers that are older than ours.
    build: { cssTarget: [`chrome${MINIMUM.chrome}`, `firefox${Number.parseInt(MINIMUM.firefox, 10)}`] },
    resolve: {
      alias: {
        // Runs in every page of the hosts: wxt's own brings watchers and timers that nothing uses.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('lib/platform/content-script-context.ts', import.meta.url),
        ),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [icons({ compiler: 'jsx', jsx: 'preact' })],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      'identity',
    ],
    host_permissions: [...BUILTIN_HOSTS],
    // Firefox takes a policy without a schema.
    storage: browser === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'spanning',
    minimum_chrome_version: browser === 'firefox' ? undefined : MINIMUM.chrome,
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_extension_toggleSidebar__',
      },
    },
    // The host may embed these pages; without a frame ticket they stay empty. The static one also
    // loads under COEP, the dynamic one covers hosts that are granted at run time.
    web_accessible_resources: [
      { resources: ['sidebar.html'], matches: [...BUILTIN_HOSTS] },
      {
        resources: ['sidebar-self-hosted.html'],
        matches: ['https://*/*', 'http://*/*'],
        use_dynamic_url: true,
      },
    ],
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'throughline@throughline.example',
              strict_min_version: MINIMUM.firefox,
              // Of itself it sends nothing to anybody, so nothing is required. Who joins a team's space lets these leave
              // for that space's server, and is asked then: https://mzl.la/firefox-builtin-data-consent
              data_collection_permissions: { required: ['none'], optional: [...SHARED_DATA] },
            },
          }
        : undefined,
  }),
  hooks: {
    // The content script's matches are the built-in hosts; the excluded pages are not tasks.
    'build:manifestGenerated': (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.exclude_matches = [...EXCLUDED_PAGES];
    },
  },
});
