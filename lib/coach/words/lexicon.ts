import type { Language, Tag } from '@/lib/coach/languages/language';
import { listed } from './listed';

/** What a language's lists know, by phrase, with what is needed to look one up in a line. */
export interface Lexicon {
  tags: ReadonlyMap<string, ReadonlySet<Tag>>;
  /** The most characters of a phrase. */
  longest: number;
  /** The most words of the phrases that begin with a word. */
  wordsFrom: ReadonlyMap<string, number>;
}

/** The nouns that lines of one language borrow from another. */
const BORROWED: readonly Tag[] = ['output', 'metric', 'outsider', 'event', 'recognition', 'staff', 'deliver'];

const KNOWN = new Map<Language, Lexicon>();

/** The lexicon of a language, made at its first use. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = KNOWN.get(language);
  if (!lexicon) {
    lexicon = compiled(language);
    KNOWN.set(language, lexicon);
  }
  return lexicon;
}

function compiled({ words }: Language): Lexicon {
  const tags = new Map<string, Set<Tag>>();
  const wordsFrom = new Map<string, number>();
  let longest = 1;
  for (const [tag, list] of Object.entries(words) as [Tag, string][]) {
    for (const phrase of listed(list)) {
      const known = tags.get(phrase) ?? new Set();
      tags.set(phrase, known.add(tag));
      longest = Math.max(longest, phrase.length);
      const [first = '', ...others] = phrase.split(' ');
      wordsFrom.set(first, Math.max(wordsFrom.get(first) ?? 1, 1 + others.length));
    }
  }
  return { tags, longest, wordsFrom };
}

/** The tags of a borrowed word that hold in the borrowing language, too. */
export function borrowedTags(word: string, language: Language): ReadonlySet<Tag> | undefined {
  const { borrows } = language;
  if (!borrows) return undefined;
  const found = new Set<Tag>();
  for (const form of borrows.forms(word)) {
    for (const tag of lexiconOf(borrows).tags.get(form) ?? []) if (BORROWED.includes(tag)) found.add(tag);
  }
  return found.size > 0 ? found : undefined;
}
