import { useState } from 'preact/hooks';
import { checkCycle } from '@/components/dashboard/editor/cycle-form';
import layout from '@/components/dashboard/editor/layout.module.css';
import { problemText } from '@/components/dashboard/editor/problem-text';
import { proposedCycle } from '@/components/dashboard/editor/proposed-cycle';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { addDays, laterOf, type PlainDate } from '@/lib/domain/plain-date';
import type { CycleReview } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import { carriesWell } from './carried';
import { CarryRow } from './carry-row';
import styles from './step.module.css';

export interface NextStepProps {
  client: Client;
  today: PlainDate;
  review: CycleReview;
}

/** Drafts the cycle that follows: its name and days, and what is carried over into it. */
export function NextStep({ client, today, review }: NextStepProps) {
  const { next } = review;
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('close.next.title')}</h2>
        <p class={styles.lead}>{t('close.next.lead')}</p>
      </header>
      {next ? (
        <p class={styles.good}>
          {t('close.next.exists', { name: next.name })} <a href="#okrs">{t('close.next.see')}</a>
        </p>
      ) : (
        <Draft client={client} today={today} review={review} />
      )}
    </>
  );
}

function Draft({ client, today, review }: NextStepProps) {
  const { cycle, objectives } = review;
  const [form, write] = useState(() => {
    const earliest = addDays(cycle.endsOn, 1);
    const proposed = proposedCycle(laterOf(today, earliest));
    return { ...proposed, startsOn: laterOf(proposed.startsOn, earliest), state: 'draft' as const };
  });
  const [tried, setTried] = useState(false);
  const { fields, problems } = checkCycle(form);
  const error = (field: 'name' | 'startsOn' | 'endsOn') =>
    tried ? problemText(problems?.[field]) : undefined;
  const present = presentIn(review);
  const dropped = objectives.flatMap(({ keyResults }) => keyResults).length - present.length;
  const isCarried = present.some(
    ({ keyResult: { grade } }) => grade?.choice === 'keep' || grade?.choice === 'change',
  );
  const fits = present.every(carriesWell);

  async function draft(): Promise<void> {
    setTried(true);
    // A target that was left a moment ago is kept by now, and need not have come back to this view.
    const now = await client.attempt('cycleReview.read', { id: cycle.id });
    if (!fields || !now || !presentIn(now).every(carriesWell)) return;
    const { name, startsOn, endsOn } = fields;
    await client.attempt(
      'cycle.draftNext',
      { after: cycle.id, fields: { name, startsOn, endsOn } },
      { text: t('close.next.drafted', { name }) },
    );
  }
  return (
    <>
      <div class={layout.row}>
        <TextField
          label={t('editor.cycle.name')}
          value={form.name}
          onInput={(name) => write({ ...form, name })}
          error={error('name')}
          maxLength={200}
        />
        <TextField
          label={t('editor.cycle.startsOn')}
          type="date"
          value={form.startsOn}
          onInput={(startsOn) => write({ ...form, startsOn })}
          error={error('startsOn')}
        />
        <TextField
          label={t('editor.cycle.endsOn')}
          type="date"
          value={form.endsOn}
          onInput={(endsOn) => write({ ...form, endsOn })}
          error={error('endsOn')}
        />
      </div>
      <div class={styles.group}>
        {present.map((answer) => (
          <CarryRow key={answer.keyResult.id} client={client} answer={answer} showsProblem={tried} />
        ))}
        {dropped > 0 && <p class={styles.quiet}>{t('close.next.rest', dropped)}</p>}
      </div>
      {!isCarried && <p class={styles.lead}>{t('close.next.nothing')}</p>}
      {tried && !fits && (
        <p class={styles.warning} role="alert">
          {t('close.next.problem')}
        </p>
      )}
      <div>
        <Button kind="primary" onClick={() => void draft()}>
          {t('close.next.draft')}
        </Button>
      </div>
    </>
  );
}

/** The key results that can be carried over: those that were not given up. */
function presentIn({ objectives }: CycleReview) {
  return objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult }) => keyResult.dropped === null);
}
