/**
 * The one list of messages: name, payload, reply, and who may call. What is not listed cannot be asked.
 * `page` is a content script, which is as trustworthy as the page it runs in; `surface` is one of our own
 * extension pages. Content scripts import the types only: valibot must not reach the host page.
 */
import * as v from 'valibot';
import type { MappedObjective } from '@/lib/domain/alignment-tree';
import type {
  CheckInAnswer,
  CycleAnswer,
  DigestAnswer,
  DueAnswer,
  HowFar,
  HypothesesAnswer,
  InViewTask,
  KeyResultAnswer,
  KeyResultHistory,
  LocalBackup,
  Mark,
  PersonAnswer,
  ReplyAnswer,
  ServingWorkAnswer,
  Settings,
  Suggestion,
  TaskAnswer,
  WaitingAnswer,
} from '@/lib/domain/answers';
import { LONGEST_ADDRESS } from '@/lib/domain/bounds';
import type { ImportCounts } from '@/lib/domain/draft';
import type { FindingAnswer, FindingsAnswer, MuteAnswer, ThresholdsAnswer } from '@/lib/domain/findings';
import type {
  BoardAnswer,
  CycleOverview,
  CycleWork,
  ObjectiveHistory,
  PersonOverview,
} from '@/lib/domain/overview';
import type { PatchesAnswer, PatchPreview } from '@/lib/domain/patch';
import type { ApiRequest, ConnectionAnswer } from '@/lib/domain/reading';
import type { Stored } from '@/lib/domain/record';
import { SNOOZES } from '@/lib/domain/reminder';
import type { CycleComparison, CycleReview } from '@/lib/domain/review';
import { SOURCES, type SourcePage } from '@/lib/domain/source';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleAnswer, RulePreview, RuleSuggestion } from '@/lib/domain/tying-rule';
import type { Win } from '@/lib/domain/wins';
import {
  ENTRIES_PER_PAGE,
  KEY_RESULTS_PER_QUESTION,
  RECORDS_PER_PAGE,
  TASKS_PER_COMMAND,
  TASKS_PER_MESSAGE,
  TASKS_PER_PREVIEW,
  WORDINGS_PER_QUESTION,
} from './limits';
import { type Message, message, PAGE, SURFACE, type Undoable } from './message';
import * as shape from './shapes';
import { TEAM_MESSAGES } from './team-messages';

export type { Caller } from './message';

const nothing = v.object({});
const keys = v.pipe(v.array(shape.key), v.maxLength(TASKS_PER_MESSAGE));
const manyKeys = v.pipe(v.array(shape.key), v.maxLength(TASKS_PER_PREVIEW));
const record: v.GenericSchema<unknown, { id: string; kind: string }> = v.looseObject({
  id: shape.id,
  kind: v.string(),
});

/** What the handle and the badges need; the words come from the background in the person's language. */
export interface BadgesReply {
  marks: Record<TaskKey, Mark>;
  /** True once per task and day, when the open task is untied, in progress and the person's own. */
  ask: boolean;
  words: HandleWords;
  /** So many tasks one request to this site's API reads; 0 until the person connects the site. */
  reads: number;
  /** The selectors that patches put in the place of the adapter's own; null for none. */
  selectors: Record<string, string> | null;
}

/** What a page is to send, if anything, and for how many ms there is no use in asking again; null: until it is opened anew. */
export interface Errand {
  ask: { id: string; request: ApiRequest } | null;
  restMs: number | null;
}

/** `tied` keeps its blank {code}, `coverage` its blanks {tied} and {all}: the page fills them. */
export interface HandleWords {
  open: string;
  untied: string;
  tied: string;
  exempt: string;
  noTask: string;
  coverage: string;
  limited: string;
  resize: string;
}

