import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import styles from './form.module.css';

/** Whether only the person can let this browser in again. */
export function isShutOut({ state, trouble }: SpaceAnswer): boolean {
  return state !== 'leaving' && (trouble === 'signedOut' || trouble === 'notAMember');
}

/** The ways in again where a space was joined already: signing in anew, or another invitation. Nothing here is lost. */
export function ComeBack({ client, space }: { client: Client; space: SpaceAnswer }) {
  const isSignIn = space.auth === 'identity';
  const [text, setText] = useState('');
  const [byInvitation, setByInvitation] = useState(!isSignIn);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [underway, begin] = useState<'signIn' | 'join' | null>(null);

  async function enter(way: 'signIn' | 'join', work: () => Promise<unknown>): Promise<void> {
    if (underway) return;
    begin(way);
    refuse(null);
    try {
      await work();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    } finally {
      begin(null);
    }
  }

  const signIn = () => enter('signIn', () => client.command('team.signInAgain', { space: space.id }));
  const join = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const demand = { space: space.id, invitation: text.trim() };
    void enter('join', () => client.command('team.joinAgain', demand));
  };

  return (
    <form class={styles.form} onSubmit={join} noValidate>
      {isSignIn && (
        <div class={styles.buttons}>
          <Button kind="primary" disabled={underway !== null} onClick={() => void signIn()}>
            {t(underway === 'signIn' ? 'team.again.waiting' : 'team.again.signIn')}
          </Button>
          <Button kind="quiet" expanded={byInvitation} onClick={() => setByInvitation(!byInvitation)}>
            {t('team.again.byInvitation')}
          </Button>
        </div>
      )}
      {byInvitation && (
        <>
          <TextArea
            label={t('team.again.invitation')}
            hint={t('team.again.hint')}
            rows={2}
            value={text}
            onInput={(typed) => {
              refuse(null);
              setText(typed);
            }}
          />
          <div class={styles.buttons}>
            <Button
              kind={isSignIn ? 'plain' : 'primary'}
              type="submit"
              disabled={underway !== null || text.trim() === ''}
            >
              {t('team.again.go')}
            </Button>
          </div>
        </>
      )}
      {refusal && <ErrorNote refusal={refusal} onDismiss={() => refuse(null)} />}
    </form>
  );
}
