import '@/components/ui/base.css';
import { render } from 'preact';
import { Dashboard } from '@/components/dashboard/dashboard';
import { createRouter } from '@/components/dashboard/router';
import { openSurface } from '@/entrypoints/surface/open-surface';
import { collectBackup } from '@/lib/client/collect-backup';
import { collectExport } from '@/lib/client/collect-export';
import { importReader } from '@/lib/client/import-reader';
import { readSource } from '@/lib/client/read-source';
import { openBackup, restoreBackup } from '@/lib/client/restore-backup';
import type { ExportDemand, Watched } from '@/lib/client/types';
import { watchUnderway } from '@/lib/client/watch-underway';
import { documentMarkdown } from '@/lib/exchange/markdown-document';
import { intlLocale, t } from '@/lib/i18n';
import { ask, askBy, send } from '@/lib/platform/ask';
import { isAllowedInPrivate } from '@/lib/platform/private-windows';
import { assignedShortcut, openShortcutSettings } from '@/lib/platform/shortcut';
import { browserHosts } from './browser-hosts';
import { copyDigest } from './copy-digest';
import { saveFile } from './save-file';
import { teamAbilities } from './team-abilities';

const today = (): string => Temporal.Now.plainDateISO().toString();
const router = createRouter(window);
const asks = askBy(globalThis.throughlineAhead?.send ?? send);
const client = await openSurface({ watch: watchUnderway, asks });

async function saveBackup(watched: Watched): Promise<void> {
  const pieces = await collectBackup(ask, new Date().toISOString(), watched);
  saveFile(`throughline-${today()}.json`, pieces);
  await client.command('settings.change', { backupSavedAt: Date.now() }, { text: t('backup.saved') });
}

async function saveExport(demand: ExportDemand, watched: Watched): Promise<void> {
  const { name, pieces } = await collectExport(ask, demand, today(), watched);
  saveFile(name, pieces);
}

const app = document.getElementById('app');
if (app) {
  render(
    <Dashboard
      client={client}
      router={router}
      today={today()}
      now={Date.now()}
      reader={importReader(() => ({ locale: intlLocale(), today: today() }))}
      saveBackup={saveBackup}
      readSource={(from, watched) => readSource(ask, from, watched)}
      saveExport={saveExport}
      print={() => window.print()}
      openBackup={openBackup}
      restoreBackup={(content, said, watched) => restoreBackup(client, content, said, watched)}
      saveFile={saveFile}
      copyDigest={copyDigest}
      copyMarkdown={(parts) => navigator.clipboard.writeText(documentMarkdown(parts))}
      hosts={browserHosts}
      team={teamAbilities}
      browserSettings={{ assignedShortcut, openShortcutSettings, isAllowedInPrivate }}
    />,
    app,
  );
}
