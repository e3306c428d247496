import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import { CopyButton } from './copy-button';
import form from './form.module.css';
import { QrCode } from './qr-code';
import styles from './shown-link.module.css';

export interface ShownLinkProps {
  link: string;
  label: string;
  /** The link with the words that say what to do with it. */
  message: string;
  copyText: (text: string) => Promise<void>;
}

/** A link to be sent: to copy, with or without what to do with it, and as a code for a camera. */
export function ShownLink({ link, label, message, copyText }: ShownLinkProps) {
  return (
    <div class={styles.shown}>
      <div class={styles.words}>
        <TextField label={label} value={link} onInput={() => {}} />
        <div class={form.buttons}>
          <CopyButton kind="primary" text={() => message} copyText={copyText}>
            {t('team.link.copyMessage')}
          </CopyButton>
          <CopyButton kind="quiet" text={() => link} copyText={copyText}>
            {t('team.link.copy')}
          </CopyButton>
        </div>
        <p>{t('team.link.secret')}</p>
      </div>
      <QrCode text={link} label={t('team.link.qr')} />
    </div>
  );
}
