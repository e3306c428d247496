import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { inCommands } from '@/lib/client/in-parts';
import type { Client, FromFrame, PageView } from '@/lib/client/types';
import type { InViewTask, KeyResultAnswer } from '@/lib/domain/answers';
import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import Inbox from '~icons/lucide/inbox';
import { AnsweredList } from './answered-list';
import { Coverage } from './coverage';
import styles from './in-view.module.css';
import { RuleOffer } from './rule-offer';
import { UntiedList } from './untied-list';

export interface InViewProps {
  client: Client;
  view: PageView;
  /** null until the background has answered. */
  tasks: InViewTask[] | null;
  onPage: (command: FromFrame) => void;
  onDashboard: (place: string) => void;
}

/** The tasks of the view: how many serve a key result, which serve none, and all of them as text. */
export function InView({ client, view, tasks, onPage }: InViewProps) {
  if (!tasks) return <Skeleton lines={6} />;
  if (tasks.length === 0) {
    return (
      <EmptyState icon={Inbox} title={t('sidebar.nothingInView')}>
        {t('sidebar.nothingInViewText')}
      </EmptyState>
    );
  }
  const mounted = new Set(view.mounted);
  const jump = (task: TaskKey): void => onPage({ command: 'jump', task });

  async function tie(keys: TaskKey[], { keyResult }: KeyResultAnswer): Promise<void> {
    const said = t('sidebar.said.tiedMany', keys.length, { code: keyResult.code });
    const parts = inCommands(seenOf(view, keys));
    for (const part of parts) {
      const payload = { tasks: part, keyResult: keyResult.id };
      await client.attempt('tie.replace', payload, part === parts.at(-1) ? { text: said } : undefined);
    }
  }

  async function exempt(keys: TaskKey[], reason: ExemptionReason): Promise<void> {
    const said = t('sidebar.said.exemptMany', keys.length);
    const parts = inCommands(seenOf(view, keys));
    for (const part of parts) {
      const payload = { tasks: part, reason };
      await client.attempt('exemption.create', payload, part === parts.at(-1) ? { text: said } : undefined);
    }
  }

  return (
    <div class={styles.screen}>
      <Coverage client={client} tasks={tasks} />
      <UntiedList
        client={client}
        tasks={tasks.filter(({ mark }) => mark.state === 'untied' && !mark.done)}
        mounted={mounted}
        onJump={jump}
        onTie={tie}
        onExempt={exempt}
      />
      <RuleOffer client={client} tasks={tasks.map(({ key }) => key)} />
      <AnsweredList
        client={client}
        tasks={tasks.filter(({ mark }) => mark.state !== 'untied' || mark.done)}
        mounted={mounted}
        onJump={jump}
        onTie={tie}
        onExempt={exempt}
      />
    </div>
  );
}

function seenOf(view: PageView, keys: readonly TaskKey[]): SeenTask[] {
  const wanted = new Set(keys);
  return view.inView.filter((seen) => wanted.has(seen.key));
}
