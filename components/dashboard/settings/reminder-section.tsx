import { CheckBox } from '@/components/ui/check-box';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ReminderSettings } from '@/lib/domain/reminder';
import { intlLocale, t } from '@/lib/i18n';
import { Section } from './section';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Whether and when one is reminded of what is due. */
export function ReminderSection({ client }: { client: Client }) {
  const reminder = useQuery(client, 'settings.read', {}, true).value?.reminder;
  if (!reminder) return null;
  const change = (part: Partial<ReminderSettings>): void =>
    void client.attempt('settings.change', { reminder: part });
  return (
    <Section title={t('settings.reminder')}>
      <CheckBox
        label={t('settings.reminderOn')}
        hint={t('settings.reminderOnHint')}
        checked={reminder.on}
        onChange={(on) => change({ on })}
      />
      <Select
        label={t('settings.reminderDay')}
        value={String(reminder.weekday)}
        options={DAYS.map((day) => ({ value: String(day), text: weekdayText(day) }))}
        disabled={!reminder.on}
        onChange={(day) => change({ weekday: Number(day) })}
      />
      <Select
        label={t('settings.reminderHour')}
        value={String(reminder.hour)}
        options={HOURS.map((hour) => ({ value: String(hour), text: hourText(hour) }))}
        disabled={!reminder.on}
        onChange={(hour) => change({ hour: Number(hour) })}
      />
    </Section>
  );
}

/** 1 is Monday: the first of 2024 was one. */
function weekdayText(day: number): string {
  const format = new Intl.DateTimeFormat(intlLocale(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, day));
}

function hourText(hour: number): string {
  const format = new Intl.DateTimeFormat(intlLocale(), { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1, hour));
}
