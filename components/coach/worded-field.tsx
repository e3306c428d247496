import { TextField, type TextFieldProps } from '@/components/ui/text-field';
import { usePaused } from './use-paused';
import styles from './worded-field.module.css';
import { Wording, type WordingProps } from './wording';

export type WordedFieldProps = Omit<TextFieldProps, 'onBlur'> &
  Pick<WordingProps, 'client' | 'kind' | 'hasNumber' | 'does'>;

/** A line of words that the Coach asks about below it once its writer pauses or leaves; it keeps nothing from being saved. */
export function WordedField({ client, kind, hasNumber, does, ...field }: WordedFieldProps) {
  const { paused, pause } = usePaused(field.value);
  return (
    <div class={styles.worded}>
      <TextField {...field} onBlur={pause} />
      <div class={styles.asks} aria-live="polite">
        <Wording
          client={client}
          kind={kind}
          text={field.value}
          hasNumber={hasNumber}
          paused={paused}
          does={does}
        />
      </div>
    </div>
  );
}
