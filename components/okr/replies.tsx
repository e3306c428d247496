import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import type { ReplyAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Withdraw from '~icons/lucide/undo-2';
import { PersonName } from './person-name';
import styles from './replies.module.css';
import { dateText } from './words';

export interface RepliesProps {
  client: Client;
  replies: readonly ReplyAnswer[];
  /** The day of the check-in. */
  observedOn: PlainDate;
}

/** What a check-in was replied; nothing where nothing was. One's own can be withdrawn. */
export function Replies({ client, replies, observedOn }: RepliesProps) {
  if (replies.length === 0) return null;
  const withdraw = (id: string): void => {
    void client.attempt('reply.withdraw', { id }, { text: t('okr.reply.withdrew') });
  };
  return (
    <ul aria-label={t('okr.reply.heading', { date: dateText(observedOn) })} class={styles.list}>
      {replies.map(({ id, author, on, text, isOwn }) => (
        <li key={id} class={styles.reply}>
          <div class={styles.words}>
            <p class={styles.facts}>
              {author && <PersonName person={author} />} <span>{dateText(on)}</span>
            </p>
            <p class={styles.text}>{text}</p>
          </div>
          {isOwn && (
            <IconButton
              label={t('okr.reply.withdraw', { date: dateText(on) })}
              icon={Withdraw}
              onClick={() => withdraw(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
