import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { SeenTask } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import { KeyResultPicker, type KeyResultPickerProps } from './key-result-picker';
import { reasonText } from './reason-text';

/** So many suggestions have a key of their own. */
const BEST = 3;

export interface AskProps {
  client: Client;
  /** The task whose neighbours and words speak for a key result; null when many are tied at once. */
  seen: SeenTask | null;
  question?: string;
  around?: KeyResultPickerProps['around'];
  wantsFocus: Signal<boolean>;
  onChoose: (answer: KeyResultAnswer) => void;
  onExempt?: (() => void) | undefined;
  /** Escape with an empty search line. */
  onLeave: () => void;
}

/** "Which key result does this serve?" with the best suggestions, or what the search line finds. */
export function Ask({ client, seen, question, around, wantsFocus, onChoose, onExempt, onLeave }: AskProps) {
  const [text, setText] = useState('');
  const sought = text.trim();
  const suggestions = useQuery(client, 'task.suggest', seen && { seen }, seen?.key ?? '');
  const best = (suggestions.value ?? []).slice(0, BEST);
  const suggests = sought === '' && best.length > 0;
  const waits = sought === '' && suggestions.loading && suggestions.value === null;
  const found = useQuery(client, 'keyResults.search', suggests || waits ? null : { text: sought }, true);

  const options = suggests
    ? best.map(({ keyResult, reasons }) => ({
        answer: keyResult,
        reason: reasons[0] && reasonText(reasons[0]),
      }))
    : (found.value ?? []).map((answer) => ({ answer, reason: undefined }));
  const error = suggestions.error ?? found.error;

  return (
    <>
      <KeyResultPicker
        question={question ?? t('sidebar.question')}
        around={around}
        heading={headingOf(suggests, sought, options.length)}
        options={options}
        text={text}
        onText={setText}
        wantsFocus={wantsFocus}
        onChoose={onChoose}
        onExempt={onExempt}
        onLeave={onLeave}
      />
      {(waits || (found.loading && !found.value && !suggests)) && <Skeleton lines={3} />}
      {error && (
        <ErrorNote refusal={error} onRetry={suggestions.error ? suggestions.refresh : found.refresh} />
      )}
    </>
  );
}

function headingOf(suggests: boolean, sought: string, count: number): string {
  if (suggests) return t('sidebar.suggested');
  return sought === '' ? t('sidebar.allKeyResults') : t('sidebar.found', count);
}
