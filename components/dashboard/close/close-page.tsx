import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EditorOver } from '@/components/dashboard/editor-over';
import { Gone } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import { editingOf, placeOf, type Route } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { CycleReview } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import styles from './close-page.module.css';
import { EndStep } from './end-step';
import { GradeStep } from './grade-step';
import { LookBackStep } from './look-back-step';
import { NextStep } from './next-step';
import { ScoresStep } from './scores-step';
import { askedStep, type CloseStep, firstOpenStep, stepRoute, stepsOf } from './step';
import { StepList } from './step-list';

export interface ClosePageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  /** The cycle that is closed. */
  id: string;
  route: Route;
}

/** Closes a cycle step by step. Nothing is held here: every answer is kept at once, and the address says which step. */
export function ClosePage(props: ClosePageProps) {
  const { client, id } = props;
  const review = useQuery(client, 'cycleReview.read', { id }, id);
  const editing = editingOf(props.route);
  if (review.value)
    return (
      <>
        <Closing {...props} review={review.value} />
        {editing && <EditorOver {...props} editing={editing} />}
      </>
    );
  if (review.loading) return <Skeleton lines={8} />;
  if (review.error && review.error.code !== 'notFound')
    return <ErrorNote refusal={review.error} onRetry={review.refresh} />;
  return <Gone title={t('close.gone')} hint={t('close.goneHint')} />;
}

export interface ClosingProps extends ClosePageProps {
  review: CycleReview;
}

function Closing(props: ClosingProps) {
  const { router, today, route, review } = props;
  const { cycle } = review;
  const steps = stepsOf(review);
  // Answering must not carry anybody on to the step that is open next.
  const [leftOffAt] = useState(() => firstOpenStep(review, steps));
  const place = (name: string | null): number => steps.findIndex((each) => each.name === name);
  const at = [place(askedStep(route)), place(leftOffAt), 0].find((each) => each >= 0) ?? 0;
  const step = steps[at] as CloseStep;
  const panel = useRef<HTMLElement>(null);
  const shown = useRef(step.name);
  // Before anybody can go on by keys: later it would take the caret from the field that they have reached.
  useLayoutEffect(() => {
    if (shown.current === step.name) return;
    shown.current = step.name;
    panel.current?.focus();
    window.scrollTo(0, 0);
  }, [step.name]);

  const go = (by: -1 | 1): void => {
    const to = steps[at + by];
    if (to) router.go(stepRoute(cycle.id, to));
  };
  return (
    <>
      <PageHead
        path={[{ text: cycle.name, href: placeOf('cycle', cycle.id) }]}
        title={t('close.title', { name: cycle.name })}
        lead={t('close.lead')}
      />
      {cycle.closedOn && <p class={styles.note}>{t('close.closedOn', { date: dateText(cycle.closedOn) })}</p>}
      {cycle.state === 'active' && today <= cycle.endsOn && (
        <p class={styles.note}>{t('close.runsUntil', { date: dateText(cycle.endsOn) })}</p>
      )}
      <div class={styles.columns}>
        <StepList cycle={cycle.id} steps={steps} at={at} />
        <section
          ref={panel}
          class={styles.panel}
          tabIndex={-1}
          aria-label={t('close.place', { at: at + 1, all: steps.length })}
        >
          <p class={styles.place}>{t('close.place', { at: at + 1, all: steps.length })}</p>
          <form
            key={step.name}
            class={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              go(1);
            }}
          >
            <Shown {...props} step={step} />
            <footer class={styles.foot}>
              {at > 0 && <Button onClick={() => go(-1)}>{t('close.stepBack')}</Button>}
              {at < steps.length - 1 && (
                <Button kind={step.kind === 'next' ? 'plain' : 'primary'} type="submit">
                  {t('close.stepOn')}
                </Button>
              )}
            </footer>
          </form>
        </section>
      </div>
    </>
  );
}

function Shown({ step, ...props }: ClosingProps & { step: CloseStep }) {
  switch (step.kind) {
    case 'grade':
      return <GradeStep {...props} step={step} />;
    case 'scores':
      return <ScoresStep {...props} />;
    case 'lookBack':
      return <LookBackStep {...props} />;
    case 'next':
      return <NextStep {...props} />;
    case 'end':
      return <EndStep {...props} />;
  }
}
