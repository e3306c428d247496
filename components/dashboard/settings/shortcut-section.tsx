import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { t } from '@/lib/i18n';
import type { BrowserSettings } from './browser-settings';
import { Section } from './section';

/** The key that opens the sidebar, or that there is none, and the way to change it. */
export function ShortcutSection(props: Pick<BrowserSettings, 'assignedShortcut' | 'openShortcutSettings'>) {
  const { assignedShortcut, openShortcutSettings } = props;
  const [key, setKey] = useState<string | null | undefined>(undefined);
  const [byHand, setByHand] = useState(false);
  useEffect(() => {
    const look = (): void => void assignedShortcut().then(setKey, () => setKey(null));
    look();
    // The person comes back from the browser's page for shortcuts.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [assignedShortcut]);
  return (
    <Section title={t('settings.shortcut')}>
      {key && (
        <p>
          <Kbd>{key}</Kbd> {t('settings.shortcutIs')}
        </p>
      )}
      {key === null && <p>{t('settings.shortcutNone')}</p>}
      <div>
        <Button onClick={async () => setByHand(!(await openShortcutSettings()))}>
          {t('settings.shortcutChange')}
        </Button>
      </div>
      {byHand && <p role="status">{t('settings.shortcutByHand')}</p>}
    </Section>
  );
}
