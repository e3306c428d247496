import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { t } from '@/lib/i18n';
import Plus from '~icons/lucide/plus';
import Remove from '~icons/lucide/x';
import styles from './layout.module.css';
import type { ObjectiveForm } from './objective-form';
import type { ParentOption } from './parents';

export interface SupportsFieldsProps {
  form: Pick<ObjectiveForm, 'parent' | 'supports'>;
  change: (part: Pick<ObjectiveForm, 'supports'>) => void;
  options: readonly ParentOption[];
}

/** What an objective supports besides what it contributes to first of all, one field for each. */
export function SupportsFields({ form: { parent, supports }, change, options }: SupportsFieldsProps) {
  const free = (own: string) =>
    options.filter(({ value }) => value === own || (value !== parent && !supports.includes(value)));
  return (
    <div class={styles.group}>
      {supports.map((own, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is what stands at its place
        <div key={index} class={styles.item}>
          <Select
            label={t('editor.objective.supports')}
            labelHidden={index > 0}
            value={own}
            options={[{ value: '', text: t('editor.objective.chooseSupported') }, ...free(own)]}
            onChange={(chosen) => change({ supports: supports.with(index, chosen) })}
          />
          <IconButton
            icon={Remove}
            label={t('editor.objective.removeSupported', {
              title: titleOf(options, own) || String(index + 1),
            })}
            onClick={() => change({ supports: supports.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button icon={Plus} onClick={() => change({ supports: [...supports, ''] })}>
        {t(supports.length > 0 ? 'editor.objective.addSupported' : 'editor.objective.addFirstSupported')}
      </Button>
    </div>
  );
}

function titleOf(options: readonly ParentOption[], own: string): string {
  return options.find(({ value }) => value === own)?.text.trim() ?? '';
}
