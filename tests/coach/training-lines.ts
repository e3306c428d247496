import { readFileSync } from 'node:fs';
import { VERDICTS, type Verdict } from '@/lib/coach/words/verdict';
import { ROOT } from '../browser/harness/paths';

/** A key result written for training, with what it is. */
export interface TrainingLine {
  text: string;
  language: string;
  verdict: Verdict;
}

/** The training lines of every language: `lines/<language>.txt`, one a line, under `# verdict` headings. */
export function trainingLines(): TrainingLine[] {
  return ['en', 'zh', 'es'].flatMap((language) => {
    let verdict: Verdict | undefined;
    return readFileSync(`${ROOT}/tests/coach/lines/${language}.txt`, 'utf8')
      .split('\n')
      .flatMap((text) => {
        if (text.startsWith('# ')) verdict = VERDICTS.find((one) => one === text.slice(2));
        if (text.trim() === '' || text.startsWith('# ')) return [];
        if (!verdict) throw new Error(`${language}.txt: "${text}" stands under no verdict`);
        return [{ text, language, verdict }];
      });
  });
}
