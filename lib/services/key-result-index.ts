import MiniSearch from 'minisearch';
import { folded } from '@/lib/domain/folded';
import type { Stored } from '@/lib/domain/record';
import { isTelling, mayBegin, tolerance, wordsOf } from '@/lib/domain/words';
import type { Database } from '@/lib/store/database';
import type { Reader } from '@/lib/store/reader';
import { keyResultsOf, objectivesIn, openCycles } from './open-key-results';

/** The key results that a task can serve, and the words in them. */
export interface KeyResultIndex {
  /** Every key result of an unclosed cycle that was not dropped, by id, in the order Surfaces show them. */
  keyResults: ReadonlyMap<string, Stored<'keyResult'>>;
  objectives: ReadonlyMap<string, Stored<'objective'>>;
  /** Key results that share telling words with a text, best first, with those words as the text has them. */
  akinTo(text: string): { id: string; words: string[]; score: number }[];
  /** Key results in which every word of a typed text is found or begun, best first. */
  search(text: string): string[];
}

/** Below this share of the best score a likeness is an accident. */
const WORTH_SAYING = 0.4;
const FIELDS = ['title', 'objective', 'code'];

/** Only a cache, dropped with the worker: it is checked against the revision at every use. */
const built = new WeakMap<Database, { revision: number; of: string; index: KeyResultIndex }>();

/** The index as of this transaction. */
export async function keyResultIndex(db: Database, reads: Reader): Promise<KeyResultIndex> {
  const revision = (await reads.fact('revision')) ?? 0;
  const cached = built.get(db);
  if (cached?.revision === revision) return cached.index;
  const objectives = await objectivesIn(reads, await openCycles(reads));
  const keyResults = (await keyResultsOf(reads, objectives)).filter(({ dropped }) => dropped === null);
  const of = versions(...objectives, ...keyResults);
  const index = cached?.of === of ? cached.index : buildIndex(keyResults, objectives);
  built.set(db, { revision, of, index });
  return index;
}

/** An index over these key results and their objectives. */
export function buildIndex(
  keyResults: readonly Stored<'keyResult'>[],
  objectives: readonly Stored<'objective'>[],
): KeyResultIndex {
  const aims = byId(objectives);
  const documents = keyResults.map(({ id, title, code, objective }) => ({
    id,
    title,
    code,
    objective: aims.get(objective)?.title ?? '',
  }));
  const words = new MiniSearch<(typeof documents)[number]>({
    fields: FIELDS,
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  words.addAll(documents);
  const plain = documents.map(({ id, ...fields }) => ({
    id,
    text: folded(Object.values(fields).join('\n')),
  }));

  return {
    keyResults: byId(keyResults),
    objectives: aims,
    akinTo(text) {
      const telling = wordsOf(text).filter(isTelling);
      const found = words.search(telling.join(' '), {
        fields: ['title', 'objective'],
        boost: { title: 2 },
        prefix: mayBegin,
        fuzzy: tolerance,
      });
      const least = (found[0]?.score ?? 0) * WORTH_SAYING;
      return found
        .filter(({ score }) => score >= least)
        .map(({ id, score, queryTerms }) => ({ id, score, words: distinct(queryTerms) }));
    },
    search(text) {
      const typed = folded(text);
      const begun = words.search(text, {
        boost: { code: 4, title: 2 },
        combineWith: 'AND',
        prefix: true,
        fuzzy: tolerance,
      });
      const holding = plain.filter((document) => document.text.includes(typed));
      return distinct([...begun, ...holding].map(({ id }) => id as string));
    },
  };
}

/** The same text for the same versions of the same records in the same order. */
function versions(...records: { id: string; clock: string; clocks: Record<string, string> }[]): string {
  return JSON.stringify(records.map(({ id, clock, clocks }) => [id, clock, clocks]));
}

function byId<R extends { id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
