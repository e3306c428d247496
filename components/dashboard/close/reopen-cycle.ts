import type { Client } from '@/lib/client/types';
import type { Cycle } from '@/lib/domain/cycle';
import { t } from '@/lib/i18n';

/** Opens a closed cycle again; its grades stay. A refusal becomes a notice. */
export async function reopenCycle(client: Client, { id, name, startsOn, endsOn }: Cycle): Promise<void> {
  const fields = { name, startsOn, endsOn, state: 'active' as const };
  await client.attempt('cycle.save', { id, fields }, { text: t('close.end.reopened', { name }) });
}
