import type { ComponentChildren } from 'preact';
import { Findings } from '@/components/coach/findings';
import { HitRate } from '@/components/okr/hit-rate';
import { ageText, aimText, valueText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import { Sparkline } from '@/components/ui/sparkline';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ServingWorkAnswer } from '@/lib/domain/answers';
import type { ReviewedObjective } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import styles from './evidence.module.css';

export interface EvidenceProps {
  client: Client;
  answer: ReviewedObjective['keyResults'][number];
}

/** What a grade is judged by: the number and its way, the work, and what was found. */
export function Evidence({ client, answer }: EvidenceProps) {
  const { keyResult, standing, tiedTasks, hitRate, blocked } = answer;
  const { id, metric } = keyResult;
  const { baseline, current, progress, trend } = standing;
  const found = useQuery(client, 'findings.read', { keyResults: [id], task: null }, id).value;
  const work = useQuery(client, 'keyResultWork.read', { id }, id).value;
  const former = useQuery(client, 'keyResult.read', { id }, id).value?.formerKeyResults.length ?? 0;
  return (
    <div class={styles.evidence}>
      <dl class={styles.facts} aria-label={t('close.evidence.title')}>
        <Fact name={t('close.evidence.measured')}>
          <Measured answer={answer} />
        </Fact>
        <Fact name={t('close.evidence.aim')}>{aimText(metric, baseline?.value ?? null)}</Fact>
        {progress !== null && (
          <Fact name={t('close.evidence.way')}>
            {standing.insideShare === null
              ? percentText(progress)
              : t('okr.insideShare', { percent: percentText(standing.insideShare) })}{' '}
            <Sparkline values={trend} />
          </Fact>
        )}
        {current && (
          <Fact name={t('close.evidence.asOf')}>
            {ageText(current.ageDays)} ·{' '}
            {current.confidence === null
              ? t('okr.confidenceUnsaid')
              : t('okr.confidenceShort', { n: current.confidence })}
          </Fact>
        )}
        <Fact name={t('close.evidence.work')}>
          {work
            ? workText(work, former)
            : tiedTasks
              ? t('okr.tiedTasks', tiedTasks)
              : t('close.evidence.workNone')}
        </Fact>
        {hitRate && (
          <Fact name={t('close.evidence.expected')}>
            <HitRate hitRate={hitRate} />
          </Fact>
        )}
      </dl>
      {blocked && (
        <p class={styles.blocked}>
          {blocked.note === ''
            ? t('close.evidence.blockedSilent', blocked.days)
            : t('close.evidence.blocked', blocked.days, { note: blocked.note })}
        </p>
      )}
      <p>
        <a href={`#key-result/${encodeURIComponent(id)}`}>{t('close.evidence.page')}</a>
      </p>
      {found && <Findings client={client} findings={found.all} namesSubject={false} does={() => null} />}
    </div>
  );
}

/** Tasks that serve it by their states, or that these are too old to be counted, and what was once a key result. */
function workText({ open, closed, asOf }: ServingWorkAnswer, former: number): string {
  const counts =
    asOf === null ? t('close.evidence.workOld') : t('close.evidence.workCounts', { open, closed });
  const parts = [open + closed > 0 && counts, former > 0 && t('okr.formerWork', former)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : t('close.evidence.workNone');
}

function Measured({ answer: { keyResult, standing } }: Pick<EvidenceProps, 'answer'>) {
  const { metric } = keyResult;
  const { baseline, current } = standing;
  if (!current) return <>{t('close.evidence.never')}</>;
  const to = valueText(metric, current.value);
  if (baseline === null) return <>{to}</>;
  return <>{t('close.evidence.fromTo', { from: valueText(metric, baseline.value), to })}</>;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
