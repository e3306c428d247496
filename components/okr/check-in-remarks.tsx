import { ConfidencePicker } from '@/components/ui/confidence-picker';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { BlockerFields } from './blocker-fields';
import type { Remarks } from './check-in-entry';

/** Below this confidence it is asked what stands in the way (method §1, "Confidence"). */
const LOW_CONFIDENCE = 4;

/** Whether a confidence asks what stands in the way. */
export function asksForBlocker(confidence: number | null): boolean {
  return confidence !== null && confidence < LOW_CONFIDENCE;
}

export interface CheckInRemarksProps {
  client: Client;
  remarks: Remarks;
  onWrite: (remarks: Remarks) => void;
  /** The day can be chosen; without it the check-in is of today. */
  dated: boolean;
  /** Whether the caret comes to the day. */
  caretInDay: boolean;
}

/** Confidence, what stands in the way while it is low, a note, and the day if it is another one than today. */
export function CheckInRemarks({ client, remarks, onWrite, dated, caretInDay }: CheckInRemarksProps) {
  const write = (part: Partial<Remarks>): void => onWrite({ ...remarks, ...part });
  return (
    <>
      <ConfidencePicker value={remarks.confidence} onChange={(confidence) => write({ confidence })} />
      {asksForBlocker(remarks.confidence) && (
        <BlockerFields client={client} remarks={remarks} onWrite={write} />
      )}
      <TextField
        label={t('okr.checkIn.note')}
        value={remarks.note}
        onInput={(note) => write({ note })}
        placeholder={t('okr.checkIn.notePlaceholder')}
      />
      {dated && (
        <TextField
          type="date"
          label={t('okr.checkIn.observedOn')}
          hint={t('okr.checkIn.observedHint')}
          value={remarks.observedOn ?? ''}
          onInput={(day) => write({ observedOn: day === '' ? null : day })}
          autoFocus={caretInDay}
        />
      )}
    </>
  );
}
