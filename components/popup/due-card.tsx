import { useRef } from 'preact/hooks';
import { FoundOnCard } from '@/components/coach/found-on-card';
import { useFindings } from '@/components/coach/use-findings';
import { placeOf } from '@/components/dashboard/route';
import { CheckIn } from '@/components/okr/check-in';
import { PersonName } from '@/components/okr/person-name';
import { aimText } from '@/components/okr/words';
import { CodeChip } from '@/components/ui/code-chip';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Client } from '@/lib/client/types';
import type { DueCheckIn } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './due-card.module.css';
import { HandedOver, isAcceptKey } from './handed-over';

export interface DueCardProps {
  client: Client;
  due: DueCheckIn;
  /** Whether its cycle must be told apart from another. */
  showsCycle: boolean;
  openDashboard: (place: string) => void;
  onRecorded: () => void;
  onSkip: () => void;
}

/** One key result that is due, with the form that records its check-in. */
export function DueCard({ client, due, showsCycle, openDashboard, onRecorded, onSkip }: DueCardProps) {
  const { keyResult, standing, objective, cycle, owner, isMine } = due.answer;
  const found = useFindings(client, [keyResult.id]);
  const place = placeOf('keyResult', keyResult.id);
  const card = useRef<HTMLElement>(null);
  const isHandedOver = isMine && !keyResult.accepted;

  function accept(): void {
    void client.attempt('keyResult.accept', { id: keyResult.id }, { text: t('okr.accepted') });
    // The button goes with the question.
    card.current?.querySelector('input')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isHandedOver || !isAcceptKey(event)) return;
    event.preventDefault();
    accept();
  }

  return (
    <article ref={card} class={styles.card} aria-label={keyResult.title} onKeyDown={onKeyDown}>
      <p class={styles.objective}>{showsCycle ? `${cycle.name} · ${objective.title}` : objective.title}</p>
      <div class={styles.head}>
        <CodeChip code={keyResult.code} colour={keyResult.colour} />
        <h2 class={styles.title}>
          <a
            class={styles.open}
            href={`dashboard.html${place}`}
            onClick={(event) => {
              event.preventDefault();
              openDashboard(place);
            }}
          >
            {keyResult.title}
          </a>
        </h2>
      </div>
      <div class={styles.progress}>
        <ProgressBar value={standing.progress} expected={standing.expected} colour={keyResult.colour} thin />
      </div>
      <p class={styles.facts}>
        <span>{aimText(keyResult.metric, standing.baseline?.value ?? null)}</span>
        {!isMine && <PersonName person={owner} />}
        <span class={due.overdueDays > 0 ? styles.overdue : undefined}>
          {due.overdueDays > 0 ? t('popup.overdue', due.overdueDays) : t('popup.dueToday')}
        </span>
      </p>
      {isHandedOver && <HandedOver onAccept={accept} />}
      <CheckIn client={client} answer={due.answer} onRecorded={onRecorded} onSkip={onSkip} autoFocus />
      <FoundOnCard
        client={client}
        findings={found}
        about={keyResult.id}
        openDashboard={openDashboard}
        without={['checkIn', 'note', 'nameBlocker']}
      />
    </article>
  );
}
