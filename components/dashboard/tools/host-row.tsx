import { Button } from '@/components/ui/button';
import type { HostState } from '@/lib/domain/host-access';
import { t } from '@/lib/i18n';
import rows from './tool-rows.module.css';

export interface HostRowProps {
  state: HostState;
  /** It was removed here a moment ago, rather than switched off in the browser. */
  isRemoved: boolean;
  /** The person was asked a moment ago and refused. */
  isRefused: boolean;
  onAsk: () => void;
  onRemove: () => void;
  onForget: () => void;
}

/** One host: whether Throughline runs there, and the steps that change it. */
export function HostRow(props: HostRowProps) {
  const { state, isRemoved, isRefused, onAsk, onRemove, onForget } = props;
  const { host, tool, kind, isOn } = state;
  const isBroken = !isOn && !isRemoved && kind !== 'known';
  return (
    <li class={rows.row} aria-label={`${tool} ${host}`}>
      <div class={rows.what}>
        <p>
          <strong>{tool}</strong> <code class={rows.id}>{host}</code>
        </p>
        <p class={isBroken ? rows.warning : rows.note}>{standing(state, isRemoved)}</p>
        {isRefused && !isOn && (
          <p role="alert" class={rows.warning}>
            {t('hosts.refused')}
          </p>
        )}
      </div>
      <div class={rows.buttons}>
        {!isOn && <Button onClick={onAsk}>{askText(state, isRemoved)}</Button>}
        {isBroken && kind === 'granted' && <Button onClick={onForget}>{t('hosts.forget')}</Button>}
        {isOn && kind !== 'builtin' && (
          <Button kind="danger" onClick={onRemove}>
            {t('hosts.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function askText({ kind }: HostState, isRemoved: boolean): string {
  if (isRemoved) return t('hosts.grantAgain');
  return t(kind === 'known' ? 'hosts.switchOn' : 'hosts.repair');
}

function standing({ kind, isOn, onlyAt }: HostState, isRemoved: boolean): string {
  if (isOn) return t(kind === 'builtin' ? 'hosts.on' : 'hosts.onByYou');
  if (isRemoved) return t('hosts.removed');
  if (onlyAt.length > 0) return t('hosts.onlyAt', { hosts: onlyAt.join(', ') });
  return t(kind === 'known' ? 'hosts.notAsked' : 'hosts.off');
}
