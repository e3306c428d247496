import { useEffect, useState } from 'preact/hooks';
import { TextArea } from '@/components/ui/text-area';
import { t } from '@/lib/i18n';

/** What the work is expected to do to the number: saved on leaving the field, or with Ctrl or Cmd and Enter. */
export function Hypothesis({ text, onSave }: { text: string; onSave: (text: string) => void }) {
  const [written, write] = useState(text);
  useEffect(() => write(text), [text]);

  function save(): void {
    const next = written.trim();
    if (next !== text) onSave(next);
  }

  return (
    <TextArea
      label={t('sidebar.hypothesis')}
      placeholder={t('sidebar.hypothesisPlaceholder')}
      rows={2}
      value={written}
      onInput={write}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    />
  );
}
