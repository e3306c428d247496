import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import type { InvitationParts } from './invitation-parts';

export interface PartFieldsProps {
  parts: InvitationParts;
  onChange: (part: Partial<InvitationParts>) => void;
}

/** The parts of an invitation that came as a code rather than a link. */
export function CodeFields({ parts, onChange }: PartFieldsProps) {
  return (
    <>
      <TextField
        label={t('team.join.url')}
        hint={t('team.join.urlHint')}
        type="url"
        placeholder="https://okrs.example.com"
        value={parts.url}
        onInput={(url) => onChange({ url })}
        maxLength={2_000}
      />
      <TextField
        label={t('team.join.key')}
        hint={t('team.join.keyHint')}
        value={parts.key}
        onInput={(key) => onChange({ key })}
        maxLength={2_000}
      />
      <TextField
        label={t('team.join.space')}
        hint={t('team.join.spaceHint')}
        value={parts.space}
        onInput={(space) => onChange({ space })}
        maxLength={40}
      />
      <TextField
        label={t('team.join.code')}
        value={parts.code}
        onInput={(code) => onChange({ code })}
        maxLength={200}
      />
    </>
  );
}
