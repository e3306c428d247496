import type { Finding } from '@/lib/coach/finding';
import { unmuted } from '@/lib/coach/mute';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { judgeObjective } from '@/lib/coach/wording/judge-objective';
import { LONGEST_ID } from '@/lib/domain/bounds';
import type { FindingAnswer, Wording } from '@/lib/domain/findings';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';

/** What is said for want of a number, which may stand in a field beside the words. */
const WITHOUT_NUMBER = 'number-less';
/** Whoever is told this knows already that no result is measured. */
const SAYS_IT_ALL = ['key-result-is-task', 'key-result-is-activity'];

/** What the words of key results and objectives leave to ask; what was muted for the same words is not said again. */
export function judgeWords(
  context: Context,
  { wordings }: { wordings: readonly Wording[] },
): Promise<FindingAnswer[][]> {
  return read(context, async (reads) => {
    const mutes = (await reads.fact('mutes')) ?? [];
    return wordings.map((wording) =>
      unmuted(findingsIn(wording), mutes).map((one) => ({
        ...one,
        subject: aboutWords(wording),
        names: { [nameOf(wording)]: nameOf(wording) },
      })),
    );
  });
}

function findingsIn(wording: Wording): Finding[] {
  const { kind, text, hasNumber } = wording;
  const { findings } = kind === 'objective' ? judgeObjective(text) : judgeKeyResult(text);
  const isSaid = hasNumber || findings.some(({ rule }) => SAYS_IT_ALL.includes(rule));
  return findings
    .filter(({ rule }) => !(isSaid && rule === WITHOUT_NUMBER))
    .map((one) => ({ ...one, subject: aboutWords(wording) }));
}

function aboutWords(wording: Wording): { kind: 'words'; id: string } {
  return { kind: 'words', id: nameOf(wording) };
}

/** The same words with other blanks around and between them are the same words. */
function nameOf({ text }: Wording): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').slice(0, LONGEST_ID);
}
