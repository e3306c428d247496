/** Run-time shapes of what crosses into the background. Lengths are bounds against hostile or broken input. */
import * as v from 'valibot';
import {
  LAST_INSTANT,
  LONGEST_ADDRESS,
  LONGEST_ID,
  LONGEST_KEY,
  LONGEST_LINE,
  WEB_ADDRESS,
} from '@/lib/domain/bounds';
import type { ImportEntry } from '@/lib/domain/draft';
import { GRADE_CHOICES } from '@/lib/domain/grade';
import { CADENCES, COLOURS } from '@/lib/domain/key-result';
import type { Metric } from '@/lib/domain/metric';
import { AMBITIONS, LEVELS } from '@/lib/domain/objective';
import { isPlainDate } from '@/lib/domain/plain-date';
import type { ApiAnswer } from '@/lib/domain/reading';
import { isToolId, parseTaskKey, type SeenTask, STATUS_CATEGORIES } from '@/lib/domain/task';
import { EXEMPTION_REASONS, REVIEW_ANSWERS } from '@/lib/domain/tie';
import type { RuleFields } from '@/lib/domain/tying-rule';

const PROSE = 10_000;
const FILE = 200_000;

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ID));
export const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
export const prose = v.pipe(v.string(), v.maxLength(PROSE));
/** The text of a small file. */
export const file = v.pipe(v.string(), v.maxLength(FILE));
export const plainDate = v.pipe(v.string(), v.check(isPlainDate));
export const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_INSTANT));
/** A part of a list: from which one on, counted from 0, and at most how many. */
export const part = v.object({
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  most: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export const finite = v.pipe(v.number(), v.finite());
export const key = v.pipe(
  v.string(),
  v.maxLength(LONGEST_KEY),
  v.check((text) => parseTaskKey(text) !== null),
);
export const exemptionReason = v.picklist(EXEMPTION_REASONS);
export const reviewAnswer = v.picklist(REVIEW_ANSWERS);
export const checkInValue = v.union([finite, v.pipe(v.array(id), v.maxLength(200))]);

/** Only addresses that may be opened as they are. */
export const webAddress = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(WEB_ADDRESS));

/** What a person has pasted as an address; whether it is one is seen when it is used. */
export const typedAddress = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));

/** A title is cut, not refused: a task with a very long name is still a task. */
const seenTitle = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, LONGEST_LINE)),
);

export const seenTask: v.GenericSchema<unknown, SeenTask> = v.object({
  key,
  title: seenTitle,
  url: webAddress,
  status: v.exactOptional(v.picklist(STATUS_CATEGORIES)),
  assignee: v.exactOptional(v.object({ user: v.exactOptional(line), name: line })),
  parent: v.exactOptional(key),
  container: v.exactOptional(v.object({ id, title: seenTitle })),
});

/** So many characters of an answer are taken; a longer one is no answer to our questions. */
const ANSWER = 4_000_000;

export const apiAnswer: v.GenericSchema<unknown, ApiAnswer> = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(599)),
  type: line,
  retryAfter: v.nullable(line),
  body: v.pipe(v.string(), v.maxLength(ANSWER)),
  failed: v.exactOptional(v.picklist(['offline', 'slow'])),
});

/** A site of a work tool; only those that a person could be at are connected. */
export const site = { tool: v.pipe(v.string(), v.check(isToolId)), site: v.pipe(line, v.minLength(1)) };

/** What somebody or something is called. */
export const name = v.pipe(line, v.trim(), v.minLength(1));
const parentMatch = v.object({ by: v.literal('parent'), value: key });
const textMatch = v.object({ by: v.picklist(['container', 'label', 'keyPrefix']), value: name });

