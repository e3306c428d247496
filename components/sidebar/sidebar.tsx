import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Tabs } from '@/components/ui/tabs';
import { Toast } from '@/components/ui/toast';
import type { Client, PageLink } from '@/lib/client/types';
import { useInView } from '@/lib/client/use-in-view';
import { useQuery } from '@/lib/client/use-query';
import type { TaskAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { Header } from './header';
import { InView } from './in-view';
import { Notices } from './notices';
import { Objectives } from './objectives';
import { ReadingNote, type ReadTask } from './reading-note';
import styles from './sidebar.module.css';
import { callsForAnswer, subjectOf } from './subject';
import { ThisTask } from './this-task';
import { useKeys } from './use-keys';
import { useWelcomeFocus } from './use-welcome-focus';

type Tab = 'task' | 'inView' | 'objectives';

export interface SidebarProps {
  client: Client;
  page: PageLink;
  /** True while something of the page lies over the frame and a click has been ignored for it. */
  covered: ReadonlySignal<boolean>;
  /** Throughline's version and the browser's, for diagnostics. */
  about: string;
  onDashboard: (place: string) => void;
  onPopup: () => void;
}

/** The whole sidebar: what the open task serves, how the view is covered, and the objectives. */
export function Sidebar({ client, page, covered, about, onDashboard, onPopup }: SidebarProps) {
  const [tab, choose] = useState<Tab>('task');
  const view = page.view.value;
  const inView = useInView(client, view?.inView.map((task) => task.key) ?? []);
  const subject = subjectOf(view, inView);
  const task = useQuery(client, 'task.read', subject && { seen: subject }, subject?.key ?? '');

  const at = view && { tool: view.tool, site: view.site };
  const connections = useQuery(client, 'connections.read', at && { also: at }, true).value;
  const connection = connections?.find(({ tool, site }) => tool === at?.tool && site === at.site);
  const shown = tab === 'task' ? (task.value ? [readOf(task.value)] : []) : (inView ?? []);

  const calling = view?.open && task.value && callsForAnswer(task.value) ? view.open.key : null;
  useEffect(() => {
    if (calling !== null) choose('task');
  }, [calling]);

  useKeys((event) => {
    if (event.key !== 'Escape') return false;
    page.send({ command: 'leave' });
    return true;
  }, 'last');
  useWelcomeFocus(page);

  const untied = inView?.filter(({ mark }) => mark.state === 'untied' && !mark.done).length;
  const reading = connection && (
    <ReadingNote client={client} connection={connection} tasks={shown} onDashboard={onDashboard} />
  );

  return (
    <div class={styles.sidebar}>
      <Header client={client} view={view} onPage={page.send} onDashboard={onDashboard} />
      <main class={styles.main}>
        <Notices page={page} covered={covered} about={about} onPopup={onPopup} onDashboard={onDashboard} />
        <Tabs
          label={t('sidebar.tabs')}
          chosen={tab}
          onChoose={choose}
          tabs={[
            { id: 'task', text: t('sidebar.thisTask') },
            { id: 'inView', text: t('sidebar.inView'), count: untied || undefined },
            { id: 'objectives', text: t('sidebar.objectives') },
          ]}
        >
          {tab === 'inView' && reading}
          {tab === 'task' && (
            <ThisTask
              client={client}
              page={page}
              subject={subject}
              task={task}
              onInView={() => choose('inView')}
              onDashboard={onDashboard}
            />
          )}
          {/* Below what the task serves, which is what the person came for. */}
          {tab === 'task' && reading}
          {tab === 'inView' && view && (
            <InView client={client} view={view} tasks={inView} onPage={page.send} onDashboard={onDashboard} />
          )}
          {tab === 'objectives' && (
            <Objectives client={client} onInView={() => choose('inView')} onDashboard={onDashboard} />
          )}
        </Tabs>
        <Toast notice={client.notice} onUndo={() => void client.undo()} onDismiss={client.dismissNotice} />
      </main>
    </div>
  );
}

function readOf({ task: { status, readAt } }: TaskAnswer): ReadTask {
  return { status: status ?? null, readAt };
}
