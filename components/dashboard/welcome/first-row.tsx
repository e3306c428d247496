import { WordedField } from '@/components/coach/worded-field';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import type { FirstKeyResult } from './first-draft';
import styles from './step.module.css';

export interface FirstRowProps {
  client: Client;
  /** From 1. */
  place: number;
  row: FirstKeyResult;
  change: (part: Partial<FirstKeyResult>) => void;
  problem: string | undefined;
}

/** One key result of the first run, in a line: what, from, to, unit. */
export function FirstRow({ client, place, row, change, problem }: FirstRowProps) {
  const optional = place > 1 ? ` ${t('welcome.okrs.optional')}` : '';
  return (
    <div class={styles.row}>
      <WordedField
        client={client}
        kind="keyResult"
        hasNumber
        label={`${t('welcome.okrs.keyResult', place)}${optional}`}
        placeholder={place === 1 ? t('welcome.okrs.keyResultExample') : ''}
        value={row.title}
        onInput={(title) => change({ title })}
        maxLength={500}
      />
      <NumberField label={t('welcome.okrs.from')} text={row.from} onInput={(from) => change({ from })} />
      <NumberField label={t('welcome.okrs.to')} text={row.to} onInput={(to) => change({ to })} />
      <TextField
        label={t('welcome.okrs.unit')}
        placeholder={place === 1 ? '%' : ''}
        value={row.unit}
        onInput={(unit) => change({ unit })}
        maxLength={40}
      />
      {problem && (
        <p role="alert" class={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