/** What a rule catches. A parent lives where the rule does. */
export const ruleCatch: v.GenericSchema<unknown, Omit<RuleFields, 'means'>> = v.pipe(
  v.object({ ...site, name: line, match: v.union([parentMatch, textMatch]) }),
  v.check(({ tool, site, match }) => {
    const ref = match.by === 'parent' ? parseTaskKey(match.value) : null;
    return ref === null || (ref.tool === tool && ref.site === site);
  }),
);
export const ruleMeans: v.GenericSchema<unknown, RuleFields['means']> = v.union([
  v.object({ keyResult: id }),
  v.object({ exempt: exemptionReason }),
]);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const pacing = v.variant('shape', [
  v.object({ shape: v.literal('linear') }),
  v.object({ shape: v.literal('backLoaded') }),
  v.object({ shape: v.literal('phased'), points: v.array(v.object({ on: plainDate, share })) }),
]);
const measure = {
  unit: v.pipe(v.string(), v.maxLength(40)),
  precision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
};
const range = { ...measure, baseline: v.nullable(finite), target: finite, pacing };

export const metric: v.GenericSchema<unknown, Metric> = v.variant('kind', [
  v.object({ kind: v.literal('increase'), ...range }),
  v.object({ kind: v.literal('decrease'), ...range }),
  v.object({ kind: v.literal('atLeast'), ...measure, low: finite }),
  v.object({ kind: v.literal('atMost'), ...measure, high: finite }),
  v.object({ kind: v.literal('within'), ...measure, low: finite, high: finite }),
  v.object({
    kind: v.literal('milestones'),
    milestones: v.pipe(
      v.array(v.object({ id, title: line, weight: v.pipe(finite, v.minValue(0)), dueOn: plainDate })),
      v.maxLength(200),
    ),
  }),
  v.object({ kind: v.literal('binary') }),
]);

const cycleState = v.picklist(['draft', 'active', 'closed']);

export const cycleFields = v.object({
  name: line,
  startsOn: plainDate,
  endsOn: plainDate,
  state: cycleState,
});

export const retrospective = v.object({ learnt: prose, change: prose, stop: prose });

export const objectiveFields = v.object({
  cycle: id,
  title: line,
  why: prose,
  forWhom: prose,
  owner: v.nullable(id),
  level: v.picklist(LEVELS),
  ambition: v.picklist(AMBITIONS),
  strategy: prose,
  team: v.exactOptional(line),
});

/** What an objective can contribute to. */
export const end = v.object({ kind: v.picklist(['objective', 'keyResult']), id });

/** An owner who is known by nothing but a name yet, in the place of the one in the fields; creates them. */
export const ownerName = { ownerName: v.exactOptional(name) };

/** The primary parent of an objective, null for none, and what it supports besides; left out, those stay. */
export const alignedEnds = {
  parent: v.nullable(end),
  supports: v.exactOptional(v.array(end)),
};

export const keyResultFields = v.object({
  objective: id,
  title: line,
  metric,
  owner: v.nullable(id),
  accepted: v.boolean(),
  weight: v.pipe(finite, v.minValue(0)),
  guardrailCounts: v.boolean(),
  dueOn: v.nullable(plainDate),
  cadence: v.picklist(CADENCES),
  lagDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  code: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,4}$/)),
  colour: v.picklist(COLOURS),
});

/** 0.0 to 1.0 with one decimal. */
const score = v.pipe(
  share,
  v.check((number) => Number(number.toFixed(1)) === number),
);

export const grade = v.object({
  score: v.nullable(score),
  cause: prose,
  incentive: v.nullable(v.boolean()),
  choice: v.nullable(v.picklist(GRADE_CHOICES)),
  nextTarget: v.nullable(finite),
});

type Some<Entries extends v.ObjectEntries> = {
  [Name in keyof Entries]: v.ExactOptionalSchema<Entries[Name], undefined>;
};

/** One or more of these fields: what is left out is not spoken of. */
function some<Entries extends v.ObjectEntries>(entries: Entries) {
  const optional = Object.entries(entries).map(([name, schema]) => [name, v.exactOptional(schema)]);
  return v.pipe(
    v.strictObject(Object.fromEntries(optional) as Some<Entries>),
    v.check((fields) => Object.keys(fields).length > 0),
  );
}

export const gradeAnswers = some(grade.entries);
export const retrospectiveAnswers = some(retrospective.entries);

