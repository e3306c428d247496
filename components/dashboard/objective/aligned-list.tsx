import { placeOf } from '@/components/dashboard/route';
import { PersonName } from '@/components/okr/person-name';
import { Facts } from '@/components/ui/facts';
import { percentText } from '@/components/ui/percent-text';
import { StatusPill } from '@/components/ui/status-pill';
import type { Aligned } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import styles from './aligned-list.module.css';

/** What an objective contributes to, or what contributes to it, each with where it stands. */
export function AlignedList(props: { title: string; none: string; aligned: readonly Aligned[] }) {
  const { title, none, aligned } = props;
  return (
    <div>
      <h3 class={styles.title}>{title}</h3>
      {aligned.length === 0 && <p class={styles.none}>{none}</p>}
      {aligned.length > 0 && (
        <ul class={styles.list}>
          {aligned.map((one) => (
            <AlignedRow key={`${one.id} ${one.through?.id} ${one.role}`} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AlignedRow({ one }: { one: Aligned }) {
  const { kind, id, title, role, owner, level, status, progress, through } = one;
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <a href={placeOf(kind, id)}>{title}</a>
        <Facts>
          <span>{t(kind === 'keyResult' ? 'objective.isKeyResult' : `editor.level.${level}`)}</span>
          <PersonName person={owner} />
          {role === 'supports' && <span>{t('objective.supports')}</span>}
          {through && <span>{t('objective.through', { title: through.title })}</span>}
        </Facts>
      </div>
      <span class={styles.percent}>{progress === null ? '–' : percentText(progress)}</span>
      {status && <StatusPill status={status} />}
    </li>
  );
}
