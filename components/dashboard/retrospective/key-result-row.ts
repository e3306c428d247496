import { scoreText } from '@/components/okr/score-text';
import { valueText } from '@/components/okr/words';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';

/** One key result of the text: its words, its way, its score, why it came out so, and what becomes of it. */
export function keyResultRow({ keyResult, standing }: KeyResultAnswer): string[] {
  const { title, code, grade, dropped } = keyResult;
  const why = [grade?.incentive ? t('close.incentive.yes') : '', grade?.cause ?? '', dropped?.reason ?? ''];
  const score = grade?.score ?? null;
  const next = grade?.choice ? t(`close.choice.${grade.choice}`) : t('retrospective.undecided');
  return [
    `${code} ${title}`,
    wayText({ keyResult, standing }),
    score === null ? t('close.ungraded') : scoreText(score),
    why.filter((words) => words !== '').join(' · '),
    dropped ? t('retrospective.given') : next,
  ];
}

/** From where to where a number went; the value alone where there is no baseline. */
export function wayText({ keyResult, standing }: Pick<KeyResultAnswer, 'keyResult' | 'standing'>): string {
  const { baseline, current } = standing;
  if (!current) return t('okr.noValue');
  const to = valueText(keyResult.metric, current.value);
  if (baseline === null) return to;
  return t('close.evidence.fromTo', { from: valueText(keyResult.metric, baseline.value), to });
}
