import type { ReadonlySignal } from '@preact/signals';
import { Button } from '@/components/ui/button';
import type { PageLink } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { NoticeLine } from './notice-line';

export interface NoticesProps {
  page: PageLink;
  covered: ReadonlySignal<boolean>;
  onPopup: () => void;
}

/** What the person must know of the page before trusting what they see or press. */
export function Notices({ page, covered, onPopup }: NoticesProps) {
  if (page.gone.value) return <NoticeLine>{t('sidebar.pageGone')}</NoticeLine>;
  return (
    <div role="status">
      {covered.value && <NoticeLine>{t('sidebar.covered')}</NoticeLine>}
      {page.keyboardLost.value && (
        <NoticeLine action={<Button onClick={onPopup}>{t('sidebar.openPopup')}</Button>}>
          {t('sidebar.keyboardLost')}
        </NoticeLine>
      )}
      {page.view.value?.limited && <NoticeLine>{t('sidebar.limited')}</NoticeLine>}
    </div>
  );
}
