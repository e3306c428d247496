// Not from '@/lib/i18n' itself: its signals would bring Preact into the worker.
import { closestLanguage } from '@/lib/i18n/language';
import { type Messages, type Translate, translator } from '@/lib/i18n/translate';
import { preferredLanguages, readMessages } from '@/lib/platform/language';
import type { NotificationWords } from '@/lib/platform/notifications';
import type { HandleWords } from '@/lib/protocol/messages';
import type { Context } from '@/lib/services/context';
import { readSettings } from '@/lib/services/settings';

/** So many key results a reminder names. */
const NAMED = 3;

/** What is said outside of a Surface, in the language chosen in settings, else in the browser's. */
export interface Speech {
  handle(): Promise<HandleWords>;
  toolbar(due: number): Promise<string>;
  /** What a reminder says of the key results that are due, at least one. */
  reminder(due: readonly { code: string; title: string }[]): Promise<NotificationWords>;
}

/** Reads the choice of language at every use, and each language's table once. */
export function speechOf(context: Context): Speech {
  const tables = new Map<string, Promise<Messages>>();

  async function words(): Promise<Translate> {
    const { language: chosen } = await readSettings(context);
    const language = chosen ?? closestLanguage(preferredLanguages());
    const table = tables.get(language) ?? readMessages(language);
    tables.set(language, table);
    const messages = await table;
    return translator(() => messages);
  }

  return {
    handle: async () => handleWords(await words()),
    async toolbar(due) {
      const t = await words();
      return due === 0 ? t('extension.name') : t('toolbar.due', due);
    },
    async reminder(due) {
      const t = await words();
      const named = due.slice(0, NAMED).map(({ code, title }) => `${code} ${title}`);
      const more = due.length - named.length;
      return {
        title: t('reminder.title', due.length),
        message: [...named, ...(more > 0 ? [t('reminder.more', more)] : [])].join('\n'),
      };
    },
  };
}

/** The handle's words; the content script fills in what it counts itself. */
function handleWords(t: Translate): HandleWords {
  return {
    open: t('handle.open'),
    untied: t('handle.untied'),
    tied: t('handle.tied', { code: '{code}' }),
    exempt: t('handle.exempt'),
    noTask: t('handle.noTask'),
    coverage: t('handle.coverage', { tied: '{tied}', all: '{all}' }),
    limited: t('handle.limited'),
    resize: t('handle.resize'),
  };
}
