import { isSelector } from '@/lib/client/is-selector';
import type { PatchChange, PatchPreview } from '@/lib/domain/patch';
import { t } from '@/lib/i18n';
import styles from './patch-changes.module.css';
import rows from './tool-rows.module.css';

/** Whether importing would change anything, now or in the version that it is for. */
export function isUsable({ changes }: PatchPreview): boolean {
  return changes.some((change) => change.before !== null && isSelector(change.after));
}

/** What one patch would change: each selector before and after, and what of it would be ignored. */
export function PatchChanges({ preview }: { preview: PatchPreview }) {
  const { patch, label, changes, isForOtherVersion } = preview;
  return (
    <section class={styles.preview} aria-label={t('patches.changes', { tool: label ?? patch.adapter })}>
      <h3 class={styles.heading}>{t('patches.changes', { tool: label ?? patch.adapter })}</h3>
      {patch.note && <p class={rows.note}>{patch.note}</p>}
      {label === null && <p class={rows.warning}>{t('patches.unknownAdapter', { name: patch.adapter })}</p>}
      {isForOtherVersion && (
        <p class={rows.warning}>{t('patches.otherVersion', { version: patch.forVersion ?? '' })}</p>
      )}
      <dl class={styles.changes}>
        {changes.map((change) => (
          <div key={change.name} class={styles.change}>
            <dt>
              <code>{change.name}</code>
              <Ignored change={change} />
            </dt>
            <dd>
              <span class={styles.side}>{t('patches.before')}</span>
              <code>{change.before ?? '–'}</code>
              <span class={styles.side}>{t('patches.after')}</span>
              <code>{change.after}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Ignored({ change }: { change: PatchChange }) {
  const why = change.before === null ? 'patches.unknown' : isSelector(change.after) ? null : 'patches.broken';
  return why && <span class={rows.warning}>{t(why)}</span>;
}
