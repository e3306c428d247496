import { PageHead } from '@/components/dashboard/page-head';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import sections from '@/components/dashboard/tools/tools-page.module.css';
import { useMinute } from '@/lib/client/use-minute';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { placeOfPart } from './part';
import { StateLine } from './state-line';

/** The spaces that are joined, each with how sharing goes there. */
export function SpaceList({ spaces }: { spaces: readonly SpaceAnswer[] }) {
  const now = useMinute();
  return (
    <>
      <PageHead title={t('team.heading')} />
      <div class={sections.sections}>
        <ul class={rows.list} aria-label={t('team.spaces')}>
          {spaces.map((space) => (
            <li key={space.id} class={rows.row}>
              <div class={rows.what}>
                <p>
                  <a href={placeOfPart(space.id, 'state')}>{space.name}</a>
                </p>
                <StateLine space={space} now={now} />
              </div>
            </li>
          ))}
        </ul>
        <p>
          <a href="#team?part=join">{t('team.joinAnother')}</a>
        </p>
      </div>
    </>
  );
}
