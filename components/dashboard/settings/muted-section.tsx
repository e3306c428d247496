import { findingKey } from '@/components/coach/finding-text';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { MuteAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import styles from './muted-section.module.css';
import { Section } from './section';

/** What the person asked not to be told, with the way back. */
export function MutedSection({ client }: { client: Client }) {
  const mutes = useQuery(client, 'mutes.read', {}, true).value;
  return (
    <Section title={t('findings.muted.heading')}>
      <p>{t('findings.muted.lead')}</p>
      {mutes?.length === 0 && <p>{t('findings.muted.none')}</p>}
      {mutes && mutes.length > 0 && (
        <ul class={styles.list} aria-label={t('findings.muted.heading')}>
          {mutes.map((mute) => (
            <Row key={JSON.stringify([mute.rule, mute.subject])} client={client} mute={mute} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ client, mute }: { client: Client; mute: MuteAnswer }) {
  const { rule, subject, name, reason } = mute;
  const where = subject === null ? t('findings.muted.everywhere') : (name ?? t('findings.gone'));
  return (
    <li class={styles.row}>
      <div class={styles.what}>
        <p class={styles.rule}>{t(findingKey(rule, 'title'))}</p>
        <p class={styles.where}>{reason ? `${where} · ${reason}` : where}</p>
      </div>
      <Button
        onClick={() =>
          void client.attempt('finding.unmute', { rule, subject }, { text: t('findings.muted.said') })
        }
      >
        {t('findings.muted.unmute')}
      </Button>
    </li>
  );
}
