import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { agoText } from '@/components/reading/ago-text';
import { Button } from '@/components/ui/button';
import type { RefusedAnswer } from '@/lib/domain/team';
import { type MessageKey, t } from '@/lib/i18n';

export interface RefusedRowProps {
  refused: RefusedAnswer;
  /** Now, in ms since the epoch. */
  now: number;
  onDismiss: () => void;
  onKeep: () => void;
}

/** Kinds of records that have a name in the interface. */
const KINDS: Record<string, MessageKey & `team.kind.${string}`> = {
  cycle: 'team.kind.cycle',
  objective: 'team.kind.objective',
  keyResult: 'team.kind.keyResult',
  checkIn: 'team.kind.checkIn',
  tie: 'team.kind.tie',
  exemption: 'team.kind.exemption',
  tyingRule: 'team.kind.tyingRule',
  task: 'team.kind.task',
  alignment: 'team.kind.alignment',
  person: 'team.kind.person',
  revision: 'team.kind.revision',
  reply: 'team.kind.reply',
};

/** One change that a server did not take: what it was about, when, why, and what it would have said. */
export function RefusedRow({ refused, now, onDismiss, onKeep }: RefusedRowProps) {
  const { kind, title, reason, at, said, canKeep } = refused;
  const what = t(KINDS[kind] ?? 'team.kind.other');
  // Ids and words of ours are no sentences, and what is named already is not said again.
  const texts = Object.values(said).filter(
    (value) => typeof value === 'string' && value.trim().includes(' ') && value !== title,
  );
  return (
    <li class={rows.row} aria-label={title || what}>
      <div class={rows.what}>
        <p>
          {what}
          {title && <strong> {title}</strong>}
        </p>
        <p class={rows.note}>
          {t(`team.reason.${reason}`)} · {agoText(now - at)}
        </p>
        {texts.map((text) => (
          <p key={String(text)} class={rows.note}>
            {t('team.refused.said', { text: String(text) })}
          </p>
        ))}
      </div>
      <div class={rows.buttons}>
        {canKeep && <Button onClick={onKeep}>{t('team.refused.keep')}</Button>}
        <Button kind="quiet" onClick={onDismiss}>
          {t('team.refused.dismiss')}
        </Button>
      </div>
    </li>
  );
}
