import type { ComponentType } from 'preact';
import { t } from '@/lib/i18n';
import Backup from '~icons/lucide/archive';
import Due from '~icons/lucide/calendar-check';
import People from '~icons/lucide/contact-round';
import Import from '~icons/lucide/file-input';
import Export from '~icons/lucide/file-output';
import Retrospectives from '~icons/lucide/history';
import Rules from '~icons/lucide/list-filter-plus';
import MapIcon from '~icons/lucide/network';
import Digest from '~icons/lucide/newspaper';
import Tools from '~icons/lucide/plug';
import Settings from '~icons/lucide/settings-2';
import Board from '~icons/lucide/square-kanban';
import Okrs from '~icons/lucide/target';
import Team from '~icons/lucide/users';
import styles from './navigation.module.css';
import type { Page } from './route';

/** What is looked at every week stands first; then what moves data in and out, and what is set up once. */
const GROUPS = {
  okrs: ['okrs', 'board', 'map', 'due', 'digest', 'retrospectives'],
  data: ['import', 'export', 'backup'],
  setup: ['team', 'people', 'rules', 'tools', 'settings'],
} as const;

type Group = keyof typeof GROUPS;
type Listed = (typeof GROUPS)[Group][number];

/** Pages about one record stand under the list that leads to them. */
const UNDER: Partial<Record<Page, Listed>> = {
  keyResult: 'okrs',
  objective: 'okrs',
  cycle: 'okrs',
  close: 'okrs',
  retrospective: 'retrospectives',
  person: 'people',
  report: 'export',
  space: 'team',
};

const ICONS: Record<Listed, ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>> = {
  okrs: Okrs,
  board: Board,
  map: MapIcon,
  retrospectives: Retrospectives,
  due: Due,
  digest: Digest,
  people: People,
  rules: Rules,
  import: Import,
  export: Export,
  team: Team,
  tools: Tools,
  backup: Backup,
  settings: Settings,
};

/** The pages of the dashboard, as links, so that they can be opened in tabs and gone back to. */
export function Navigation({ page }: { page: Page }) {
  return (
    <nav class={styles.nav} aria-label={t('dashboard.pages')}>
      <p class={styles.brand}>{t('dashboard.title')}</p>
      <div class={styles.groups}>
        {(Object.keys(GROUPS) as Group[]).map((group) => (
          <div key={group} class={styles.group}>
            <p class={styles.heading} id={`pages-${group}`}>
              {t(`dashboard.groups.${group}`)}
            </p>
            <ul class={styles.list} aria-labelledby={`pages-${group}`}>
              {GROUPS[group].map((each) => (
                <PageLink key={each} page={each} current={currentOf(each, page)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

function PageLink({ page, current }: { page: Listed; current: 'page' | 'true' | undefined }) {
  const Icon = ICONS[page];
  return (
    <li>
      <a class={styles.link} href={`#${page}`} aria-current={current}>
        <Icon class={styles.icon ?? ''} aria-hidden="true" />
        {t(`dashboard.${page}`)}
      </a>
    </li>
  );
}

function currentOf(link: Listed, page: Page): 'page' | 'true' | undefined {
  if (link === page) return 'page';
  return UNDER[page] === link ? 'true' : undefined;
}
