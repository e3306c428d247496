import type { Settings, SettingsChange } from '@/lib/domain/answers';
import { startOfReminding, USUAL_REMINDER } from '@/lib/domain/reminder';
import type { Reader } from '@/lib/store/reader';
import { read, record } from '@/lib/store/transaction';
import type { Context } from './context';

const DEFAULTS: Settings = {
  language: null,
  theme: null,
  welcomed: false,
  backupSavedAt: null,
  reminder: USUAL_REMINDER,
};

/** What the bell names when settings change. */
export const SETTINGS_TOUCHED = 'settings';

/** The settings; what was never set follows the browser, or what is usual. */
export function readSettings(context: Context): Promise<Settings> {
  return read(context, settingsOf);
}

/** The same within a transaction. */
export async function settingsOf(reads: Reader): Promise<Settings> {
  return { ...DEFAULTS, ...(await reads.fact('settings')) };
}

/** Changes the settings that are named. */
export function changeSettings(context: Context, change: SettingsChange): Promise<void> {
  return record(context, async (writes) => {
    const { reminder } = await settingsOf(writes);
    await writes.keep('settings', {
      ...(await writes.fact('settings')),
      ...change,
      reminder: { ...reminder, ...change.reminder },
    });
    // A moment that the new settings would have had before is not told of.
    if (change.reminder) {
      await writes.keep('reminder', startOfReminding({ now: context.now(), zone: context.zone() }));
    }
    writes.touch(SETTINGS_TOUCHED);
  });
}
