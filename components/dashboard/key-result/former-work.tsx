import { TieItsTask } from '@/components/dashboard/okrs/tie-its-task';
import { placeOf } from '@/components/dashboard/route';
import type { Client } from '@/lib/client/types';
import type { FormerKeyResult } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import listStyles from './list.module.css';

export interface FormerWorkProps {
  client: Client;
  serves: { id: string; code: string };
  work: readonly FormerKeyResult[];
}

/** What once was a key result and serves this one as work, with the way to its task; nothing for none. */
export function FormerWork({ client, serves, work }: FormerWorkProps) {
  if (work.length === 0) return null;
  return (
    <ul class={listStyles.list} aria-label={t('keyResult.tasks.former')}>
      {work.map(({ id, title, hypothesis }) => (
        <li key={id} class={listStyles.row}>
          <div class={listStyles.words}>
            <a class={listStyles.link} href={placeOf('keyResult', id)}>
              {title}
            </a>
            <p class={listStyles.facts}>
              {[t('keyResult.tasks.wasKeyResult'), hypothesis && t('okr.workExpects', { text: hypothesis })]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class={listStyles.flush}>
              <TieItsTask client={client} title={title} hypothesis={hypothesis} serves={serves} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
