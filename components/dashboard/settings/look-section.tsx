import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { LANGUAGES, t } from '@/lib/i18n';
import { Section } from './section';

/** As the browser or the system has it. */
const AUTO = 'auto';

/** Language and theme; both follow the browser unless chosen. */
export function LookSection({ client }: { client: Client }) {
  const settings = useQuery(client, 'settings.read', {}, true).value;
  const names = { en: t('settings.english'), zh_CN: t('settings.chinese') };
  return (
    <Section title={t('settings.look')}>
      <Select
        label={t('settings.language')}
        value={settings?.language ?? AUTO}
        options={[
          { value: AUTO, text: t('settings.languageAuto') },
          ...LANGUAGES.map((language) => ({ value: language, text: names[language] })),
        ]}
        onChange={(value) =>
          client.attempt('settings.change', { language: LANGUAGES.find((each) => each === value) ?? null })
        }
      />
      <Select
        label={t('settings.theme')}
        value={settings?.theme ?? AUTO}
        options={[
          { value: AUTO, text: t('settings.themeAuto') },
          { value: 'light', text: t('settings.light') },
          { value: 'dark', text: t('settings.dark') },
        ]}
        onChange={(value) =>
          client.attempt('settings.change', { theme: value === 'light' || value === 'dark' ? value : null })
        }
      />
    </Section>
  );
}
