import type { FindingAnswer, Wording } from '@/lib/domain/findings';
import { WORDINGS_PER_QUESTION } from '@/lib/protocol/limits';
import type { Client, OutlineLine } from './types';
import { useQuery } from './use-query';

/** What is found in the words of a document's lines, by the line's number; beyond the first 500 none is judged. */
export function useWordings(
  client: Client,
  lines: readonly OutlineLine[],
): ReadonlyMap<number, readonly FindingAnswer[]> {
  const judged = lines.filter(isJudged).slice(0, WORDINGS_PER_QUESTION);
  const asked = judged.length > 0 ? { wordings: judged.map(wordingOf) } : null;
  const found = useQuery(client, 'words.judge', asked).value ?? [];
  return new Map(found.map((findings, place) => [judged[place]?.number ?? 0, findings]));
}

function isJudged({ outcome }: OutlineLine): boolean {
  return outcome === 'objective' || outcome === 'keyResult';
}

/** The line's own words: a title may have lost the numbers that were read out of it. */
function wordingOf({ outcome, text, wording, parts }: OutlineLine): Wording {
  const kind = outcome === 'objective' ? 'objective' : 'keyResult';
  const title = wording ?? parts.find(({ what }) => what === 'title')?.text ?? text;
  return {
    kind,
    text: kind === 'objective' ? title : (wording ?? withoutBullet(text)),
    hasNumber: parts.some(({ what }) => what === 'target' || what === 'low' || what === 'milestone'),
  };
}

/** A list's sign and a label such as "KR 1:" are no words of the key result. */
function withoutBullet(text: string): string {
  return text.trim().replace(/^(?:[-*+•#\s]|\d+[.)])*(?:(?:KR|关键结果)\s*\d*\s*[:：.)-]\s*)?/i, '');
}
