import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import styles from './torn-fields.module.css';
import type { UsedForm } from './use-form';

export interface TornFieldsProps<Form> {
  used: Pick<UsedForm<Form>, 'form' | 'theirs' | 'torn' | 'settle'>;
  /** What a field is called, and what a form says in it, in words. */
  labelOf: (field: keyof Form) => string;
  textOf: (field: keyof Form, form: Form) => string;
}

/** What was changed here and elsewhere at once, field by field, with the choice between the two; nothing if nothing was. */
export function TornFields<Form>({ used, labelOf, textOf }: TornFieldsProps<Form>) {
  const { form, theirs, torn, settle } = used;
  const id = useId();
  if (torn.length === 0) return null;
  return (
    <div role="alert" class={styles.torn}>
      <p class={styles.lead}>{t('editor.torn.lead')}</p>
      <ul class={styles.fields}>
        {torn.map((field) => {
          const about = `${id}-${String(field)}`;
          return (
            <li key={String(field)} class={styles.field}>
              <p id={about} class={styles.words}>
                <strong>{labelOf(field)}</strong>{' '}
                {t('editor.torn.both', {
                  mine: textOf(field, form) || '–',
                  theirs: textOf(field, theirs) || '–',
                })}
              </p>
              <Button onClick={() => settle(field, 'mine')} describedBy={about}>
                {t('editor.torn.keep')}
              </Button>
              <Button onClick={() => settle(field, 'theirs')} describedBy={about}>
                {t('editor.torn.take')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
