import { Button } from '@/components/ui/button';
import type { PatchAnswer } from '@/lib/domain/patch';
import { t } from '@/lib/i18n';
import rows from './tool-rows.module.css';

export interface PatchRowProps {
  answer: PatchAnswer;
  onExport: () => void;
  onRemove: () => void;
}

/** One patch that is kept: for which tool, from whom, and how much of it is in force. */
export function PatchRow({ answer, onExport, onRemove }: PatchRowProps) {
  const { patch, label, id, inForce, isForOtherVersion } = answer;
  const all = Object.keys(patch.selectors).length;
  return (
    <li class={rows.row}>
      <div class={rows.what}>
        <p>
          <strong>{label ?? patch.adapter}</strong> <code class={rows.id}>{patch.adapter}</code>
        </p>
        {patch.note && <p class={rows.note}>{patch.note}</p>}
        <p class={rows.note}>
          {id === null ? t('patches.byPolicy') : t('patches.own')} ·{' '}
          {isForOtherVersion
            ? t('patches.otherVersion', { version: patch.forVersion ?? '' })
            : t('patches.inForce', { many: inForce.length, all })}
        </p>
      </div>
      {id !== null && (
        <div class={rows.buttons}>
          <Button onClick={onExport}>{t('patches.export')}</Button>
          <Button kind="danger" onClick={onRemove}>
            {t('patches.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
