import type { RecordPage } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';

/** Says that what is edited was deleted elsewhere, and that what was typed can be kept all the same. */
export function GoneNote() {
  return (
    <p role="alert" class={styles.warning}>
      {t('editor.goneMeanwhile')}
    </p>
  );
}

/** On the page of what is gone, shows the page of what was created in its place. */
export function showInstead(
  router: Router,
  page: RecordPage,
  { gone, id }: { gone: string; id: string },
): void {
  const route = router.route.peek();
  if (route.page !== page || route.id !== gone) return;
  router.holding.value = false;
  router.go({ page, id, editing: null });
}
