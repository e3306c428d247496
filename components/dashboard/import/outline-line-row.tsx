import type { ComponentType } from 'preact';
import { Findings } from '@/components/coach/findings';
import { classNames } from '@/components/ui/class-names';
import type { Client, OutlineLine, OutlineOutcome } from '@/lib/client/types';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import Cycle from '~icons/lucide/calendar-range';
import CheckIn from '~icons/lucide/clipboard-check';
import Detail from '~icons/lucide/corner-down-right';
import KeyResult from '~icons/lucide/gauge';
import Tie from '~icons/lucide/link-2';
import Ignored from '~icons/lucide/minus';
import Objective from '~icons/lucide/target';
import Missed from '~icons/lucide/triangle-alert';
import type { LineAsWork } from './as-work';
import styles from './outline-line-row.module.css';
import { ServesChoice } from './serves-choice';

const ICONS: Record<OutlineOutcome, ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>> = {
  cycle: Cycle,
  objective: Objective,
  keyResult: KeyResult,
  checkIn: CheckIn,
  tie: Tie,
  detail: Detail,
  ignored: Ignored,
  notUnderstood: Missed,
};

export interface OutlineLineRowProps {
  client: Client;
  line: OutlineLine;
  /** What its words leave to ask. */
  findings: readonly FindingAnswer[];
  asWork: LineAsWork | null;
}

/** One line of the document, what becomes of it, and what was read out of it. */
export function OutlineLineRow({ client, line, findings, asWork }: OutlineLineRowProps) {
  const isWork = typeof asWork?.serves === 'number';
  const Icon = isWork ? Detail : ICONS[line.outcome];
  const [first] = asWork?.servable ?? [];
  // How it is measured matters no more.
  const notes = isWork ? [] : line.notes;
  return (
    <li class={classNames(styles.row, styles[line.outcome])} data-outcome={line.outcome}>
      <span class={styles.number}>{line.number}</span>
      <span class={styles.outcome}>
        <Icon class={styles.icon ?? ''} aria-hidden="true" />
        {t(isWork ? 'import.asWork.outcome' : `import.outcome.${line.outcome}`)}
      </span>
      <div class={styles.words}>
        <p class={styles.text}>{line.text.trim()}</p>
        {line.parts.length > 0 && (
          <p class={styles.parts}>
            {line.parts.map(({ what, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are never reordered
              <span key={index} class={styles.part}>
                <span class={styles.what}>{t(`import.part.${what}`)}</span> {text}
              </span>
            ))}
          </p>
        )}
        {line.reason && <p class={styles.reason}>{t(`import.reason.${line.reason}`)}</p>}
        {notes.map((note) => (
          <p key={note} class={styles.note}>
            {t(`import.note.${note}`)}
          </p>
        ))}
        {isWork ? (
          <ServesChoice asWork={asWork} />
        ) : (
          <Findings
            client={client}
            findings={findings}
            namesSubject={false}
            does={(remedy) => (remedy === 'turnIntoTask' && first ? () => asWork?.serve(first.line) : null)}
          />
        )}
      </div>
    </li>
  );
}
