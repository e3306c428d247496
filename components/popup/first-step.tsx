import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { t } from '@/lib/i18n';
import Target from '~icons/lucide/target';

/** Nothing exists yet: one button leads to the first run. */
export function FirstStep({ onBegin }: { onBegin: () => void }) {
  return (
    <>
      <h1>
        <VisuallyHidden>{t('extension.name')}</VisuallyHidden>
      </h1>
      <EmptyState
        icon={Target}
        title={t('popup.nothingYet')}
        action={
          <Button kind="primary" onClick={onBegin}>
            {t('popup.begin')}
          </Button>
        }
      >
        {t('popup.nothingYetHint')}
      </EmptyState>
    </>
  );
}