export const MESSAGES = {
  /** Query: the marks of tasks that the page shows. */
  'page.badges': message<BadgesReply>()(PAGE, v.object({ tasks: keys, open: v.nullable(shape.key) })),
  /** Event: what the page shows of tasks. `asked` says that the handle has asked its question. */
  'page.report': message<null>()(
    PAGE,
    v.object({
      tasks: v.pipe(v.array(shape.seenTask), v.maxLength(TASKS_PER_MESSAGE)),
      asked: v.nullable(shape.key),
    }),
  ),
  /** Query: what the page is to send to its own API for the tasks in view. */
  'page.wants': message<Errand>()(PAGE, v.object({ tasks: keys, container: v.nullable(shape.id) })),
  /** Event: what came back; answers what is to be sent next. Refused: nobody waits for it. */
  'page.answered': message<Errand>()(PAGE, v.object({ id: shape.id, answer: shape.apiAnswer })),
  /** Command: a frame ticket; answers the address of the sidebar frame that carries it. */
  'page.ticket': message<{ address: string }>()(PAGE, nothing),

  /** Command: proves that our content script made this frame. Refused: the frame stays empty. */
  'ticket.redeem': message<{ tabId: number }>()(SURFACE, v.object({ ticket: shape.id })),
  /** Query: the newest revision of the database, to notice a bell that was missed. */
  'revision.read': message<{ revision: number }>()(SURFACE, nothing),
  'settings.read': message<Settings>()(SURFACE, nothing),
  'settings.change': message<null>()(SURFACE, shape.settingsChange),

  /** Query: This task. `seen` is what the page shows of it, in case it was not stored yet. */
  'task.read': message<TaskAnswer>()(SURFACE, v.object({ seen: shape.seenTask })),
  'task.suggest': message<Suggestion[]>()(SURFACE, v.object({ seen: shape.seenTask })),
  /** Query: In view, in the order asked. */
  'tasks.inView': message<InViewTask[]>()(SURFACE, v.object({ tasks: keys })),
  /** Query: key results whose text or objective matches; all of them, by objective, for an empty text. */
  'keyResults.search': message<KeyResultAnswer[]>()(SURFACE, v.object({ text: shape.line })),

  /** Command: ties tasks to a key result; an exemption of theirs is lifted. Tying twice changes nothing. */
  'tie.create': message<Undoable>()(
    SURFACE,
    v.object({
      tasks: v.pipe(v.array(shape.seenTask), v.minLength(1), v.maxLength(TASKS_PER_MESSAGE)),
      keyResult: shape.id,
      /** When the tie replaces another one of the same task. */
      insteadOf: v.nullable(shape.id),
    }),
  ),
  /** Command: ties the task that an address names. Refused: `noTaskThere`, `keyResultGone`. */
  'tie.byAddress': message<Undoable>()(
    SURFACE,
    v.object({ address: shape.typedAddress, keyResult: shape.id, hypothesis: shape.prose }),
  ),
  /** Command: ties tasks to a key result and to no other. */
  'tie.replace': message<Undoable>()(
    SURFACE,
    v.object({
      tasks: v.pipe(v.array(shape.seenTask), v.minLength(1), v.maxLength(TASKS_PER_COMMAND)),
      keyResult: shape.id,
    }),
  ),
  'tie.remove': message<Undoable>()(SURFACE, v.object({ tie: shape.id })),
  'tie.expect': message<Undoable>()(SURFACE, v.object({ tie: shape.id, hypothesis: shape.prose })),
  /** Command: says whether the number moved as the tie expected. */
  'tie.review': message<Undoable>()(SURFACE, v.object({ tie: shape.id, answer: shape.reviewAnswer })),
  /** Query: hypotheses whose work is done and should show by now, the oldest first. */
  'hypotheses.asked': message<HypothesesAnswer>()(SURFACE, nothing),
  /** Command: says that a tie holds although its key result has changed. */
  'tie.keep': message<Undoable>()(SURFACE, v.object({ tie: shape.id })),
  /** Command: "not OKR work"; ties of these tasks are removed. */
  'exemption.create': message<Undoable>()(
    SURFACE,
    v.object({
      tasks: v.pipe(v.array(shape.seenTask), v.minLength(1), v.maxLength(TASKS_PER_COMMAND)),
      reason: shape.exemptionReason,
    }),
  ),
  'exemption.remove': message<Undoable>()(SURFACE, v.object({ task: shape.key })),

  /** Query: tying rules, the one made last first. */
  'rules.read': message<RuleAnswer[]>()(SURFACE, nothing),
  /** Query: what tasks of a view have in common, or with null all known tasks; most untied first. */
  'rules.suggest': message<RuleSuggestion[]>()(SURFACE, v.object({ tasks: v.nullable(manyKeys) })),
  /** Query: what a rule would answer in a view, or with null among all known tasks. Refused: `keyResultGone`. */
  'rule.preview': message<RulePreview>()(
    SURFACE,
    v.object({ catches: shape.ruleCatch, means: shape.ruleMeans, tasks: v.nullable(manyKeys) }),
  ),
  /** Command: makes a rule; the one that catches the same is changed instead. Refused: `keyResultGone`. */
  'rule.save': message<Undoable & { id: string }>()(
    SURFACE,
    v.object({ catches: shape.ruleCatch, means: shape.ruleMeans }),
  ),
  'rule.remove': message<Undoable>()(SURFACE, v.object({ id: shape.id })),

  /** Query: key results that wait for a check-in, on the person's day. */
  'checkIns.due': message<DueAnswer>()(SURFACE, v.object({ everyone: v.boolean() })),
  /** Query: the check-ins of a key result that count, the latest first. */
  'checkIns.read': message<CheckInAnswer[]>()(SURFACE, v.object({ keyResult: shape.id })),
  /** Command: records a value; `win` is the share of the way that it reaches for the first time. */
  'checkIn.create': message<Undoable & { win: Win | null }>()(
    SURFACE,
    v.object({
      keyResult: shape.id,
      value: shape.checkInValue,
      confidence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
      note: shape.prose,
      blocker: v.exactOptional(shape.prose),
      nextStep: v.exactOptional(shape.prose),
      /** Who can take the blocker away: somebody known, or somebody named for the first time. */
      blockerFor: v.exactOptional(v.union([v.object({ id: shape.id }), v.object({ name: shape.name })])),
      /** null: today. */
      observedOn: v.nullable(shape.plainDate),
      replaces: v.nullable(shape.id),
    }),
  ),
  /** Command: does not ask for a key result until that day; null asks again. Refused: `keyResultGone`. */
  'keyResult.snooze': message<Undoable>()(
    SURFACE,
    v.object({ id: shape.id, until: v.nullable(shape.plainDate) }),
  ),
  /** Command: puts the reminder off. */
  'reminder.snooze': message<Undoable>()(SURFACE, v.object({ until: v.picklist(SNOOZES) })),
  /** Command: withdraws a check-in. */
  'checkIn.void': message<Undoable>()(SURFACE, v.object({ checkIn: shape.id })),
  /** Query: what waits for a reply of the person at this browser, the oldest first. */
  'waiting.read': message<WaitingAnswer[]>()(SURFACE, nothing),
  /** Query: what a check-in was replied, and what those that it corrects were, in the order written. */
  'replies.read': message<ReplyAnswer[]>()(SURFACE, v.object({ checkIn: shape.id })),
  /** Command: replies to a check-in. Refused: `notFound`. */
  'reply.create': message<Undoable>()(
    SURFACE,
    v.object({ checkIn: shape.id, text: v.pipe(shape.prose, v.trim(), v.minLength(1)) }),
  ),
  /** Command: withdraws a reply of one's own. Refused: `notFound`, `notAllowed`. */
  'reply.withdraw': message<Undoable>()(SURFACE, v.object({ id: shape.id })),

  /** Query: what a week brought to a cycle's key results; with nulls this week and the running cycle. null: no cycle. */
  'digest.read': message<DigestAnswer | null>()(
    SURFACE,
    v.object({ cycle: v.nullable(shape.id), week: v.nullable(shape.plainDate) }),
  ),
  /** Query: what the Coach finds about these key results; with null about all that is pursued. */
  'findings.read': message<FindingsAnswer>()(
    SURFACE,
    v.object({
      keyResults: v.nullable(v.pipe(v.array(shape.id), v.maxLength(KEY_RESULTS_PER_QUESTION))),
      /** One that serves all of them, to be judged itself. */
      task: v.nullable(shape.key),
    }),
  ),
  /** Query: what the words of key results and objectives leave to ask, in the order given, muted ones left out. */
  'words.judge': message<FindingAnswer[][]>()(
    SURFACE,
    v.object({
      wordings: v.pipe(
        v.array(
          v.object({
            kind: v.picklist(['keyResult', 'objective']),
            text: shape.line,
            hasNumber: v.boolean(),
          }),
        ),
        v.maxLength(WORDINGS_PER_QUESTION),
      ),
    }),
  ),
  /** Command: says nothing more by this rule of this subject, or with a null subject by this rule at all. */
  'finding.mute': message<Undoable>()(SURFACE, v.object({ ...shape.muted, reason: shape.line })),
  'finding.unmute': message<Undoable>()(SURFACE, v.object(shape.muted)),
  /** Query: what is muted, the latest first. */
  'mutes.read': message<MuteAnswer[]>()(SURFACE, nothing),
  'thresholds.read': message<ThresholdsAnswer>()(SURFACE, nothing),
  /** Command: moves one of the Coach's lines, or with null puts it back. Refused: `notFound`, `valueInvalid`. */
  'threshold.change': message<Undoable>()(
    SURFACE,
    v.object({ group: shape.id, name: shape.id, value: v.nullable(shape.finite) }),
  ),

  /**
   * Query: cycles with their objectives and key results; `open` leaves closed ones out. Of a part only the objectives
   * that lie in it are told, those of cycles that are not closed first.
   */
  'okrs.read': message<CycleAnswer[]>()(
    SURFACE,
    v.object({ which: v.picklist(['active', 'open', 'all']), part: v.exactOptional(shape.part) }),
  ),
  /** Query: the objectives of a cycle as cards; with null of the first that is active. */
  'board.read': message<BoardAnswer>()(SURFACE, v.object({ cycle: v.nullable(shape.id) })),
  /** Query: the objectives of every cycle that is not closed, as the map shows them. */
  'map.read': message<MappedObjective[]>()(SURFACE, nothing),
  /** Query: a cycle week by week, as its check-ins tell of it. Refused: `notFound`. */
  'cycle.read': message<CycleOverview>()(SURFACE, v.object({ id: shape.id })),
  /** Query: a cycle as the tasks tell of it that were met; null where there are too many. Refused: `notFound`. */
  'cycleWork.read': message<CycleWork | null>()(SURFACE, v.object({ id: shape.id })),
  /** Command: creates with `id` null, changes otherwise; `was` as for an objective. Refused: `changedMeanwhile`. */
  'cycle.save': message<Undoable & { id: string; overlaps: string[] }>()(
    SURFACE,
    v.object({
      id: v.nullable(shape.id),
      fields: shape.cycleFields,
      was: v.exactOptional(shape.cycleFields),
    }),
  ),
  'cycle.remove': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
  /** Query: a cycle as it is looked back on, with its scores and how it was tended. Refused: `notFound`. */
  'cycleReview.read': message<CycleReview>()(SURFACE, v.object({ id: shape.id })),
  /** Query: the latest cycles that have begun, side by side, in the order of their first days. */
  'cycles.compare': message<CycleComparison[]>()(SURFACE, nothing),
  /** Command: keeps some of the answers about a whole cycle. Refused: `notFound`. */
  'cycle.lookBack': message<Undoable>()(
    SURFACE,
    v.object({ id: shape.id, answers: shape.retrospectiveAnswers }),
  ),
  /**
   * Command: drafts the cycle that follows from the choices made at the end of one. Refused: `notFound`, and as
   * `cycle.save` and `keyResult.save`.
   */
  'cycle.draftNext': message<Undoable & { id: string }>()(
    SURFACE,
    v.object({ after: shape.id, fields: v.omit(shape.cycleFields, ['state']) }),
  ),
  /** Query: one objective with its weeks, its changes and what it is aligned with; null when it is gone. */
  'objective.read': message<ObjectiveHistory | null>()(SURFACE, v.object({ id: shape.id })),
  /**
   * Command: creates with `id` null, changes otherwise; a change in a running cycle is a Revision. `was` is what was
   * there when the edit began: what was changed elsewhere since stays, and both at once is refused `changedMeanwhile`.
   */
  'objective.save': message<Undoable & { id: string }>()(
    SURFACE,
    v.object({
      id: v.nullable(shape.id),
      fields: shape.objectiveFields,
      ...shape.ownerName,
      ...shape.alignedEnds,
      was: v.exactOptional(v.object({ fields: shape.objectiveFields, ...shape.alignedEnds })),
      reason: shape.prose,
    }),
  ),
  /** Command: says that an objective still contributes to a parent that has changed. */
  'alignment.keep': message<Undoable>()(SURFACE, v.object({ child: shape.id, parent: shape.end })),
  /** Command: keeps what is written about an objective at the end of its cycle. Refused: `notFound`. */
  'objective.reflect': message<Undoable>()(SURFACE, v.object({ id: shape.id, reflection: shape.prose })),
  'objective.remove': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
  'objective.move': message<Undoable>()(SURFACE, v.object({ id: shape.id, by: v.picklist([-1, 1]) })),
  /** Query: one key result with its check-ins and its changes; null when it is gone. */
  'keyResult.read': message<KeyResultHistory | null>()(SURFACE, v.object({ id: shape.id })),
  /** Query: the tasks that serve it; none when it is gone. */
  'keyResultWork.read': message<ServingWorkAnswer>()(SURFACE, v.object({ id: shape.id })),
  /** Command: the same for a key result. */
  'keyResult.save': message<Undoable & { id: string }>()(
    SURFACE,
    v.object({
      id: v.nullable(shape.id),
      fields: shape.keyResultFields,
      ...shape.ownerName,
      was: v.exactOptional(shape.keyResultFields),
      reason: shape.prose,
    }),
  ),
  /** Command: its owner takes a key result on. */
  'keyResult.accept': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
  /** Command: keeps some of the answers about a key result at the end of its cycle. Refused: `notFound`. */
  'keyResult.grade': message<Undoable>()(SURFACE, v.object({ id: shape.id, answers: shape.gradeAnswers })),
  'keyResult.drop': message<Undoable>()(SURFACE, v.object({ id: shape.id, reason: shape.prose })),
  /**
   * Command: makes a key result that reads like a task the work that it is; what was tied to it serves the key result
   * that it serves. `work` may be words that were never saved, and what it serves one that is created with it.
   * Refused: `keyResultGone`, and as `keyResult.save`.
   */
  'keyResult.turnIntoTask': message<Undoable & { serves: string }>()(
    SURFACE,
    v.object({
      work: v.union([v.object({ id: shape.id }), v.object({ objective: shape.id, title: shape.line })]),
      serves: v.union([
        v.object({ id: shape.id }),
        v.object({ fields: shape.keyResultFields, ...shape.ownerName }),
      ]),
      hypothesis: shape.prose,
      /** Of a task that is this work, to be tied to what it serves. Refused: `noTaskThere`. */
      address: v.exactOptional(shape.typedAddress),
    }),
  ),
  'keyResult.remove': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
  /** Query: a code that no key result of an unclosed cycle has, and the colour that goes with the objective. */
  'keyResult.propose': message<{ code: string; colour: KeyResultAnswer['keyResult']['colour'] }>()(
    SURFACE,
    v.object({ objective: shape.id }),
  ),

  /** Query: how each site is connected and how reading goes there; `also` names one that may not be listed yet. */
  'connections.read': message<ConnectionAnswer[]>()(
    SURFACE,
    v.object({ also: v.exactOptional(v.object(shape.site)) }),
  ),
  /** Command: connects a site, or ends it with null; a token that is kept stays until it is taken away. */
  'connection.change': message<Undoable>()(
    SURFACE,
    v.object({ ...shape.site, way: v.nullable(v.picklist(['session', 'token'])) }),
  ),
  /** Command: tries a token and, if it opens, keeps it and connects with it; null takes it away. */
  'connection.token': message<null>()(
    SURFACE,
    v.object({ ...shape.site, token: v.nullable(v.pipe(shape.line, v.minLength(1))) }),
  ),
  /** Command: lets the next page ask again after a trouble. */
  'connection.retry': message<null>()(SURFACE, v.object(shape.site)),

  /** Query: match patterns of hosts that the person has granted at run time, those switched off since among them. */
  'hosts.own': message<string[]>()(SURFACE, nothing),
  /** Command: forgets one of these. */
  'host.forget': message<null>()(SURFACE, v.object({ pattern: v.pipe(shape.line, v.minLength(1)) })),

  'persons.read': message<PersonAnswer[]>()(SURFACE, nothing),
  'person.save': message<Undoable & { id: string }>()(
    SURFACE,
    v.object({ id: v.nullable(shape.id), name: shape.line }),
  ),
  /** Query: a person with what they answer for; null for somebody who is not there. */
  'person.read': message<PersonOverview | null>()(SURFACE, v.object({ id: shape.id })),
  /** Command: says that a person is the same one as another, whose name stays. Refused: `notFound`. */
  'person.merge': message<Undoable>()(SURFACE, v.object({ id: shape.id, into: shape.id })),
  /** Command: says which Person is the one at this browser; null for none. */
  'person.isMe': message<Undoable>()(SURFACE, v.object({ id: v.nullable(shape.id) })),

  /** Command: creates a whole set of OKRs in one step. */
  'okrs.create': message<Undoable & { cycle: string; objectives: number; keyResults: number }>()(
    SURFACE,
    v.object({ draft: shape.okrDraft }),
  ),

  /** Query: a part of what a tool holds of OKRs, read with the token that is kept. Refused: `noToken`, `source…`. */
  'source.read': message<SourcePage>()(
    SURFACE,
    v.object({
      source: v.picklist(SOURCES),
      address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
      after: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS))),
    }),
  ),

  /** Command: begins an import that may be too large for one message; nothing is created until the commit. */
  'import.begin': message<{ staging: string }>()(SURFACE, nothing),
  'import.page': message<{ staged: number }>()(
    SURFACE,
    v.object({
      staging: shape.id,
      entries: v.pipe(v.array(shape.importEntry), v.maxLength(ENTRIES_PER_PAGE)),
    }),
  ),
  /**
   * Command: creates all that was staged, in one step. Refused: `stagingGone`, `malformed` if not as many entries lie
   * there as expected, and as `okrs.create` and `checkIn.create`; then nothing was created.
   */
  'import.commit': message<Undoable & ImportCounts>()(
    SURFACE,
    v.object({ staging: shape.id, expected: v.number() }),
  ),
  'import.cancel': message<null>()(SURFACE, v.object({ staging: shape.id })),

  /**
   * Query: one page of a backup. `revision` null starts, and that page alone says how many records there are; a later
   * page is refused if the data has changed.
   */
  'backup.page': message<{
    revision: number;
    records: Stored[];
    next: string | null;
    total: number | null;
  }>()(SURFACE, v.object({ revision: v.nullable(v.number()), after: v.nullable(shape.line) })),
  /** Command: begins a restore; pages go into staging, the data stays as it is until the commit. */
  'restore.begin': message<{ staging: string }>()(SURFACE, nothing),
  'restore.page': message<{ staged: number }>()(
    SURFACE,
    v.object({ staging: shape.id, records: v.pipe(v.array(record), v.maxLength(RECORDS_PER_PAGE)) }),
  ),
  /** Command: swaps the staged records in, by one transaction. */
  'restore.commit': message<Undoable & { records: number }>()(
    SURFACE,
    v.object({ staging: shape.id, expected: v.number() }),
  ),
  'restore.cancel': message<null>()(SURFACE, v.object({ staging: shape.id })),

  /** Query: what this browser has backed up by itself, the latest first. */
  'localBackups.read': message<LocalBackup[]>()(SURFACE, nothing),
  /** Command: puts one in the place of all data. Refused: `backupGone`. */
  'localBackup.restore': message<Undoable & { records: number }>()(SURFACE, v.object({ id: shape.id })),
  'localBackup.remove': message<null>()(SURFACE, v.object({ id: shape.id })),

  /** Query: adapter patches, imported and by policy, and what of them is in force. */
  'patches.read': message<PatchesAnswer>()(SURFACE, nothing),
  /** Query: what a patch file would change. Refused: `notAPatch`, `tooLarge`. */
  'patch.preview': message<PatchPreview[]>()(SURFACE, v.object({ text: shape.file })),
  'patch.import': message<Undoable & { imported: number }>()(SURFACE, v.object({ text: shape.file })),
  'patch.remove': message<Undoable>()(SURFACE, v.object({ id: shape.id })),
  /** Query: the file of one imported patch, or of all with null. */
  'patch.export': message<{ text: string }>()(SURFACE, v.object({ id: v.nullable(shape.id) })),

  ...TEAM_MESSAGES,

  /**
   * Query: how far an import, a restore or an undo has come that writes at this moment, by its staging, backup or step;
   * null: none of that name does. The database answers nobody meanwhile.
   */
  'underway.read': message<HowFar | null>()(SURFACE, v.object({ id: shape.id })),
  /** Command: gives it up; it is refused as `givenUp` and changes nothing, unless it was just done. */
  'underway.giveUp': message<null>()(SURFACE, v.object({ id: shape.id })),

  /** Command: takes a step back. What was changed again since stays as it is. */
  undo: message<Undoable>()(SURFACE, v.object({ step: shape.id })),
} as const;

export type MessageName = keyof typeof MESSAGES;
export type PayloadOf<N extends MessageName> =
  (typeof MESSAGES)[N] extends Message<infer Payload, unknown> ? Payload : never;
export type ReplyOf<N extends MessageName> = Exclude<(typeof MESSAGES)[N]['reply'], undefined>;
