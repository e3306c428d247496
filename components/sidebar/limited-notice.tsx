import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { PageLink } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './limited-notice.module.css';
import { NoticeLine } from './notice-line';

export interface LimitedNoticeProps {
  page: PageLink;
  /** Throughline's version and the browser's, for whoever reads the diagnostic. */
  about: string;
  onDashboard: (place: string) => void;
}

/** Says that the page is not understood, what still works, and what can be done: a diagnostic to send, a patch to import. */
export function LimitedNotice({ page, about, onDashboard }: LimitedNoticeProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const told = page.diagnostic.value;
  const selectAll = () => {
    field.current?.focus();
    field.current?.select();
  };
  const actions = (
    <>
      <div class={styles.actions}>
        <Button expanded={told !== null} onClick={() => page.send({ command: 'diagnose' })}>
          {t(told === null ? 'sidebar.diagnose' : 'sidebar.diagnoseAgain')}
        </Button>
        <Button kind="quiet" onClick={() => onDashboard('#tools')}>
          {t('sidebar.importPatch')}
        </Button>
      </div>
      {told !== null && (
        <>
          <p>{t('sidebar.diagnosticLead')}</p>
          <textarea
            ref={field}
            class={styles.text}
            aria-label={t('sidebar.diagnostic')}
            readOnly
            rows={9}
            value={`${about}\n${told}`}
            spellcheck={false}
          />
          <Button onClick={selectAll}>{t('sidebar.selectDiagnostic')}</Button>
        </>
      )}
    </>
  );
  return (
    <NoticeLine action={actions}>
      <p role="status">{t('sidebar.limited')}</p>
    </NoticeLine>
  );
}
