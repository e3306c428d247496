import type { ObjectiveDraft } from '@/lib/domain/draft';
import { AMBITIONS, LEVELS } from '@/lib/domain/objective';
import { readKeyResult } from './key-result';
import type { ObjectiveLines } from './lines';
import { type Named, namedIn, refAt } from './places';
import { fieldLines, textsOf } from './texts';
import { exactWords } from './words';

const FIELDS = {
  Owner: 'owner',
  Level: 'level',
  Ambition: 'ambition',
  'Contributes to': null,
  'Also supports': null,
  Why: 'why',
  'For whom': 'forWhom',
  Strategy: 'strategy',
} as const;

/** What an outline tells of an objective: its owner by name, and what it contributes to as the outline names it. */
export interface ObjectiveWords
  extends Pick<ObjectiveDraft, 'title' | 'owner' | 'level' | 'ambition' | 'why' | 'forWhom' | 'strategy'> {
  contributesTo: string | null;
  supports: readonly string[];
}

/** An objective as lines of an outline, without its key results. */
export function objectiveLines(objective: ObjectiveWords): string[] {
  const { title, owner, level, ambition, contributesTo, supports, why, forWhom, strategy } = objective;
  return [
    `## Objective: ${exactWords(title)}`,
    '',
    ...fieldLines('Owner', owner ?? ''),
    ...fieldLines('Level', level),
    ...fieldLines('Ambition', ambition),
    ...(contributesTo === null ? [] : [`- Contributes to: ${contributesTo}`]),
    ...supports.map((name) => `- Also supports: ${name}`),
    ...fieldLines('Why', why),
    ...fieldLines('For whom', forWhom),
    ...fieldLines('Strategy', strategy),
    '',
  ];
}

/** The objective at a place of an outline of ours; null when its lines say anything that is not written here. */
export function readObjective(all: readonly ObjectiveLines[], at: number): ObjectiveDraft | null {
  const lines = all[at];
  const texts = lines && textsOf(lines.fields, FIELDS);
  const level = texts && LEVELS.find((each) => each === texts.Level);
  const ambition = texts && AMBITIONS.find((each) => each === texts.Ambition);
  if (!level || !ambition || lines.title.trim() === '') return null;
  const named = (name: string) => namedIn({ objectives: all as ObjectiveLines[] }, name);
  const keyResults = lines.keyResults.map((one, i) =>
    readKeyResult(one, refAt(at, i), (name) => named(name).ref),
  );
  if (!keyResults.every((one) => one !== null)) return null;
  lines.line.parts.unshift({ what: 'title', text: lines.title });
  const [parent] = namesIn(lines, 'Contributes to', named);
  const supports = namesIn(lines, 'Also supports', named);
  return {
    ...{ title: lines.title, owner: texts.Owner ?? null, level, ambition },
    ...{ why: texts.Why ?? '', forWhom: texts['For whom'] ?? '', strategy: texts.Strategy ?? '' },
    ...{ keyResults, ref: refAt(at) },
    parent: parent?.title ?? null,
    ...(parent?.ref && { parentRef: parent.ref }),
    ...(supports.length > 0 && { supports }),
  };
}

/** What the lines of a field name; each of them tells it as it will be looked for. */
function namesIn(
  { fields }: ObjectiveLines,
  field: keyof typeof FIELDS,
  named: (name: string) => Named,
): Named[] {
  return (fields.get(field) ?? []).map(({ value, line }) => {
    const found = named(value);
    line.parts.push({ what: 'parent', text: found.title });
    return found;
  });
}
