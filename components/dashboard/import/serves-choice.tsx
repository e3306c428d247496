import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { t } from '@/lib/i18n';
import type { LineAsWork } from './as-work';
import styles from './serves-choice.module.css';

/** Which number a line that comes in as work was meant to move, and the way back. */
export function ServesChoice({ asWork }: { asWork: LineAsWork }) {
  return (
    <div class={styles.choice}>
      <Select
        label={t('editor.turn.serves')}
        value={String(asWork.serves)}
        options={asWork.servable.map(({ line, title }) => ({ value: String(line), text: title }))}
        onChange={(line) => asWork.serve(Number(line))}
      />
      <Button kind="quiet" onClick={() => asWork.serve(null)}>
        {t('import.asWork.back')}
      </Button>
    </div>
  );
}
