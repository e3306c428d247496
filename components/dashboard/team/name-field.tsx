import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';

/** Asks what the others in a space are to call the person. */
export function NameField({ value, onInput }: { value: string; onInput: (name: string) => void }) {
  return (
    <TextField
      label={t('team.join.name')}
      hint={t('team.join.nameHint')}
      value={value}
      onInput={onInput}
      maxLength={80}
    />
  );
}
