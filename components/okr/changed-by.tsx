import { agoText } from '@/components/reading/ago-text';
import { useMinute } from '@/lib/client/use-minute';
import type { RecordedChange } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { personText } from './person-name';

/** Who changed something last, and how long ago; nothing where nothing is recorded, or nobody is named. */
export function ChangedBy({ revisions }: { revisions: readonly RecordedChange[] }) {
  const now = useMinute();
  const [last] = revisions;
  if (!last?.by) return null;
  return <span>{t('okr.changedBy', { name: personText(last.by), ago: agoText(now - last.at) })}</span>;
}
