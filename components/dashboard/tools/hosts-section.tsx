import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import type { HostState } from '@/lib/domain/host-access';
import { t } from '@/lib/i18n';
import { AddHost } from './add-host';
import type { BrowserHosts } from './browser-hosts';
import { HostRow } from './host-row';
import rows from './tool-rows.module.css';
import { useHostStates } from './use-host-states';

/** On which hosts Throughline runs: those of the tools, and those that the person granted besides. */
export function HostsSection({ hosts }: { hosts: BrowserHosts }) {
  const [states, refresh] = useHostStates(hosts);
  const [removed, setRemoved] = useState<HostState[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  if (!states) return null;
  // What was removed stays in sight, to be granted again, until the page is left.
  const isRemoved = ({ pattern, isOn }: HostState) => !isOn && removed.some((one) => one.pattern === pattern);
  const gone = removed.filter(({ pattern }) => !states.some((state) => state.pattern === pattern));
  const shown = [...states, ...gone];
  const broken = states.filter((state) => state.kind !== 'known' && !state.isOn && !isRemoved(state));

  // In the click itself: the browser hears a question about access from there only.
  const ask = async (...patterns: string[]): Promise<void> => {
    const isGranted = await hosts.ask(...patterns).catch(() => false);
    setRefused(isGranted ? [] : patterns);
    if (isGranted) setRemoved(removed.filter(({ pattern }) => !patterns.includes(pattern)));
  };

  async function remove(state: HostState): Promise<void> {
    if (!(await hosts.giveBack(state.pattern))) return;
    const off = { ...state, isOn: false };
    setRemoved([...removed.filter(({ pattern }) => pattern !== state.pattern), off]);
    await forget(state.pattern);
  }

  async function forget(pattern: string): Promise<void> {
    await hosts.forget(pattern);
    await refresh();
  }

  return (
    <Section title={t('hosts.title')}>
      <p>{t('hosts.lead')}</p>
      {broken.length > 1 && (
        <div class={rows.row}>
          <p class={rows.warning}>{t('hosts.manyOff', broken.length)}</p>
          <Button kind="primary" onClick={() => ask(...broken.map(({ pattern }) => pattern))}>
            {t('hosts.repairAll')}
          </Button>
        </div>
      )}
      <ul class={rows.list} aria-label={t('hosts.list')}>
        {shown.map((state) => (
          <HostRow
            key={state.pattern}
            state={state}
            isRemoved={isRemoved(state)}
            isRefused={refused.includes(state.pattern)}
            onAsk={() => ask(state.pattern)}
            onRemove={() => remove(state)}
            onForget={() => forget(state.pattern)}
          />
        ))}
      </ul>
      {!shown.some(({ kind }) => kind === 'granted') && <p>{t('hosts.noOther')}</p>}
      <AddHost states={states} patternOf={hosts.patternOf} ask={hosts.ask} />
    </Section>
  );
}
