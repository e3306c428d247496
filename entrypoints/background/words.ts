import { closestLanguage, speak, t } from '@/lib/i18n';
import { preferredLanguages, readMessages } from '@/lib/platform/language';
import type { HandleWords } from '@/lib/protocol/messages';
import type { Context } from '@/lib/services/context';
import { readSettings } from '@/lib/services/settings';

/** Says what is said outside of a Surface, in the language chosen in settings, else in the browser's. */
export interface Speech {
  handle(): Promise<HandleWords>;
  toolbar(due: number): Promise<string>;
}

/** Reads the language at every use and its table once. */
export function speechOf(context: Context): Speech {
  let spoken: string | null = null;

  async function speakChosen(): Promise<void> {
    const { language: chosen } = await readSettings(context);
    const language = chosen ?? closestLanguage(preferredLanguages());
    if (language === spoken) return;
    speak(language, await readMessages(language));
    spoken = language;
  }

  return {
    async handle() {
      await speakChosen();
      return handleWords();
    },
    async toolbar(due) {
      await speakChosen();
      return due === 0 ? t('extension.name') : t('toolbar.due', due);
    },
  };
}

/** The handle's words; the content script fills in what it counts itself. */
function handleWords(): HandleWords {
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
