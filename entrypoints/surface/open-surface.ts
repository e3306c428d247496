import { effect } from '@preact/signals';
import { applyScheme } from '@/components/ui/scheme';
import { type Client, createClient } from '@/lib/client/client';
import { listenForUndo } from '@/lib/client/undo-keys';
import type { watchUnderway } from '@/lib/client/watch-underway';
import type { Settings } from '@/lib/domain/answers';
import { closestLanguage, type Language, speak } from '@/lib/i18n';
import { ask } from '@/lib/platform/ask';
import { onBell } from '@/lib/platform/bell';
import { preferredLanguages, readMessages } from '@/lib/platform/language';
import { onVisible } from '@/lib/platform/visibility';
import type { Ask } from '@/lib/protocol/envelope';

/**
 * Opens what a Surface stands on: a client, and the person's language and scheme, which follow the settings
 * from then on. Resolves when the first words can be shown, even when the background does not answer.
 * `besideScheme` is the scheme of the page that the Surface stands beside; without one the system's holds. `watch` is for
 * a Surface that tells how far an undo is, `asks` for one that has asked something already.
 */
export async function openSurface({
  besideScheme = () => null,
  asks = ask,
  ...watching
}: {
  besideScheme?: () => Scheme | null;
  watch?: typeof watchUnderway;
  asks?: Ask;
} = {}): Promise<Client> {
  const today = (): string => Temporal.Now.plainDateISO().toString();
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const client = createClient({ ask: asks, onBell, onVisible, isVisible, today, ...watching });
  listenForUndo(document, client);
  const settings = client.query('settings.read', {});
  await new Promise<void>((resolve) => {
    effect(() => {
      const { value, loading } = settings.state.value;
      applyScheme(value?.theme ?? besideScheme());
      if (!loading) void speakAsSet(value).then(resolve);
    });
  });
  return client;
}

type Scheme = 'light' | 'dark';

const preferred = closestLanguage(preferredLanguages());
// Begun before the settings are known: most people read the browser's language.
const preferredMessages = readMessages(preferred);
let spoken: Language | null = null;

async function speakAsSet(settings: Settings | null): Promise<void> {
  const language = settings?.language ?? preferred;
  if (language === spoken) return;
  spoken = language;
  const messages = await (language === preferred ? preferredMessages : readMessages(language));
  if (language !== spoken) return;
  speak(language, messages);
  document.documentElement.lang = language.replace('_', '-');
}
