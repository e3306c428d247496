import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import styles from './blocker-fields.module.css';
import type { Remarks } from './check-in-entry';
import { PersonPicker } from './person-picker';

export interface BlockerFieldsProps {
  client: Client;
  remarks: Remarks;
  onWrite: (part: Partial<Remarks>) => void;
}

/** What stands in the way, what is done about it next, and who can take it away. */
export function BlockerFields({ client, remarks, onWrite }: BlockerFieldsProps) {
  const persons = useQuery(client, 'persons.read', {}, true).value ?? [];
  return (
    <>
      <TextField
        label={t('okr.checkIn.blocker')}
        value={remarks.blocker}
        onInput={(blocker) => onWrite({ blocker })}
      />
      <div class={styles.row}>
        <TextField
          label={t('okr.checkIn.nextStep')}
          value={remarks.nextStep}
          onInput={(nextStep) => onWrite({ nextStep })}
        />
        <PersonPicker
          label={t('okr.checkIn.blockerFor')}
          value={remarks.blockerFor}
          onChange={(blockerFor) => onWrite({ blockerFor })}
          persons={persons}
        />
      </div>
    </>
  );
}
