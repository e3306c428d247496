import { useEffect, useState } from 'preact/hooks';
import { numberText } from '@/components/dashboard/editor/number-text';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import type { Client } from '@/lib/client/types';
import { parseNumber } from '@/lib/domain/number-format';
import { intlLocale, t } from '@/lib/i18n';
import type { CoachLine } from './coach-lines';
import styles from './line-field.module.css';

export interface LineFieldProps {
  client: Client;
  line: CoachLine;
  stands: { value: number; standard: number };
}

/** One line as a number: Enter or leaving the field moves it. */
export function LineField({ client, line, stands }: LineFieldProps) {
  const { group, name, isShare, says } = line;
  const factor = isShare ? 100 : 1;
  const shown = numberText(stands.value * factor, intlLocale());
  const [text, write] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => write(shown), [shown]);

  const change = (value: number | null): void => {
    void client.attempt('threshold.change', { group, name, value }, { text: t('findings.lines.said') });
  };
  function save(): void {
    const typed = parseNumber(text, intlLocale());
    const value = typed === null ? null : typed / factor;
    const isTaken = value !== null && value >= 0 && value <= (isShare ? 1 : 1_000);
    setWrong(!isTaken);
    if (isTaken && value !== stands.value) change(value);
  }
  return (
    <form
      class={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onFocusOut={save}
      noValidate
    >
      <NumberField
        label={t(says)}
        text={text}
        onInput={write}
        {...(isShare ? { unit: '%' } : {})}
        error={isWrong ? t('findings.lines.wrong') : null}
      />
      {stands.value !== stands.standard && (
        <Button kind="quiet" onClick={() => change(null)}>
          {t('findings.lines.back', { standard: numberText(stands.standard * factor, intlLocale()) })}
        </Button>
      )}
    </form>
  );
}
