import { initialsOf, type NamedPerson } from '@/lib/domain/person';
import { t } from '@/lib/i18n';
import styles from './person-name.module.css';

export interface PersonNameProps {
  /** Null: nobody. */
  person: NamedPerson | null;
  /** Leads to their page. */
  href?: string | undefined;
}

/** A person, the same wherever one is told of: initials and name, or that it is the one at this browser. */
export function PersonName({ person, href }: PersonNameProps) {
  if (!person) return <span>{t('okr.unowned')}</span>;
  const { name, isMe } = person;
  return (
    <span class={styles.person} title={isMe ? name : undefined}>
      <span class={styles.initials} data-me={isMe || undefined} aria-hidden="true">
        {initialsOf(name)}
      </span>
      {href ? (
        <a class={styles.link} href={href}>
          {personText(person)}
        </a>
      ) : (
        <span class={styles.name}>{personText(person)}</span>
      )}
    </span>
  );
}

/** The same in words alone, where they stand in a sentence. */
export function personText({ name, isMe }: NamedPerson): string {
  return isMe ? t('person.you') : name;
}
