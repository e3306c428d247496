import { meansText, ruleText } from '@/components/rules/rule-text';
import { Button } from '@/components/ui/button';
import { CodeChip } from '@/components/ui/code-chip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { RuleAnswer } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import styles from './rule-row.module.css';

export interface RuleRowProps {
  answer: RuleAnswer;
  onChange: () => void;
  onRemove: () => void;
}

/** One tying rule: what it catches, where, what that means, and whether it answers for anything. */
export function RuleRow({ answer, onChange, onRemove }: RuleRowProps) {
  const { rule, keyResult, rest } = answer;
  const text = ruleText(rule);
  return (
    <li class={styles.row}>
      <div class={styles.what}>
        <p class={styles.catches}>{text}</p>
        <p class={styles.means}>
          {keyResult && <CodeChip code={keyResult.keyResult.code} colour={keyResult.keyResult.colour} />}
          <span>{keyResult ? keyResult.keyResult.title : meansText(rule.means, null)}</span>
        </p>
        <p class={styles.where}>{rule.site}</p>
        {rest && <p class={styles.rest}>{t(`rules.rests.${rest}`)}</p>}
      </div>
      <div class={styles.actions}>
        <Button onClick={onChange}>
          {t('rules.change')}
          <VisuallyHidden> {text}</VisuallyHidden>
        </Button>
        <Button kind="danger" onClick={onRemove}>
          {t('rules.remove')}
          <VisuallyHidden> {text}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
