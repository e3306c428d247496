import { placeText } from '@/components/team/shared-mark';
import { type NamedSpace, useSpaces } from '@/components/team/use-spaces';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import { type Placed, sharedPlace } from '@/lib/domain/shared-place';
import { t } from '@/lib/i18n';
import type { ObjectiveForm } from './objective-form';
import styles from './sharing-field.module.css';

export interface SharingFieldProps {
  client: Client;
  /** The objective as it is kept; null while it is being created. */
  kept: Placed | null;
  cycle: CycleAnswer['cycle'] | undefined;
  form: Pick<ObjectiveForm, 'level' | 'team'>;
  onChange: (part: Partial<Pick<ObjectiveForm, 'level' | 'team'>>) => void;
}

const OWN = 'own:';
const EVERYBODY = '';

/** With whom an objective is to be shared: chosen until it is, then told. Nothing while no space is joined. */
export function SharingField({ client, kept, cycle, form, onChange }: SharingFieldProps) {
  const spaces = useSpaces(client);
  if (spaces.length === 0) return null;
  if (kept && sharedPlace(kept)) {
    return <p class={styles.told}>{t('team.place.told', { place: placeText(kept, spaces) })}</p>;
  }
  const space = spaceOf(cycle, spaces);
  if (!space) return <p class={styles.told}>{t('team.place.ownCycle')}</p>;
  const teams = space.teams.filter(({ mine }) => mine);
  const team = teams.some(({ id }) => id === form.team) ? form.team : EVERYBODY;
  return (
    <Select
      label={t('team.place.label')}
      hint={t('team.place.hint')}
      value={form.level === 'personal' ? OWN : team}
      options={[
        { value: OWN, text: t('team.place.own') },
        { value: EVERYBODY, text: t('team.place.everybody', { space: space.name }) },
        ...teams.map(({ id, name, open }) => ({
          value: id,
          text: t(open ? 'team.place.team' : 'team.place.closedTeam', { team: name }),
        })),
      ]}
      onChange={(chosen) => {
        if (chosen === OWN) onChange({ level: 'personal' });
        else onChange({ team: chosen, ...(form.level === 'personal' ? { level: 'team' as const } : {}) });
      }}
    />
  );
}

/** The space of a cycle, or the one into which it goes once it is active: only who leads there brings cycles along. */
function spaceOf(cycle: CycleAnswer['cycle'] | undefined, spaces: readonly NamedSpace[]): NamedSpace | null {
  const place = cycle ? sharedPlace(cycle) : null;
  const found = place
    ? spaces.find(({ id }) => id === place.space)
    : spaces.find(({ takesNew, role }) => takesNew && (role === 'lead' || role === 'admin'));
  return found && found.role !== 'viewer' ? found : null;
}
