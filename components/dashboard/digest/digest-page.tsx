import { useMemo, useState } from 'preact/hooks';
import { ToObjectives } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import type { Query } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client, DigestDocument } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { DigestAnswer } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';
import { isPlainDate } from '@/lib/domain/plain-date';
import { intlLocale, t } from '@/lib/i18n';
import Newspaper from '~icons/lucide/newspaper';
import { CopyDigest } from './copy-digest';
import { digestDocument, digestView } from './digest-document';
import { DigestText } from './digest-text';
import { WeekChoice } from './week-choice';

export interface DigestPageProps {
  client: Client;
  router: Router;
  /** `cycle` and `week`, as the address holds them. */
  query: Query;
  /** Puts a digest on the clipboard, as Markdown or formatted. */
  copyDigest: (document: DigestDocument, as: 'markdown' | 'formatted') => Promise<void>;
}

/** What a week brought, to be read and passed on. */
export function DigestPage({ client, router, query, copyDigest }: DigestPageProps) {
  const [own, setOwn] = useState(false);
  const week = query.week && isPlainDate(query.week) ? query.week : null;
  const asked = { cycle: query.cycle ?? null, week };
  const digest = useQuery(client, 'digest.read', asked, true);
  const isThisWeek = digest.value !== null && digest.value.next === null;
  const found = useQuery(client, 'findings.read', isThisWeek ? { keyResults: null, task: null } : null, true);
  const answer = digest.value;
  const findings = isThisWeek ? found.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is another text.
  const view = useMemo(
    () => answer && digestView(answer, worthTelling(findings, answer), own),
    [answer, findings, own, intlLocale()],
  );
  const isNone = !answer && !digest.loading && !digest.error;
  return (
    <>
      <PageHead title={t('digest.heading')} lead={t('digest.lead')} />
      {digest.error && <ErrorNote refusal={digest.error} onRetry={digest.refresh} />}
      {!answer && digest.loading && <Skeleton lines={8} />}
      {isNone && <EmptyState icon={Newspaper} title={t('digest.none')} action={<ToObjectives />} />}
      {answer && <WeekChoice router={router} answer={answer} />}
      {view && (
        <>
          <CopyDigest
            document={() => digestDocument(view)}
            own={own}
            onOwn={setOwn}
            copyDigest={copyDigest}
          />
          <DigestText view={view} />
        </>
      )}
    </>
  );
}

/** Of what was found: what is shown at a glance, and all work without an outcome, as far as it is of this cycle. */
function worthTelling(
  found: { all: FindingAnswer[]; glance: FindingAnswer[] } | null,
  { entries }: DigestAnswer,
): FindingAnswer[] {
  if (!found) return [];
  const own = new Set(entries.flatMap(({ keyResult }) => [keyResult.id, keyResult.objective]));
  const isOwn = ({ subject }: FindingAnswer): boolean => own.has(subject.id);
  const isTold = (finding: FindingAnswer): boolean => finding.rule === 'output-without-outcome';
  return [
    ...found.glance,
    ...found.all.filter((finding) => isTold(finding) && !isAmong(finding, found.glance)),
  ].filter(isOwn);
}

function isAmong({ rule, subject }: FindingAnswer, findings: readonly FindingAnswer[]): boolean {
  return findings.some((other) => other.rule === rule && other.subject.id === subject.id);
}
