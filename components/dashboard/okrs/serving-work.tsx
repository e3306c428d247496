import type { Router } from '@/components/dashboard/router';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Work from '~icons/lucide/corner-down-right';
import styles from './serving-work.module.css';
import { TieItsTask } from './tie-its-task';

export interface ServingWorkProps {
  client: Client;
  router: Router;
  /** The key result that it stands under. */
  serves: { id: string; code: string };
  work: readonly KeyResultAnswer[];
}

/** Former key results that go on as work of the one they stand under; each opens with its history. */
export function ServingWork({ client, router, serves, work }: ServingWorkProps) {
  if (work.length === 0) return null;
  return (
    <ul class={styles.list} aria-label={t('dashboard.servingWork')}>
      {work.map(({ keyResult: { id, title, dropped } }) => (
        <li key={id} class={styles.work}>
          <Work class={styles.icon ?? ''} aria-hidden="true" />
          <div>
            <button
              type="button"
              class={styles.title}
              aria-label={t('dashboard.editNamed', { title })}
              onClick={() => router.go({ page: 'okrs', editing: { kind: 'keyResult', id, within: null } })}
            >
              {title}
            </button>
            {dropped?.work?.hypothesis && (
              <p class={styles.expected}>{t('okr.workExpects', { text: dropped.work.hypothesis })}</p>
            )}
            {dropped && (
              <TieItsTask
                client={client}
                title={title}
                hypothesis={dropped.work?.hypothesis ?? ''}
                serves={serves}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
