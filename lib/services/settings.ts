import type { Settings } from '@/lib/domain/answers';
import { read, record } from '@/lib/store/transaction';
import type { Context } from './context';

const DEFAULTS: Settings = { language: null, theme: null, welcomed: false, backupSavedAt: null };

/** What the bell names when settings change. */
export const SETTINGS_TOUCHED = 'settings';

/** The settings; what was never set follows the browser. */
export function readSettings(context: Context): Promise<Settings> {
  return read(context, async (reads) => ({ ...DEFAULTS, ...(await reads.fact('settings')) }));
}

/** Changes the settings that are named. */
export function changeSettings(context: Context, change: Partial<Settings>): Promise<void> {
  return record(context, async (writes) => {
    await writes.keep('settings', { ...(await writes.fact('settings')), ...change });
    writes.touch(SETTINGS_TOUCHED);
  });
}
