import { percentText } from '@/components/ui/percent-text';
import type { HitRate as Rate } from '@/lib/domain/hypothesis';
import { t } from '@/lib/i18n';

/** How often what was expected of the work for a key result came true; nothing while nobody has said. */
export function HitRate({ hitRate }: { hitRate: Rate | null }) {
  return hitRate && <span>{hitRateText(hitRate)}</span>;
}

function hitRateText({ hits, answered, rate }: Rate): string {
  return rate === null
    ? t('okr.hitCount', { hits, answered })
    : t('okr.hitRate', { percent: percentText(rate), hits, answered });
}
