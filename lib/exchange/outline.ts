import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';

/** What became of a line: part of what will be created, left out on purpose, or not understood. */
export const OUTLINE_OUTCOMES = [
  'cycle',
  'objective',
  'keyResult',
  'checkIn',
  'tie',
  'detail',
  'ignored',
  'notUnderstood',
] as const;
export type OutlineOutcome = (typeof OUTLINE_OUTCOMES)[number];

/** Why a line is `ignored` or `notUnderstood`; null for the other outcomes. */
export const OUTLINE_REASONS = [
  /** Ignored: nothing but space, a rule, a table's or page's frame. */
  'blank',
  /** Ignored: program text, a comment, or the head of the file. */
  'code',
  /** Ignored: a heading that only groups what follows. */
  'section',
  /** Ignored: work that is planned for a result; tasks never move progress. */
  'initiative',
  /** Ignored: a remark that has no place among OKRs, such as one on a key result. */
  'remark',
  /** Ignored: a value, a state or a confidence; those are recorded by check-ins. */
  'measurement',
  /** A list entry or a sentence that stands under no objective. */
  'outsideObjective',
  /** A heading under which no key result was found. */
  'noKeyResults',
  /** An entry without the mark that the document's key results carry. */
  'notAKeyResult',
  /** Another cycle begins; one is imported at a time. */
  'secondCycle',
  /** Target and baseline are the same. */
  'baselineIsTarget',
  /** A mark such as "KR1:" with nothing after it. */
  'emptyTitle',
  /** A field whose value could not be read, such as a date that does not exist. */
  'badValue',
  /** A table without a heading that names its columns. */
  'table',
  /** Longer than a title may be by far. */
  'tooLong',
  /** A table's row of a type that is neither an objective, a key result nor work. */
  'unknownType',
  /** A key result whose objective is not in the file. */
  'parentMissing',
  /** A table's row whose quotation marks do not match. */
  'quotes',
  /** A check-in or a tie of a key result that is not here. */
  'keyResultUnknown',
  /** Several key results fit what the row says. */
  'keyResultAmbiguous',
  /** A check-in of a day that has not come. */
  'futureDay',
  /** A tie whose task has no key or no address. */
  'taskUnknown',
] as const;
export type OutlineReason = (typeof OUTLINE_REASONS)[number];

/** What a person should look at although the line was understood. */
export const OUTLINE_NOTES = [
  /** The text does not say how it is measured; the reader chose. */
  'metricGuessed',
  /** No baseline is given: the first check-in becomes it. */
  'noBaseline',
  /** The milestone has no date of its own and takes the key result's. */
  'dateMissing',
  /** Something that reads like a date could not be understood; it stays in the title. */
  'dateNotUnderstood',
  /** Several owners are named; the first one becomes the owner. */
  'firstOwnerOnly',
  /** The title was cut to the longest that is kept. */
  'titleCut',
  /** Ticked off in the document; it is imported as not reached, a check-in says that it is. */
  'tickNotImported',
  /** A value that does not fit how the key result is measured; it is left out. */
  'valueNotUnderstood',
  /** A value of a day that has not come; it is left out. */
  'valueInFuture',
  /** The days of the cycle that is named could not be told; it goes into the one that the person chooses. */
  'cycleNotUnderstood',
  /** Nothing is called what it contributes to, neither in the document nor in any cycle. */
  'parentUnknown',
  /** Several are called so, and none of them is nearer than the others. */
  'parentAmbiguous',
] as const;
export type OutlineNote = (typeof OUTLINE_NOTES)[number];

/** A recognised part of a line. `text` is what will be created, dates and numbers in plain form. */
export interface OutlinePart {
  what:
    | 'title'
    | 'objective'
    | 'keyResult'
    | 'checkIn'
    | 'owner'
    | 'due'
    | 'baseline'
    | 'target'
    | 'low'
    | 'high'
    | 'unit'
    | 'milestone'
    | 'why'
    | 'forWhom'
    | 'strategy'
    | 'level'
    | 'ambition'
    | 'parent'
    | 'cadence'
    | 'weight'
    | 'startsOn'
    | 'endsOn';
  text: string;
}

/** One line of the document and what became of it, in the order of the document. */
export interface OutlineLine {
  /** From 1. */
  number: number;
  /** As it stands, at most 500 characters of it. */
  text: string;
  outcome: OutlineOutcome;
  reason: OutlineReason | null;
  notes: OutlineNote[];
  /** Its own words, where the line holds more than they are, as a table's row does. */
  wording?: string;
  /** The key result that begins here, the same one as in the draft. */
  keyResult?: KeyResultDraft;
  parts: OutlinePart[];
}

/** What a document proposes. `cycle` is null when it names none; the person chooses one then. */
export interface OutlineDraft {
  cycle: { name: string; startsOn: PlainDate; endsOn: PlainDate } | null;
  objectives: ObjectiveDraft[];
}

export interface Outline {
  draft: OutlineDraft;
  lines: OutlineLine[];
}

/** Whose way of writing numbers and dates decides where several are possible, and the present day. */
export interface OutlineContext {
  /** BCP 47. */
  locale: string;
  today: PlainDate;
}
