import { render } from '@testing-library/preact';
import { Dashboard, type DashboardProps } from '@/components/dashboard/dashboard';
import { readRoute } from '@/components/dashboard/route';
import { createRouter } from '@/components/dashboard/router';
import type { BrowserHosts } from '@/components/dashboard/tools/browser-hosts';
import { collectBackup } from '@/lib/client/collect-backup';
import { collectExport } from '@/lib/client/collect-export';
import { importReader } from '@/lib/client/import-reader';
import { readSource } from '@/lib/client/read-source';
import { openBackup, restoreBackup } from '@/lib/client/restore-backup';
import { documentMarkdown } from '@/lib/exchange/markdown-document';
import { readInvitation } from '@/lib/sync/invitation-link';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';
import { hostsOf } from './granted';
import { openClient, settle, TODAY } from './surface';

/** The dashboard at an address, over the real background; a saved backup lands in `files`. */
export async function openDashboard(
  hash: string,
  { background, client, ask, asked } = openClient(),
  hosts: Partial<BrowserHosts> = {},
  team: Partial<DashboardProps['team']> = {},
) {
  window.location.hash = hash;
  const router = createRouter(window);
  const files: string[] = [];
  const copied: Parameters<DashboardProps['copyDigest']>[] = [];
  const copiedTexts: string[] = [];
  const shown = render(
    <Dashboard
      client={client}
      router={router}
      today={TODAY}
      now={Date.UTC(2027, 0, 11, 9)}
      reader={importReader(() => ({ locale: 'en', today: TODAY }))}
      saveBackup={async (watched) => {
        files.push((await collectBackup(ask, '2027-01-11T09:00:00Z', watched)).join(''));
        await client.command('settings.change', { backupSavedAt: Date.UTC(2027, 0, 11, 9) });
      }}
      readSource={(from, watched) => readSource(ask, from, watched)}
      saveExport={async (demand, watched) => {
        files.push((await collectExport(ask, demand, TODAY, watched)).pieces.join(''));
      }}
      print={() => files.push('printed')}
      openBackup={openBackup}
      restoreBackup={(content, said, watched) => restoreBackup(client, content, said, watched)}
      hosts={{ ...hostsOf(BUILTIN_HOSTS).hosts, ...hosts }}
      copyDigest={async (document, as) => {
        copied.push([document, as]);
      }}
      copyMarkdown={async (parts) => {
        files.push(documentMarkdown(parts));
      }}
      saveFile={(_, pieces) => files.push(pieces.join(''))}
      team={{
        askToShare: async () => true,
        copyText: async (text) => {
          copiedTexts.push(text);
        },
        saveFile: (_, pieces) => files.push(pieces.join('')),
        installSql: async () => 'create schema throughline;',
        ownersGuide: async () => '# Guide',
        readInvitation,
        ...team,
      }}
      browserSettings={{
        assignedShortcut: async () => null,
        openShortcutSettings: async () => false,
        isAllowedInPrivate: async () => true,
      }}
    />,
  );
  await settle();
  const kept = async (kind: string) =>
    (await background.records()).filter((one) => one.kind === kind && !one.deleted);
  return {
    ...shown,
    background,
    client,
    asked,
    router,
    files,
    copied,
    copiedTexts,
    kept,
    place: () => readRoute(window.location.hash),
  };
}
