import { Button } from '@/components/ui/button';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import Question from '~icons/lucide/message-circle-question';
import Warning from '~icons/lucide/triangle-alert';
import { useFindingAbout } from './finding-about';
import styles from './finding-line.module.css';
import { asOfText, findingText, nameOf, remedyKey } from './finding-text';
import type { MuteWish } from './mute-finding';

/** More ways out than this are no help. */
const MOST_REMEDIES = 2;

export interface FindingLineProps {
  finding: FindingAnswer;
  /** Names what it is about; not needed where it stands under that. */
  namesSubject: boolean;
  /** Shows its example at once, for whoever is writing; else the example opens with the rule. */
  showsExample?: boolean | undefined;
  /** What a remedy does here; null: it is not offered. */
  does: (remedy: string, finding: FindingAnswer) => (() => void) | null;
  onMute: (wish: MuteWish) => void;
}

/** One finding: its sentence and question, what can be done, and the rule and the way to mute it one click away. */
export function FindingLine({ finding, namesSubject, showsExample, does, onMute }: FindingLineProps) {
  const { tier, subject, names } = finding;
  const asOf = asOfText(finding);
  const example = t('findings.example', { text: findingText(finding, 'example') });
  const remedies = finding.remedies.flatMap((remedy) => {
    const act = does(remedy, finding);
    return act ? [{ remedy, act }] : [];
  });
  const Icon = tier === 'firm' ? Warning : Question;
  const words = [findingText(finding, 'rule'), ...(showsExample ? [] : [example])];
  const { buttons, opened } = useFindingAbout({ words, onMute, hasSubject: true });
  return (
    <div class={styles.finding} data-tier={tier}>
      <Icon class={styles.icon} role="img" aria-label={t(`findings.${tier}`)} />
      <div class={styles.words}>
        {namesSubject && <p class={styles.subject}>{nameOf(subject.id, names) ?? t('findings.gone')}</p>}
        <p>
          {findingText(finding, 'says')} {asOf && <span class={styles.asOf}>{asOf}</span>}
        </p>
        <p class={styles.asks}>{findingText(finding, 'asks')}</p>
        {showsExample && <p class={styles.example}>{example}</p>}
        {remedies.length > 0 && (
          <div class={styles.actions}>
            {remedies.slice(0, MOST_REMEDIES).map(({ remedy, act }) => (
              <Button key={remedy} onClick={act}>
                {t(remedyKey(remedy, finding))}
              </Button>
            ))}
          </div>
        )}
        {opened}
      </div>
      {buttons}
    </div>
  );
}