const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,4}$/));
const lagDays = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365));
const confidence = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));

const checkInDraft = v.object({
  value: checkInValue,
  confidence,
  note: prose,
  blocker: v.exactOptional(prose),
  nextStep: v.exactOptional(prose),
  observedOn: plainDate,
  author: v.nullable(line),
  ref: v.exactOptional(id),
  replaces: v.exactOptional(id),
  void: v.exactOptional(v.boolean()),
});

const servingWork = v.object({ serves: id, hypothesis: prose });

const keyResultDraft = v.object({
  title: line,
  metric,
  owner: v.nullable(line),
  dueOn: v.nullable(plainDate),
  cadence: v.picklist(CADENCES),
  weight: v.pipe(finite, v.minValue(0)),
  ref: v.exactOptional(id),
  code: v.exactOptional(code),
  colour: v.exactOptional(v.picklist(COLOURS)),
  lagDays: v.exactOptional(lagDays),
  accepted: v.exactOptional(v.boolean()),
  guardrailCounts: v.exactOptional(v.boolean()),
  addedOn: v.exactOptional(plainDate),
  dropped: v.exactOptional(
    v.nullable(v.object({ on: plainDate, reason: prose, work: v.exactOptional(servingWork) })),
  ),
  grade: v.exactOptional(grade),
  checkIns: v.exactOptional(v.array(checkInDraft)),
});

const objectiveDraft = v.object({
  title: line,
  why: prose,
  forWhom: prose,
  owner: v.nullable(line),
  level: v.picklist(LEVELS),
  ambition: v.picklist(AMBITIONS),
  strategy: prose,
  keyResults: v.array(keyResultDraft),
  parent: v.nullable(line),
  ref: v.exactOptional(id),
  parentRef: v.exactOptional(id),
  supports: v.exactOptional(v.array(v.object({ ref: v.exactOptional(id), title: line }))),
  reflection: v.exactOptional(prose),
});

const cycleDraft = v.union([
  v.object({ id }),
  v.object({
    ...{ name: line, startsOn: plainDate, endsOn: plainDate, state: v.exactOptional(cycleState) },
    closedOn: v.exactOptional(v.nullable(plainDate)),
    retrospective: v.exactOptional(retrospective),
  }),
]);

export const okrDraft = v.object({ cycle: cycleDraft, objectives: v.array(objectiveDraft) });

export const importEntry: v.GenericSchema<unknown, ImportEntry> = v.variant('what', [
  v.object({ what: v.literal('cycle'), cycle: cycleDraft }),
  v.object({ what: v.literal('objective'), cycle: cycleDraft, objective: objectiveDraft }),
  v.object({ what: v.literal('checkIn'), keyResult: id, checkIn: checkInDraft }),
  v.object({
    what: v.literal('tie'),
    keyResult: id,
    task: seenTask,
    hypothesis: prose,
    tiedBy: v.nullable(line),
  }),
]);

/** What is muted: a rule, for one subject or altogether. */
export const muted = {
  rule: v.pipe(line, v.minLength(1)),
  subject: v.nullable(
    v.object({
      kind: v.picklist(['keyResult', 'objective', 'task', 'tie', 'container', 'cycle', 'words']),
      id,
    }),
  ),
};

function wholeFrom(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

export const settingsChange = v.object({
  language: v.exactOptional(v.nullable(v.picklist(['en', 'zh_CN']))),
  theme: v.exactOptional(v.nullable(v.picklist(['light', 'dark']))),
  welcomed: v.exactOptional(v.boolean()),
  backupSavedAt: v.exactOptional(v.nullable(instant)),
  reminder: v.exactOptional(
    v.pipe(
      v.object({
        on: v.exactOptional(v.boolean()),
        weekday: v.exactOptional(wholeFrom(1, 7)),
        hour: v.exactOptional(wholeFrom(0, 23)),
      }),
      // Any object at all fits where nothing is required; a change says what is changed.
      v.check((change) => Object.keys(change).length > 0),
    ),
  ),
});
