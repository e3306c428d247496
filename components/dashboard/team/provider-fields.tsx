import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import type { PartFieldsProps } from './code-fields';

/** Where the organisation's identity provider is, and how it knows Throughline. */
export function ProviderFields({ parts, onChange }: PartFieldsProps) {
  return (
    <>
      <TextField
        label={t('team.join.issuer')}
        hint={t('team.join.issuerHint')}
        type="url"
        placeholder="https://login.example.com"
        value={parts.issuer}
        onInput={(issuer) => onChange({ issuer })}
        maxLength={2_000}
      />
      <TextField
        label={t('team.join.client')}
        hint={t('team.join.clientHint')}
        value={parts.client}
        onInput={(client) => onChange({ client })}
        maxLength={200}
      />
    </>
  );
}
