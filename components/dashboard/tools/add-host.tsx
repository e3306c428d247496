import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { HostState } from '@/lib/domain/host-access';
import { t } from '@/lib/i18n';
import styles from './add-host.module.css';
import type { BrowserHosts } from './browser-hosts';

export interface AddHostProps {
  /** The hosts that are listed already. */
  states: readonly HostState[];
  patternOf: BrowserHosts['patternOf'];
  ask: BrowserHosts['ask'];
}

/** Takes the address of a company's own Jira and asks for that origin alone. */
export function AddHost({ states, patternOf, ask }: AddHostProps) {
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const pattern = patternOf(address);
    if (!pattern) return setFault(t('hosts.noAddress'));
    if (states.some((state) => state.isOn && state.pattern === pattern)) return setFault(t('hosts.listed'));
    const isGranted = await ask(pattern).catch(() => false);
    setFault(isGranted ? null : t('hosts.refused'));
    if (isGranted) setAddress('');
  }

  return (
    <form class={styles.form} onSubmit={add} noValidate>
      <TextField
        label={t('hosts.address')}
        hint={t('hosts.addressHint')}
        type="url"
        placeholder="https://jira.example.com"
        value={address}
        onInput={setAddress}
        error={fault}
        maxLength={500}
      />
      <Button type="submit" disabled={address.trim() === ''}>
        {t('hosts.add')}
      </Button>
    </form>
  );
}
