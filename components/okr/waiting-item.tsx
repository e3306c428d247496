import { Button } from '@/components/ui/button';
import { CodeChip } from '@/components/ui/code-chip';
import { Facts } from '@/components/ui/facts';
import type { Client } from '@/lib/client/types';
import type { WaitingAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { PersonName } from './person-name';
import { ReplyForm } from './reply-form';
import { useReplying } from './use-replying';
import styles from './waiting-item.module.css';
import { dateText } from './words';

export interface WaitingItemProps {
  client: Client;
  waiting: WaitingAnswer;
  /** The address of the key result's page, and how to get there where a link alone does not. */
  href: string;
  onOpen?: ((event: MouseEvent) => void) | undefined;
}

/** One check-in that waits for a reply: what is in the way or what is asked, by whom, and the reply. */
export function WaitingItem({ client, waiting, href, onOpen }: WaitingItemProps) {
  const { writing, turn, leave, button } = useReplying();
  const { keyResult, by, text, nextStep, asker, observedOn } = waiting;
  return (
    <li class={styles.item} aria-label={keyResult.title}>
      <div class={styles.head}>
        <CodeChip code={keyResult.code} colour={keyResult.colour} />
        <a class={styles.title} href={href} onClick={onOpen}>
          {keyResult.title}
        </a>
      </div>
      <p class={styles.text}>{by === 'blocker' ? t('okr.blocker', { blocker: text }) : text}</p>
      {nextStep && by === 'blocker' && <p class={styles.next}>{t('okr.nextStep', { nextStep })}</p>}
      <div class={styles.foot}>
        <Facts>
          {asker && <PersonName person={asker} />}
          <span>{dateText(observedOn)}</span>
        </Facts>
        <Button
          expanded={writing}
          buttonRef={button}
          label={t('okr.reply.beginNamed', { code: keyResult.code })}
          onClick={turn}
        >
          {t('okr.reply.begin')}
        </Button>
      </div>
      {writing && <ReplyForm client={client} checkIn={waiting.checkIn} onDone={leave} />}
    </li>
  );
}
