import type { NamedPerson } from '@/lib/domain/person';
import { t } from '@/lib/i18n';
import styles from './blocker-for.module.css';
import { PersonName } from './person-name';

/** Who can take a blocker out of the way. */
export function BlockerFor({ person }: { person: NamedPerson }) {
  return (
    <span class={styles.for}>
      {t('okr.blockerFor')} <PersonName person={person} />
    </span>
  );
}
