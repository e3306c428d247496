import {
  momentToTell,
  nextReminder,
  type ReminderState,
  type Snooze,
  snoozedTo,
  startOfReminding,
  type WallTime,
  type ZonedNow,
} from '@/lib/domain/reminder';
import type { Reader } from '@/lib/store/reader';
import { command, read, record } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { settingsOf } from './settings';

/** The moment of which the person is to be told now, and when the next one comes, ms since the epoch; null: none. */
export async function readReminder(
  context: Context,
): Promise<{ moment: WallTime | null; next: number | null }> {
  const at = zonedNow(context);
  const known = await read(context, async (reads) => ({
    settings: (await settingsOf(reads)).reminder,
    state: await reads.fact('reminder'),
  }));
  const state = known.state ?? (await beginReminding(context));
  return {
    moment: momentToTell(known.settings, state, at),
    next: nextReminder(known.settings, state, at),
  };
}

/** Says that a moment is done with: the person was told, or nothing was due. */
export function reminderDone(context: Context, moment: WallTime): Promise<void> {
  return record(context, async (writes) => {
    const state = await stateOf(writes, context);
    const again = state.again !== null && state.again > moment ? state.again : null;
    await writes.keep('reminder', { doneUntil: moment, again });
  });
}

/** Puts the reminder off; moments before that are not told of. */
export async function snoozeReminder(context: Context, { until }: { until: Snooze }): Promise<Undone> {
  const at = zonedNow(context);
  const { undo } = await command(context, async (writes) => {
    const { reminder } = await settingsOf(writes);
    await writes.change('reminder', {
      ...(await stateOf(writes, context)),
      again: snoozedTo(until, reminder, at),
    });
  });
  return { undo };
}

async function beginReminding(context: Context): Promise<ReminderState> {
  return record(context, async (writes) => {
    const state = await stateOf(writes, context);
    await writes.keep('reminder', state);
    return state;
  });
}

async function stateOf(reads: Reader, context: Context): Promise<ReminderState> {
  return (await reads.fact('reminder')) ?? startOfReminding(zonedNow(context));
}

function zonedNow(context: Context): ZonedNow {
  return { now: context.now(), zone: context.zone() };
}
