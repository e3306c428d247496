import type { PersonAnswer } from '@/lib/domain/answers';
import { folded } from '@/lib/domain/folded';
import type { NamedPerson } from '@/lib/domain/person';

/** A person as they are being chosen: somebody known, or by name somebody who is not (`id` null). */
export interface PersonChoice {
  id: string | null;
  name: string;
}

/** Somebody who is told of as the one chosen. */
export function choiceFrom(person: NamedPerson | null): PersonChoice | null {
  return person && { id: person.id, name: person.name };
}

/** So many are offered at once; more words narrow them. */
const MOST_OFFERED = 8;

/**
 * The people that what is written may mean, those whose name begins so first, else in the order given. While it is the
 * name of the one chosen, everybody is offered: they may be changed for another.
 */
export function peopleLike(
  persons: readonly PersonAnswer[],
  written: PersonChoice | null,
): readonly PersonAnswer[] {
  const words = written === null || written.id !== null ? [] : folded(written.name).split(/\s+/);
  const begins: PersonAnswer[] = [];
  const contains: PersonAnswer[] = [];
  for (const each of persons) {
    const name = folded(each.person.name);
    if (!words.every((word) => name.includes(word))) continue;
    (name.startsWith(words.join(' ')) ? begins : contains).push(each);
    if (begins.length === MOST_OFFERED) break;
  }
  return [...begins, ...contains].slice(0, MOST_OFFERED);
}

/** Whom a name that is written means: the one chosen already, else who goes by it; null for no name. */
export function choiceOf(
  name: string,
  persons: readonly PersonAnswer[],
  before: PersonChoice | null,
): PersonChoice | null {
  if (name.trim() === '') return null;
  const wanted = folded(name);
  if (before?.id && folded(before.name) === wanted) return { ...before, name };
  const known = persons.find(({ person }) => folded(person.name) === wanted);
  return { id: known?.person.id ?? null, name };
}
