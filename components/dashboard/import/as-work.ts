import { useState } from 'preact/hooks';
import type { OutlineLine } from '@/lib/client/types';
import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';

/** What a line of a document may become instead of a key result: work that serves another one of its objective. */
export interface LineAsWork {
  /** The line that it serves; null while it comes in as a key result. */
  serves: number | null;
  /** The key results that it could serve, by their lines. */
  servable: readonly { line: number; title: string }[];
  /** Lets it serve one of them, or with null be a key result again. */
  serve: (line: number | null) => void;
}

export interface UsedAsWork {
  /** The objectives with what is to come in as work. */
  objectives: ObjectiveDraft[];
  /** Null for a line that is no key result, and where there is none beside it. */
  of: (line: OutlineLine) => LineAsWork | null;
}

type Lines = ReadonlyMap<number, number>;

/** The choices that a person makes about a document's lines; another document, by `about`, begins without any. */
export function useAsWork(
  objectives: readonly ObjectiveDraft[],
  lines: readonly OutlineLine[],
  { today, about }: { today: PlainDate; about: unknown },
): UsedAsWork {
  const [chosen, choose] = useState<{ about: unknown; serves: Lines }>({ about, serves: new Map() });
  const serves = chosen.about === about ? chosen.serves : new Map<number, number>();
  return {
    objectives: withWork(objectives, lines, serves, today),
    of(line) {
      const servable = besides(objectives, lines, line).filter(({ line: at }) => !serves.has(at));
      if (servable.length === 0) return null;
      return {
        serves: serves.get(line.number) ?? null,
        servable,
        serve(at) {
          // What served it as work follows to what it serves itself.
          const others = [...serves].flatMap(([work, aim]): [number, number][] =>
            work === line.number ? [] : [[work, aim === line.number && at !== null ? at : aim]],
          );
          const own: [number, number][] = at === null ? [] : [[line.number, at]];
          choose({ about, serves: new Map([...others, ...own]) });
        },
      };
    },
  };
}

/** The objectives, with the lines of `serves` given up as key results and serving what they name. */
export function withWork(
  objectives: readonly ObjectiveDraft[],
  lines: readonly OutlineLine[],
  serves: Lines,
  today: PlainDate,
): ObjectiveDraft[] {
  const served = new Set(serves.values());
  const lineOf = new Map(lines.map((line) => [line.keyResult, line.number]));
  const refOf = (line: number) =>
    lines.find(({ number }) => number === line)?.keyResult?.ref ?? `line ${line}`;
  return objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((draft): KeyResultDraft => {
      const line = lineOf.get(draft) ?? 0;
      const aim = serves.get(line);
      if (aim === undefined) return served.has(line) ? { ...draft, ref: refOf(line) } : draft;
      const work = { serves: refOf(aim), hypothesis: '' };
      return { ...draft, dropped: { on: today, reason: '', work } };
    }),
  }));
}

function besides(
  objectives: readonly ObjectiveDraft[],
  lines: readonly OutlineLine[],
  { keyResult }: OutlineLine,
): { line: number; title: string }[] {
  const own = keyResult && objectives.find(({ keyResults }) => keyResults.includes(keyResult));
  return (own?.keyResults ?? []).flatMap((draft) => {
    const line =
      draft === keyResult || draft.dropped ? undefined : lines.find((one) => one.keyResult === draft);
    return line ? [{ line: line.number, title: draft.title }] : [];
  });
}
