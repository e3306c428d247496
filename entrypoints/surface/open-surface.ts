import { applyScheme } from '@/components/ui/scheme';
import { type Client, createClient } from '@/lib/client/client';
import { listenForUndo } from '@/lib/client/undo-keys';
import type { Settings } from '@/lib/domain/answers';
import { closestLanguage, speak } from '@/lib/i18n';
import { ask } from '@/lib/platform/ask';
import { onBell } from '@/lib/platform/bell';
import { preferredLanguages, readMessages } from '@/lib/platform/language';
import { onVisible } from '@/lib/platform/visibility';

/**
 * Opens what a Surface stands on: a client, and the person's language and scheme, which follow the settings
 * from then on. Resolves when the first words can be shown, even when the background does not answer.
 */
export async function openSurface(): Promise<Client> {
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const client = createClient({ ask, onBell, onVisible, isVisible });
  listenForUndo(document, client);
  const settings = client.query('settings.read', {});
  await new Promise<void>((resolve) => {
    settings.state.subscribe(async ({ value, loading }) => {
      if (loading) return;
      await follow(value);
      resolve();
    });
  });
  return client;
}

let spoken: string | null = null;

async function follow(settings: Settings | null): Promise<void> {
  applyScheme(settings?.theme ?? null);
  const language = settings?.language ?? closestLanguage(preferredLanguages());
  if (language === spoken) return;
  spoken = language;
  const messages = await readMessages(language);
  if (language !== spoken) return;
  speak(language, messages);
  document.documentElement.lang = language.replace('_', '-');
}
