import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';
import type { SpacePeople, TeamOfMembers } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { FewOf } from './few-of';
import form from './form.module.css';
import { isShortName, shortNameOf } from './short-name';
import styles from './team-editor.module.css';

export interface TeamEditorProps {
  client: Client;
  space: string;
  /** Null makes one. */
  team: TeamOfMembers | null;
  people: SpacePeople;
  onClose: () => void;
}

/** Names a team, opens or closes it, and says who is in it. */
export function TeamEditor({ client, space, team, people, onClose }: TeamEditorProps) {
  const [name, setName] = useState(team?.name ?? '');
  const [typedId, setId] = useState<string | null>(team?.id ?? null);
  const [isOpen, setOpen] = useState(team?.open ?? true);
  const [members, setMembers] = useState<readonly string[]>(team?.members ?? []);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const id = typedId ?? shortNameOf(name);
  const isTaken = team === null && people.teams.some((one) => one.id === id);
  const isGood = name.trim() !== '' && isShortName(id) && !isTaken;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!isGood) return;
    const demand = { space, team: id, name: name.trim(), open: isOpen, members: [...members] };
    try {
      await client.command('team.setTeam', demand, { text: t('team.teams.saved', { name: name.trim() }) });
      onClose();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  const put = (member: string, isIn: boolean): void =>
    setMembers(isIn ? [...members, member] : members.filter((one) => one !== member));

  return (
    <Dialog title={t(team ? 'team.teams.change' : 'team.teams.make')} onClose={onClose}>
      <form class={form.form} onSubmit={save} noValidate>
        <TextField label={t('team.teams.name')} value={name} onInput={setName} maxLength={80} autoFocus />
        {team === null && (
          <TextField
            label={t('team.space.short')}
            hint={t('team.space.shortHint')}
            value={id}
            onInput={setId}
            error={isTaken ? t('team.teams.taken') : null}
            maxLength={40}
          />
        )}
        <CheckBox
          label={t('team.teams.isClosed')}
          hint={t('team.teams.closedMeans')}
          checked={!isOpen}
          onChange={(closed) => setOpen(!closed)}
        />
        <fieldset class={styles.members}>
          <legend>{t('team.members.title')}</legend>
          <FewOf
            all={people.members.filter(({ off }) => !off)}
            nameOf={(one) => one.name}
            label={t('team.members.find')}
          >
            {(few) =>
              few.map(({ member, name: called }) => (
                <CheckBox
                  key={member}
                  label={called}
                  checked={members.includes(member)}
                  onChange={(isIn) => put(member, isIn)}
                />
              ))
            }
          </FewOf>
        </fieldset>
        {refusal && <ErrorNote refusal={refusal} onDismiss={() => refuse(null)} />}
        <div class={form.buttons}>
          <Button kind="primary" type="submit" disabled={!isGood}>
            {t('editor.save')}
          </Button>
          <Button onClick={onClose}>{t('editor.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
