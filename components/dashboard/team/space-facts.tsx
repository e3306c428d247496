import { hostText } from '@/components/team/host-text';
import { Facts } from '@/components/ui/facts';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';

/** Who one is in a space, in which teams, on which server, and how one is let in. */
export function SpaceFacts({ space }: { space: SpaceAnswer }) {
  const { person, role, url, auth, teams } = space;
  const mine = teams.filter((team) => team.mine).map(({ name }) => name);
  return (
    <Facts>
      <span>{t('team.youAre', { name: person.name, role: t(`team.role.${role}`) })}</span>
      {mine.length > 0 && <span>{mine.join(', ')}</span>}
      <span>{hostText(url)}</span>
      <span>{t(`team.auth.${auth}`)}</span>
    </Facts>
  );
}
