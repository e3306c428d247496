import type { ComponentType } from 'preact';
import { t } from '@/lib/i18n';
import Backup from '~icons/lucide/archive';
import Due from '~icons/lucide/calendar-check';
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
import styles from './navigation.module.css';
import type { Page } from './route';

/** Pages about one record stand under the list that leads to them. */
const UNDER: Partial<Record<Page, (typeof PAGES)[number]>> = {
  keyResult: 'okrs',
  objective: 'okrs',
  cycle: 'okrs',
  close: 'okrs',
  retrospective: 'retrospectives',
  report: 'export',
};

const PAGES = [
  'okrs',
  'board',
  'map',
  'due',
  'digest',
  'retrospectives',
  'rules',
  'import',
  'export',
  'tools',
  'backup',
  'settings',
] as const;

const ICONS: Record<(typeof PAGES)[number], ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>> = {
  okrs: Okrs,
  board: Board,
  map: MapIcon,
  retrospectives: Retrospectives,
  due: Due,
  digest: Digest,
  rules: Rules,
  import: Import,
  export: Export,
  tools: Tools,
  backup: Backup,
  settings: Settings,
};

/** The pages of the dashboard, as links, so that they can be opened in tabs and gone back to. */
export function Navigation({ page }: { page: Page }) {
  return (
    <nav class={styles.nav} aria-label={t('dashboard.pages')}>
      <p class={styles.brand}>{t('dashboard.title')}</p>
      <ul class={styles.list}>
        {PAGES.map((each) => {
          const Icon = ICONS[each];
          return (
            <li key={each}>
              <a class={styles.link} href={`#${each}`} aria-current={currentOf(each, page)}>
                <Icon class={styles.icon ?? ''} aria-hidden="true" />
                {t(`dashboard.${each}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function currentOf(link: Page, page: Page): 'page' | 'true' | undefined {
  if (link === page) return 'page';
  return UNDER[page] === link ? 'true' : undefined;
}
