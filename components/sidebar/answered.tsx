import { useEffect, useState } from 'preact/hooks';
import { AskedFinding } from '@/components/coach/asked-finding';
import type { Client, PageLink } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { KeyResultAnswer, TaskAnswer } from '@/lib/domain/answers';
import type { SeenTask } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import { Ask } from './ask';
import { Exempt } from './exempt';
import { ThroughAnswer } from './through';
import { Ties } from './ties';
import { Under } from './under';

export interface AnsweredProps {
  client: Client;
  page: PageLink;
  seen: SeenTask;
  answer: TaskAnswer;
  onDashboard: (place: string) => void;
}

/** Asking for another key result: one more, or instead of the tie named. */
type Asking = { insteadOf: string | null } | null;

/** Tied, exempt, either of them through something else, or the question: what holds, and the commands that change it. */
export function Answered({ client, page, seen, answer, onDashboard }: AnsweredProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { state, via, under } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer ends the asking
  useEffect(() => setAsking(null), [state, via?.by]);

  async function tie({ keyResult }: KeyResultAnswer): Promise<void> {
    const insteadOf = asking?.insteadOf ?? null;
    const said = { text: t('sidebar.said.tied', { code: keyResult.code }) };
    setAsking(null);
    await client.attempt('tie.create', { tasks: [seen], keyResult: keyResult.id, insteadOf }, said);
  }

  async function exempt(reason: ExemptionReason): Promise<void> {
    const said = { text: t('sidebar.said.exempt', { reason: t(`sidebar.reason.${reason}`) }) };
    setAsking(null);
    await client.attempt('exemption.create', { tasks: [seen], reason }, said);
  }

  const asked = state === 'untied' ? { keyResults: [], task: seen.key } : null;
  const found = useQuery(client, 'findings.read', asked, seen.key);
  const untied = found.value?.all.find(({ rule }) => rule === 'untied-work');

  if (state === 'untied' || asking) {
    return (
      <>
        <Under many={under} text="sidebar.underToo" />
        <Ask
          client={client}
          seen={seen}
          around={
            untied &&
            ((question) => (
              <AskedFinding client={client} rule={untied.rule} subject={untied.subject}>
                {question}
              </AskedFinding>
            ))
          }
          wantsFocus={page.wantsFocus}
          onChoose={tie}
          onExempt={state === 'exempt' ? undefined : () => exempt('other')}
          onLeave={asking ? () => setAsking(null) : () => page.send({ command: 'leave' })}
        />
      </>
    );
  }
  if (via) {
    return (
      <ThroughAnswer
        client={client}
        answer={answer}
        via={via}
        onTie={() => setAsking({ insteadOf: null })}
        onExempt={() => exempt('other')}
        onDashboard={onDashboard}
      />
    );
  }
  if (state === 'exempt') {
    return (
      <Exempt
        reason={answer.exemption?.reason ?? null}
        under={under}
        onReason={exempt}
        onServes={() =>
          client.attempt('exemption.remove', { task: seen.key }, { text: t('sidebar.said.counted') })
        }
      />
    );
  }
  return (
    <Ties
      client={client}
      task={seen.key}
      ties={answer.ties}
      under={under}
      onRetie={(insteadOf) => setAsking({ insteadOf })}
      onAnother={() => setAsking({ insteadOf: null })}
      onDashboard={onDashboard}
    />
  );
}
