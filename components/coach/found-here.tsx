import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import Eye from '~icons/lucide/eye';
import { Findings, type FindingsProps } from './findings';
import styles from './found-here.module.css';

export interface FoundHereProps extends Pick<FindingsProps, 'client' | 'findings' | 'does'> {
  /** The id of what it stands on. */
  about: string;
}

/** How many things were found about one objective or key result, and these on demand; nothing for none. */
export function FoundHere({ client, findings, does, about }: FoundHereProps) {
  const [open, show] = useState(false);
  const own = findings.filter(({ subject }) => subject.id === about);
  if (own.length === 0) return null;
  return (
    <div class={styles.here}>
      <div>
        <Button kind="quiet" icon={Eye} expanded={open} onClick={() => show(!open)}>
          {t('findings.count', own.length)}
        </Button>
      </div>
      {open && <Findings client={client} findings={own} namesSubject={false} does={does} />}
    </div>
  );
}
