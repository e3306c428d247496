import { exactWords, readWords, reference } from './words';

/** What an outline holds, in its order: titles alone, by which its lines name one another. */
export interface OutlineTitles {
  objectives: { title: string; keyResults: { title: string }[] }[];
}

/** What a line names by its title: something of the outline by where it stands, something elsewhere by its id. */
export interface Named {
  ref?: string;
  title: string;
}

const PLACE = /^O(\d+)(?: KR(\d+))?$/;
const KEY_RESULT = 'KR: ';
/** What `exactWords` writes has no bare angle bracket. */
const ELSEWHERE = /^(.*?)\s*<!-- id (\S{1,300}) -->$/;

/** What an objective of an outline, or a key result of one, is called within one import; places from 0. */
export function refAt(objective: number, keyResult: number | null = null): string {
  return keyResult === null ? `o${objective + 1}` : `o${objective + 1}k${keyResult + 1}`;
}

/** How an outline names something that stands in it: by its title where no other has it, else by its place. */
export function nameAt(titles: OutlineTitles, objective: number, keyResult: number | null = null): string {
  const own = titles.objectives[objective];
  if (keyResult === null) {
    const title = own?.title ?? '';
    const isOnly = titles.objectives.filter((one) => one.title === title).length === 1;
    return isOnly && !isSign(title) ? exactWords(title) : `O${objective + 1}`;
  }
  const title = own?.keyResults[keyResult]?.title ?? '';
  const all = titles.objectives.flatMap(({ keyResults }) => keyResults);
  const isOnly = all.filter((one) => one.title === title).length === 1;
  return isOnly ? `${KEY_RESULT}${exactWords(title)}` : `O${objective + 1} KR${keyResult + 1}`;
}

/** How an outline names something that does not stand in it: by its title, and by its id where nobody reads. */
export function nameElsewhere({ title, id }: { title: string; id: string }): string {
  const words = isSign(title) ? `${reference(title)}${exactWords(title.slice(1))}` : exactWords(title);
  return `${words} <!-- id ${encodeURIComponent(id)} -->`;
}

/** The words of a name, and the id of something elsewhere that stands behind them; null where none does. */
export function partedName(name: string): { words: string; id: string | null } {
  const [, words = name, id = null] = ELSEWHERE.exec(name) ?? [];
  return { words, id: id && decoded(id) };
}

/** What such a name stands for in an outline. */
export function namedIn(titles: OutlineTitles, name: string): Named {
  const { words, id } = partedName(name);
  if (id !== null) return { ref: id, title: readWords(words) };
  const [, o, kr] = PLACE.exec(name) ?? [];
  if (o !== undefined) {
    const objective = titles.objectives[Number(o) - 1];
    const keyResult = kr === undefined ? null : Number(kr) - 1;
    const found = keyResult === null ? objective : objective?.keyResults[keyResult];
    return found ? { ref: refAt(Number(o) - 1, keyResult), title: found.title } : { title: readWords(name) };
  }
  const keyResult = name.startsWith(KEY_RESULT) ? readWords(name.slice(KEY_RESULT.length)) : null;
  const title = readWords(name);
  for (const [i, objective] of titles.objectives.entries()) {
    const at = keyResult === null ? -1 : objective.keyResults.findIndex((one) => one.title === keyResult);
    if (keyResult !== null && at >= 0) return { ref: refAt(i, at), title: keyResult };
    if (keyResult === null && objective.title === title) return { ref: refAt(i), title };
  }
  return { title };
}

function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}

function isSign(title: string): boolean {
  return PLACE.test(title) || title.startsWith(KEY_RESULT);
}
