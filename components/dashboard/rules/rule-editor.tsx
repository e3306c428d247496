import { useState } from 'preact/hooks';
import { RulePreview } from '@/components/rules/rule-preview';
import { meansText, ruleText } from '@/components/rules/rule-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { TyingRule } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './rule-editor.module.css';
import { asMeans, catchOptions, meansOptions, NOTHING_CHOSEN, optionOf } from './rule-options';

export interface RuleEditorProps {
  client: Client;
  /** The rule to change; null for a new one. */
  rule: TyingRule | null;
  onClose: () => void;
}

/** Makes a rule from what known tasks have in common, or changes what one means, with a look at what it answers. */
export function RuleEditor({ client, rule, onClose }: RuleEditorProps) {
  const suggestions = useQuery(client, 'rules.suggest', rule ? null : { tasks: null }, true);
  const keyResults = useQuery(client, 'keyResults.search', { text: '' }, true);
  const [catchValue, setCatch] = useState(NOTHING_CHOSEN);
  const [meansValue, setMeans] = useState(rule ? optionOf(rule.means) : NOTHING_CHOSEN);

  const offered = suggestions.value ?? [];
  const catches = rule ?? offered[catchValue === NOTHING_CHOSEN ? -1 : Number(catchValue)]?.fields ?? null;
  const found = keyResults.value ?? [];
  const answers = meansOptions(found);
  // What is dropped or removed cannot be chosen any more.
  const chosenAnswer = answers.some(({ value }) => value === meansValue) ? meansValue : NOTHING_CHOSEN;
  const means = asMeans(chosenAnswer);
  const chosen = catches && means ? { catches: catchesOf(catches), means } : null;
  const keyResult = found.find((answer) => answer.keyResult.id === meansValue) ?? null;

  async function save(): Promise<void> {
    if (!chosen) return;
    const text = `${ruleText(chosen.catches)} ${meansText(chosen.means, keyResult)}`;
    if (await client.attempt('rule.save', chosen, { text: t('rules.saved', { text }) })) onClose();
  }

  return (
    <Dialog
      title={rule ? ruleText(rule) : t('rules.make')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('rules.cancel')}</Button>
          <Button kind="primary" disabled={!chosen} onClick={save}>
            {t('rules.save')}
          </Button>
        </>
      }
    >
      <div class={styles.fields}>
        {!rule && !suggestions.value && <Skeleton lines={2} />}
        {!rule && suggestions.value?.length === 0 && <p class={styles.nothing}>{t('rules.nothingMet')}</p>}
        {!rule && offered.length > 0 && (
          <Select
            label={t('rules.what')}
            value={catchValue}
            options={catchOptions(offered)}
            onChange={setCatch}
          />
        )}
        <Select label={t('rules.means')} value={chosenAnswer} options={answers} onChange={setMeans} />
        {chosen && <RulePreview client={client} {...chosen} tasks={null} />}
      </div>
    </Dialog>
  );
}

function catchesOf({ tool, site, name, match }: Omit<TyingRule, 'kind' | 'id' | 'means'>) {
  return { tool, site, name, match: { by: match.by, value: match.value } };
}
