import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { Section } from './section';

/** Whether the extension runs in private windows, and that what is tied there is kept. */
export function PrivateSection({ isAllowed }: { isAllowed: () => Promise<boolean | null> }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    isAllowed().then(setAllowed, () => setAllowed(null));
  }, [isAllowed]);
  return (
    <Section title={t('settings.private')}>
      <p>{t(allowed ? 'settings.privateOn' : 'settings.privateOff')}</p>
    </Section>
  );
}
