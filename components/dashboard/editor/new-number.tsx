import { WordedField } from '@/components/coach/worded-field';
import type { Client } from '@/lib/client/types';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import type { KeyResultField, KeyResultForm } from './key-result-form';
import { MetricFields } from './metric-fields';
import type { Problems } from './problem';
import { problemText } from './problem-text';

export interface NewNumberProps {
  client: Client;
  form: KeyResultForm;
  change: (part: Partial<KeyResultForm>) => void;
  problems: Problems<KeyResultField>;
  endsOn: PlainDate;
}

/** The number that work was meant to move, where nobody has written it down yet: what is measured, from what to what. */
export function NewNumber({ client, form, change, problems, endsOn }: NewNumberProps) {
  return (
    <>
      <WordedField
        client={client}
        kind="keyResult"
        hasNumber
        label={t('editor.keyResult.title')}
        hint={t('editor.keyResult.titleHint')}
        value={form.title}
        onInput={(title) => change({ title })}
        error={problemText(problems.title)}
        maxLength={500}
      />
      <MetricFields
        form={form.metric}
        change={(part) => change({ metric: { ...form.metric, ...part } })}
        problems={problems}
        endsOn={endsOn}
        guardrailCounts={form.guardrailCounts}
        onGuardrailCounts={(guardrailCounts) => change({ guardrailCounts })}
      />
    </>
  );
}
