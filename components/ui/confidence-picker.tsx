import { t } from '@/lib/i18n';
import { StepPicker } from './step-picker';

export interface ConfidencePickerProps {
  /** 0 to 10; null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** Confidence from 0 to 10: click, arrows, digits (1 then 0 is ten), Backspace for "not said". */
export function ConfidencePicker({ value, onChange, onKeyDown }: ConfidencePickerProps) {
  return (
    <StepPicker
      label={t('ui.confidence')}
      value={value}
      onChange={onChange}
      said={value === null ? t('ui.confidenceNone') : String(value)}
      textOf={String}
      ends={[t('ui.confidenceLow'), t('ui.confidenceHigh')]}
      onKeyDown={onKeyDown}
    />
  );
}
