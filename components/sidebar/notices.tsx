import type { ReadonlySignal } from '@preact/signals';
import { Button } from '@/components/ui/button';
import type { PageLink } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { LimitedNotice } from './limited-notice';
import { NoticeLine } from './notice-line';

export interface NoticesProps {
  page: PageLink;
  covered: ReadonlySignal<boolean>;
  about: string;
  onPopup: () => void;
  onDashboard: (place: string) => void;
}

/** What the person must know of the page before trusting what they see or press. */
export function Notices({ page, covered, about, onPopup, onDashboard }: NoticesProps) {
  if (page.gone.value) return <NoticeLine>{t('sidebar.pageGone')}</NoticeLine>;
  return (
    <>
      <div role="status">
        {covered.value && <NoticeLine>{t('sidebar.covered')}</NoticeLine>}
        {page.keyboardLost.value && (
          <NoticeLine action={<Button onClick={onPopup}>{t('sidebar.openPopup')}</Button>}>
            {t('sidebar.keyboardLost')}
          </NoticeLine>
        )}
      </div>
      {page.view.value?.limited && <LimitedNotice page={page} about={about} onDashboard={onDashboard} />}
    </>
  );
}
