import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';

/** Asks why something is changed while its cycle runs; it may stay empty. */
export function ReasonField(props: { value: string; onInput: (reason: string) => void }) {
  return <TextField label={t('editor.reason')} hint={t('editor.reasonHint')} maxLength={2_000} {...props} />;
}
