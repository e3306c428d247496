import { Button } from '@/components/ui/button';
import type { HostState } from '@/lib/domain/host-access';
import { t } from '@/lib/i18n';
import styles from './hosts-section.module.css';

export interface HostRowProps {
  state: HostState;
  /** The person was asked a moment ago and refused. */
  isRefused: boolean;
  onAsk: () => void;
  onRemove: () => void;
}

/** One host: whether Throughline runs there, and the one step that changes it. */
export function HostRow({ state, isRefused, onAsk, onRemove }: HostRowProps) {
  const { host, tool, kind, isOn } = state;
  const isBroken = kind === 'builtin' && !isOn;
  return (
    <li class={styles.row} aria-label={`${tool} ${host}`}>
      <div class={styles.what}>
        <p>
          <strong>{tool}</strong> <code class={styles.host}>{host}</code>
        </p>
        <p class={isBroken ? styles.warning : styles.note}>{standing(state)}</p>
        {isRefused && !isOn && (
          <p role="alert" class={styles.warning}>
            {t('hosts.refused')}
          </p>
        )}
      </div>
      {isOn ? (
        kind !== 'builtin' && (
          <Button kind="danger" onClick={onRemove}>
            {t('hosts.remove')}
          </Button>
        )
      ) : (
        <Button onClick={onAsk}>{t(ASK[kind])}</Button>
      )}
    </li>
  );
}

const ASK = { builtin: 'hosts.repair', known: 'hosts.switchOn', granted: 'hosts.grantAgain' } as const;

const OFF = { builtin: 'hosts.off', known: 'hosts.notAsked', granted: 'hosts.removed' } as const;

function standing({ kind, isOn, onlyAt }: HostState): string {
  if (isOn) return t(kind === 'builtin' ? 'hosts.on' : 'hosts.onByYou');
  return onlyAt.length > 0 ? t('hosts.onlyAt', { hosts: onlyAt.join(', ') }) : t(OFF[kind]);
}
