import type { ToolId } from './task';

/** A user of a work tool, as seen on tasks; `user` is the native id, or `name:` and the shown name. */
export interface Account {
  tool: ToolId;
  site: string;
  user: string;
}

/** Someone who owns, checks in or is assigned. */
export interface Person {
  kind: 'person';
  id: string;
  name: string;
  accounts: Account[];
  /** True on at most one: the person whose browser this is. */
  me: boolean;
  /**
   * The Person that this one turned out to be: whatever names this one means that one. The record stays, because
   * check-ins and replies that name it are never rewritten. Null or absent: nobody else.
   */
  sameAs?: string | null;
}

/** A Person as they are told of. */
export interface NamedPerson {
  id: string;
  name: string;
  isMe: boolean;
}

/**
 * The Person whom each id means: themselves, or whom they turned out to be, and so on. Two who name each other, as two
 * browsers may have it, are both the one whose id comes first. One who was removed is nobody to turn out to be.
 */
export function whoIsMeant<P extends Pick<Person, 'id' | 'sameAs'>>(people: readonly P[]): Map<string, P> {
  const kept = new Map(people.map((person) => [person.id, person]));
  return new Map(people.map((person) => [person.id, meantBy(person, kept)]));
}

function meantBy<P extends Pick<Person, 'id' | 'sameAs'>>(person: P, kept: ReadonlyMap<string, P>): P {
  const way = [person];
  for (let next = nextOf(person, kept); next; next = nextOf(next, kept)) {
    const met = way.indexOf(next);
    if (met !== -1) return way.slice(met).reduce((first, other) => (other.id < first.id ? other : first));
    way.push(next);
  }
  return way.at(-1) ?? person;
}

function nextOf<P extends Pick<Person, 'id' | 'sameAs'>>(
  { sameAs }: P,
  kept: ReadonlyMap<string, P>,
): P | undefined {
  return sameAs ? kept.get(sameAs) : undefined;
}

const SEGMENTER = new Intl.Segmenter();

/**
 * One or two letters that stand for a name: the first ones of its first and its last word, or, of a name that is written
 * without spaces in Chinese characters, the last two.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  const letters = lettersOf(first);
  if (last === '' && /^\p{Script=Han}{2,}$/u.test(first)) return letters.slice(-2).join('');
  return [letters[0], lettersOf(last)[0]].join('').toLocaleUpperCase();
}

/** Letters as a reader counts them. */
function lettersOf(word: string): string[] {
  return Array.from(SEGMENTER.segment(word), ({ segment }) => segment);
}
