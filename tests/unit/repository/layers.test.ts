import { expect, test } from 'vitest';
import { type Complaint, lintSnippets } from './lint-snippets';

/** Who may import whom (README, "The map"), written down a second time so that a loosened rule is noticed. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/domain': [],
  'lib/coach': ['lib/domain'],
  'lib/tools': ['lib/domain'],
  'lib/protocol': ['lib/domain'],
  'lib/store': ['lib/domain'],
  'lib/services': ['lib/store', 'lib/domain', 'lib/coach', 'lib/tools', 'lib/sync'],
  'lib/sync': ['lib/domain'],
  'lib/exchange': ['lib/domain'],
  'lib/client': ['lib/protocol', 'lib/domain', 'lib/exchange'],
  'lib/i18n': [],
  'lib/platform': ['lib/protocol', 'lib/domain'],
  'lib/page': ['lib/tools', 'lib/domain', 'lib/protocol'],
  components: ['lib/client', 'lib/domain', 'lib/i18n'],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'entrypoints'];

/** Packages with one door, and the folders that stand behind it. */
const PACKAGES: { names: string[]; door: RegExp; open: string[] }[] = [
  {
    names: ['wxt/browser', 'webextension-polyfill', '@wxt-dev/browser', '#imports'],
    door: /Only lib\/platform/,
    open: ['lib/platform'],
  },
  { names: ['idb', 'idb/with-async-ittr'], door: /Only lib\/store/, open: ['lib/store'] },
  {
    names: ['preact', 'preact/hooks', '@preact/signals'],
    door: /components\/|No framework/,
    open: ['components', 'lib/client', 'lib/i18n', 'entrypoints', 'entrypoints/popup'],
  },
];

const SNIPPETS = Object.keys(MAY_IMPORT).concat('entrypoints/popup', 'entrypoints/overlay');
const imported = [
  ...FOLDERS.flatMap((folder) => [`@/${folder}/x`, `@/${folder}/deep/x`]),
  '@/lib/i18n',
  '../x',
  '~/lib/domain/x',
  '@@/lib/domain/x',
  ...PACKAGES.flatMap((group) => group.names),
];

/** One file per pair of a folder and an import; its path tells which. */
const sources: Record<string, string> = {};
for (const folder of SNIPPETS) {
  for (const [index, name] of imported.entries()) {
    sources[`${folder}/snippet-${index}.ts`] = `export { x } from '${name}';\n`;
  }
}
const complaints = new Map<string, Complaint>();
for (const complaint of lintSnippets(sources)) {
  if (complaint.rule === 'lint/style/noRestrictedImports') complaints.set(complaint.path, complaint);
}

function told(folder: string, name: string): string | null {
  return complaints.get(`${folder}/snippet-${imported.indexOf(name)}.ts`)?.message ?? null;
}

for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
  const open = [folder, ...allowed];
  test(`${folder} may import ${allowed.join(', ') || 'nothing but itself'}, and is told what is wrong with the rest`, () => {
    for (const other of FOLDERS) {
      for (const name of [`@/${other}/x`, `@/${other}/deep/x`]) {
        if (open.includes(other)) expect(told(folder, name), name).toBeNull();
        else expect(told(folder, name), name).toMatch(new RegExp(`^${folder}: .{20,}`));
      }
    }
    if (open.includes('lib/i18n')) expect(told(folder, '@/lib/i18n')).toBeNull();
    else expect(told(folder, '@/lib/i18n')).toMatch(folder);
  });

  test(`${folder} crosses folders through "@/" only`, () => {
    for (const name of ['../x', '~/lib/domain/x', '@@/lib/domain/x']) {
      expect(told(folder, name), name).toMatch("through '@/…'");
    }
  });
}

test.each(SNIPPETS)('%s takes the browser, the database and the views through their doors', (folder) => {
  for (const { names, door, open } of PACKAGES) {
    for (const name of names) {
      if (open.includes(folder)) expect(told(folder, name), name).toBeNull();
      else expect(told(folder, name), name).toMatch(door);
    }
  }
});

test('what runs in the host page takes no framework, no validation library and no OKR text', () => {
  const overlay = 'entrypoints/overlay';
  for (const folder of ['components', 'lib/client', 'lib/services', 'lib/store']) {
    expect(told(overlay, `@/${folder}/x`), folder).toMatch('reaches the host page');
  }
  for (const folder of ['lib/page', 'lib/tools', 'lib/platform']) {
    expect(told(overlay, `@/${folder}/x`), folder).toBeNull();
  }
});

test('the host page gets no validation library, however it is imported', () => {
  const rules = lintSnippets({
    'lib/page/a.ts': "export { x } from 'valibot';\n",
    'lib/page/b.ts': "export const x = import('valibot');\n",
    'entrypoints/overlay/a.ts': "import 'valibot';\n",
    'lib/protocol/a.ts': "import 'valibot';\n",
  });
  expect(rules.map((complaint) => complaint.path).sort()).toEqual([
    'entrypoints/overlay/a.ts',
    'lib/page/a.ts',
    'lib/page/b.ts',
  ]);
});

test('the browser API is not reached as a global either', () => {
  const complained = lintSnippets({
    'lib/services/a.ts': 'chrome.runtime.reload();\n',
    'lib/page/a.ts': 'browser.runtime.reload();\n',
  });
  expect(complained.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
    'lib/page/a.ts lint/style/noRestrictedGlobals',
    'lib/services/a.ts lint/style/noRestrictedGlobals',
  ]);
});
