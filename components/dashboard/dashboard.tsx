import { useSignal } from '@preact/signals';
import { onDemand } from '@/components/ui/on-demand';
import { Toast } from '@/components/ui/toast';
import type { BackupContent, Client, ExportDemand, ImportReader, Watched } from '@/lib/client/types';
import type { PlainDate } from '@/lib/domain/plain-date';
import { BackupPage } from './backup/backup-page';
import { BoardPage } from './board/board-page';
import { CyclePage } from './cycle/cycle-page';
import styles from './dashboard.module.css';
import { DigestPage, type DigestPageProps } from './digest/digest-page';
import { DuePage } from './due/due-page';
import { ExportPage } from './export/export-page';
import { ReportPage } from './export/report-page';
import { ImportPage } from './import/import-page';
import type { SourcePanelProps } from './import/source-panel';
import { KeyResultPage } from './key-result/key-result-page';
import { MapPage } from './map/map-page';
import { Navigation } from './navigation';
import { ObjectivePage } from './objective/objective-page';
import { OkrsPage } from './okrs/okrs-page';
import { PeoplePage } from './people/people-page';
import { PersonPage } from './people/person-page';
import type { PaperProps } from './retrospective/retrospective-page';
import type { Router } from './router';
import { RulesPage } from './rules/rules-page';
import type { BrowserSettings } from './settings/browser-settings';
import { SettingsPage } from './settings/settings-page';
import type { TeamAbilities } from './team/team-abilities';
import type { BrowserHosts } from './tools/browser-hosts';
import { ToolsPage } from './tools/tools-page';
import { Turning } from './turning';
import { WelcomePage } from './welcome/welcome-page';

const seldom = () => import('./seldom');
const ClosePage = onDemand(async () => (await seldom()).ClosePage);
const CyclesPage = onDemand(async () => (await seldom()).CyclesPage);
const RetrospectivePage = onDemand(async () => (await seldom()).RetrospectivePage);
const TeamPage = onDemand(async () => (await seldom()).TeamPage);

export interface DashboardProps extends PaperProps {
  client: Client;
  router: Router;
  today: PlainDate;
  /** Now, in ms since the epoch. */
  now: number;
  /** Reads what is to be imported. */
  reader: ImportReader;
  saveBackup: (watched: Watched) => Promise<void>;
  openBackup: (text: string) => BackupContent;
  restoreBackup: (content: BackupContent, said: { text: string }, watched: Watched) => Promise<void>;
  /** Reads OKRs out of a work tool. May throw a Refusal. */
  readSource: SourcePanelProps['readSource'];
  /** Writes what is to be taken out and lets the browser save it. */
  saveExport: (demand: ExportDemand, watched: Watched) => Promise<void>;
  /** Lets the browser save a file of this name. */
  saveFile: (name: string, pieces: string[]) => void;
  /** Puts a digest on the clipboard. */
  copyDigest: DigestPageProps['copyDigest'];
  browserSettings: BrowserSettings;
  hosts: BrowserHosts;
  team: TeamAbilities;
}

/** The dashboard: its pages, each under its own address. */
export function Dashboard(props: DashboardProps) {
  const { client, router } = props;
  const { page } = router.route.value;
  return (
    <div class={styles.frame}>
      <Navigation page={page} />
      <main class={styles.main}>
        <Shown {...props} />
      </main>
      <Toast
        notice={client.notice}
        onUndo={client.undo}
        underway={(notice) => <Turning notice={notice} onStop={client.stopTurning} />}
        onDismiss={client.dismissNotice}
      />
    </div>
  );
}

function Shown(props: DashboardProps) {
  const offered = useSignal<File | null>(null);
  const { client, router, today, now, reader, browserSettings } = props;
  const route = router.route.value;
  switch (route.page) {
    case 'okrs':
      return <OkrsPage client={client} router={router} today={today} now={now} editing={route.editing} />;
    case 'keyResult':
      return <KeyResultPage key={route.id} {...props} id={route.id} editing={route.editing} />;
    case 'board':
      return <BoardPage client={client} router={router} query={route.query} />;
    case 'objective':
      return <ObjectivePage key={route.id} {...props} id={route.id} editing={route.editing} />;
    case 'cycle':
      return <CyclePage key={route.id} {...props} id={route.id} editing={route.editing} />;
    case 'close':
      return <ClosePage key={route.id} {...props} id={route.id} route={route} />;
    case 'digest':
      return <DigestPage {...props} query={route.query ?? {}} />;
    case 'due':
      return <DuePage client={client} today={today} />;
    case 'map':
      return <MapPage client={client} router={router} of={route.query?.of ?? null} />;
    case 'retrospective':
      return <RetrospectivePage key={route.id} {...props} id={route.id} />;
    case 'retrospectives':
      return <CyclesPage client={client} />;
    case 'people':
      return <PeoplePage client={client} />;
    case 'person':
      return <PersonPage key={route.id} client={client} router={router} id={route.id} />;
    case 'rules':
      return <RulesPage client={client} />;
    case 'import':
      return (
        <ImportPage
          router={router}
          from={route.query?.from ?? null}
          readSource={props.readSource}
          askForHost={props.hosts.ask}
          client={client}
          today={today}
          reader={reader}
          onBackup={(file) => {
            offered.value = file;
            router.go({ page: 'backup' });
          }}
          onDone={() => router.go({ page: 'okrs', editing: null })}
        />
      );
    case 'export':
      return <ExportPage client={client} saveExport={props.saveExport} />;
    case 'report':
      return <ReportPage client={client} today={today} print={props.print} />;
    case 'team':
      return <TeamPage {...props} space={null} part={route.query?.part ?? null} />;
    case 'space':
      return <TeamPage {...props} space={route.id} part={route.query?.part ?? null} />;
    case 'tools':
      return <ToolsPage {...props} />;
    case 'backup':
      return <BackupPage {...props} offered={offered.value} />;
    case 'settings':
      return <SettingsPage client={client} router={router} browserSettings={browserSettings} />;
    case 'welcome':
      return (
        <WelcomePage
          client={client}
          router={router}
          today={today}
          reader={reader}
          assignedShortcut={browserSettings.assignedShortcut}
        />
      );
  }
}
