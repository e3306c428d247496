import { useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { meansText, ruleText } from '@/components/rules/rule-text';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleFields } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import { Ask } from './ask';
import { Reasons } from './reasons';
import { RuleCatches } from './rule-catches';
import { RuleConfirm } from './rule-confirm';
import styles from './rule-maker.module.css';
import { useKeys } from './use-keys';
import { useLostFocus } from './use-lost-focus';

export interface RuleMakerProps {
  client: Client;
  /** The tasks in view. */
  tasks: TaskKey[];
  onEnd: () => void;
}

type Catches = Omit<RuleFields, 'means'>;

/** What has been said of the rule so far; the next thing to say is asked for. */
interface Said {
  catches: Catches | null;
  means: RuleFields['means'] | null;
  keyResult: KeyResultAnswer | null;
  asksWhy: boolean;
}

const NOTHING: Said = { catches: null, means: null, keyResult: null, asksWhy: false };

/** Makes a tying rule in three steps: what it catches, what that means, and a look at what it answers. Escape goes back. */
export function RuleMaker({ client, tasks, onEnd }: RuleMakerProps) {
  const [said, say] = useState(NOTHING);
  const wantsFocus = useSignal(true);
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  useKeys((event) => {
    if (event.key !== 'Escape') return false;
    back();
    return true;
  });
  const { catches, means, keyResult, asksWhy } = said;

  function back(): void {
    if (!catches) onEnd();
    else if (means || asksWhy) say({ ...NOTHING, catches });
    else say(NOTHING);
  }

  async function save(rule: { catches: Catches; means: RuleFields['means'] }): Promise<void> {
    const text = `${ruleText(rule.catches)} ${meansText(rule.means, keyResult)}`;
    if (await client.attempt('rule.save', rule, { text: t('rules.saved', { text }) })) onEnd();
  }

  return (
    <section ref={section} tabIndex={-1} class={styles.maker} aria-label={t('rules.offer')}>
      {!catches && (
        <RuleCatches
          client={client}
          tasks={tasks}
          onChoose={(chosen) => say({ ...NOTHING, catches: chosen })}
          onLeave={onEnd}
        />
      )}
      {catches && !means && !asksWhy && (
        <Ask
          client={client}
          seen={null}
          question={t('rules.questionServes', { rule: ruleText(catches) })}
          wantsFocus={wantsFocus}
          onChoose={(answer) =>
            say({ ...said, keyResult: answer, means: { keyResult: answer.keyResult.id } })
          }
          onExempt={() => say({ ...said, asksWhy: true })}
          onLeave={back}
        />
      )}
      {catches && !means && asksWhy && (
        <>
          <h3 class={styles.title}>{ruleText(catches)}</h3>
          <Reasons reason={null} onReason={(exempt) => say({ ...said, means: { exempt } })} />
        </>
      )}
      {catches && means && (
        <RuleConfirm
          client={client}
          rule={{ catches, means }}
          title={`${ruleText(catches)} ${meansText(means, keyResult)}`}
          tasks={tasks}
          onSave={() => save({ catches, means })}
          onBack={back}
        />
      )}
    </section>
  );
}
