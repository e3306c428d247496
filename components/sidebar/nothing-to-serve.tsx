import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { t } from '@/lib/i18n';
import Target from '~icons/lucide/target';

export interface NothingToServeProps {
  /** What is missing here. */
  title: string;
  onDashboard: (place: string) => void;
}

/** Stands where key results would be while there are none, and sends the person to the first run. */
export function NothingToServe({ title, onDashboard }: NothingToServeProps) {
  return (
    <EmptyState
      icon={Target}
      title={title}
      action={
        <Button kind="primary" onClick={() => onDashboard('#welcome')}>
          {t('sidebar.setUp')}
        </Button>
      }
    >
      {t('sidebar.nothingToServeText')}
    </EmptyState>
  );
}
