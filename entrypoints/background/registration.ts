import { Refusal } from '@/lib/domain/refusal';
import { isKept } from '@/lib/protocol/kept';
import type { HandleWords } from '@/lib/protocol/messages';
import { keepAlignment } from '@/lib/services/alignments';
import { readBackupPage } from '@/lib/services/backup';
import { readBadges, reportTasks } from '@/lib/services/badges';
import { readBoard } from '@/lib/services/board';
import { readCheckIns } from '@/lib/services/check-in-answers';
import { checkIn, voidCheckIn } from '@/lib/services/check-ins';
import { compareCycles } from '@/lib/services/closing/compare';
import { gradeKeyResult } from '@/lib/services/closing/grade';
import { lookBack, reflect } from '@/lib/services/closing/look-back';
import { draftNextCycle } from '@/lib/services/closing/next-cycle';
import { reviewCycle } from '@/lib/services/closing/review';
import { changeConnection, changeToken, retryConnection } from '@/lib/services/connect';
import { readConnections, tasksPerRequest } from '@/lib/services/connections';
import type { Context } from '@/lib/services/context';
import { createOkrs } from '@/lib/services/create-okrs';
import { readCycle } from '@/lib/services/cycle/overview';
import { readCycleWork } from '@/lib/services/cycle/work';
import { removeCycle, saveCycle } from '@/lib/services/cycles';
import { readDigest } from '@/lib/services/digest';
import { countDropped } from '@/lib/services/dropped-messages';
import { readDue } from '@/lib/services/due';
import { exemptTasks, unexempt } from '@/lib/services/exemptions';
import { readFindings } from '@/lib/services/findings';
import { readAsked } from '@/lib/services/hypotheses';
import { beginImport, commitImport, stageImport } from '@/lib/services/import';
import { readInView } from '@/lib/services/in-view';
import { readKeyResult } from '@/lib/services/key-result-history';
import {
  acceptKeyResult,
  dropKeyResult,
  proposeBadge,
  removeKeyResult,
  saveKeyResult,
} from '@/lib/services/key-results';
import { readLocalBackups, removeLocalBackup, restoreLocalBackup } from '@/lib/services/local-backups';
import { readMap } from '@/lib/services/map';
import { mergePeople } from '@/lib/services/merge-people';
import { mute, readMutes, unmute } from '@/lib/services/mutes';
import { readObjective } from '@/lib/services/objective-history';
import { moveObjective, removeObjective, saveObjective } from '@/lib/services/objectives';
import { readOkrs } from '@/lib/services/okrs';
import { forgetHost, readOwnHosts } from '@/lib/services/own-hosts';
import {
  exportPatches,
  importPatches,
  listPatches,
  previewPatches,
  removePatch,
  selectorsFor,
} from '@/lib/services/patches';
import { beMe, readPeople, savePerson } from '@/lib/services/people';
import { readPerson } from '@/lib/services/person-overview';
import { answered, type ReadingEdges, wants } from '@/lib/services/reading/reading';
import { snoozeReminder } from '@/lib/services/reminder';
import { readReplies, reply, withdrawReply } from '@/lib/services/replies';
import { beginRestore, cancelRestore, commitRestore, stagePage } from '@/lib/services/restore';
import { readRevision } from '@/lib/services/revision-number';
import { previewRule } from '@/lib/services/rule-preview';
import { suggestRules } from '@/lib/services/rule-suggestions';
import { readServingWork } from '@/lib/services/serving-work';
import { changeSettings, readSettings } from '@/lib/services/settings';
import { visitContainers, visitObjective } from '@/lib/services/sharing/following';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { snoozeKeyResult } from '@/lib/services/snoozes';
import { readSource } from '@/lib/services/source';
import { searchKeyResults, suggest } from '@/lib/services/suggestions';
import { readTask } from '@/lib/services/this-task';
import { changeThreshold, readThresholds } from '@/lib/services/thresholds';
import { issueTicket, redeemTicket } from '@/lib/services/tickets';
import { expectOf, keepTie, retieTasks, reviewTie, tieByAddress, tieTasks, untie } from '@/lib/services/ties';
import { turnIntoTask } from '@/lib/services/turn-into-task';
import { readRules, removeRule, saveRule } from '@/lib/services/tying-rules';
import { undoStep } from '@/lib/services/undo';
import { readWaiting } from '@/lib/services/waiting';
import { judgeWords } from '@/lib/services/wording';
import { TOOLS, toolOf } from '@/lib/tools/registry';
import { askingPage } from './asking-page';
import type { Handlers } from './handle';
import type { Sharing } from './sharing';
import { teamHandlers } from './team-handlers';

/** What messages need besides the data. */
export interface Edges {
  /** The address of the sidebar frame that carries a ticket, for a page of a built-in or a granted host. */
  frameAddress(ticket: string, page: URL): string;
  /** Runs the part of the content script that draws the sidebar; it is not needed before the first opening. */
  bringSidebar(tabId: number): Promise<void>;
  /** The handle's words in the person's language. */
  words(): Promise<HandleWords>;
  /** What the organisation's policy says, unchecked; null without one. */
  policy(): Promise<unknown>;
  /** Throughline's own version. */
  version: string;
  reading: ReadingEdges;
  sharing: { edges: SharingEdges } & Pick<Sharing, 'run' | 'isRunning'>;
}

/** Binds every message to the service that carries it out. */
export function register(context: Context, edges: Edges): Handlers {
  const sources = async () => ({ policy: await edges.policy(), version: edges.version });
  /** Whoever looks at an objective follows it, so that what others check in on comes from now on. */
  const visited = async (what: Parameters<typeof visitObjective>[1]) => {
    if (await visitObjective(context, what)) void edges.sharing.run(null);
  };
  return {
    'page.badges': async (query, { page }) => {
      const [answer, words, selectors, reads] = await Promise.all([
        readBadges(context, query),
        edges.words(),
        sources().then((known) => selectorsFor(context, toolOf(page), known)),
        tasksPerRequest(context, askingPage(page, null), edges.reading.readers),
      ]);
      return { ...answer, words, selectors, reads };
    },
    'page.report': async (report) => {
      await reportTasks(context, report);
      if (await visitContainers(context, report.tasks)) void edges.sharing.run(null);
      return null;
    },
    'page.wants': (query, { page, tabId }) => wants(context, edges.reading, askingPage(page, tabId), query),
    'page.answered': async (event, { page, tabId }) => {
      const errand = await answered(context, edges.reading, askingPage(page, tabId), event);
      if (errand) return errand;
      await countDropped(context);
      throw new Refusal('notAllowed');
    },
    'page.ticket': async (_, { page, tabId }) => {
      if (tabId === null) throw new Refusal('notAllowed');
      await edges.bringSidebar(tabId);
      return { address: edges.frameAddress(await issueTicket(context, tabId), page) };
    },

    'ticket.redeem': async ({ ticket }, { tabId }) => {
      await redeemTicket(context, ticket, tabId);
      return { tabId: tabId as number };
    },
    'revision.read': async () => ({ revision: await readRevision(context) }),
    'settings.read': () => readSettings(context),
    'settings.change': (change) => done(changeSettings(context, change)),

    'task.read': (query) => readTask(context, query),
    'task.suggest': ({ seen }) => suggest(context, seen),
    'tasks.inView': (query) => readInView(context, query),
    'keyResults.search': ({ text }) => searchKeyResults(context, text),

    'tie.create': (demand) => tieTasks(context, demand),
    'tie.byAddress': (demand) => tieByAddress(context, demand),
    'tie.replace': (demand) => retieTasks(context, demand),
    'tie.remove': (demand) => untie(context, demand),
    'tie.expect': (demand) => expectOf(context, demand),
    'tie.review': (demand) => reviewTie(context, demand),
    'hypotheses.asked': () => readAsked(context),
    'tie.keep': (demand) => keepTie(context, demand),
    'exemption.create': (demand) => exemptTasks(context, demand),
    'exemption.remove': (demand) => unexempt(context, demand),

    'rules.read': () => readRules(context),
    'rules.suggest': (query) => suggestRules(context, query),
    'rule.preview': (query) => previewRule(context, query),
    'rule.save': (demand) => saveRule(context, demand),
    'rule.remove': (demand) => removeRule(context, demand),

    'checkIns.due': (query) => readDue(context, query),
    'checkIns.read': (query) => readCheckIns(context, query),
    'checkIn.create': (demand) => checkIn(context, demand),
    'keyResult.snooze': (demand) => snoozeKeyResult(context, demand),
    'reminder.snooze': (demand) => snoozeReminder(context, demand),
    'checkIn.void': (demand) => voidCheckIn(context, demand),
    'waiting.read': () => readWaiting(context),
    'replies.read': (query) => readReplies(context, query),
    'reply.create': (demand) => reply(context, demand),
    'reply.withdraw': (demand) => withdrawReply(context, demand),

    'digest.read': (query) => readDigest(context, query),
    'findings.read': (query) => readFindings(context, query),
    'words.judge': (query) => judgeWords(context, query),
    'finding.mute': (demand) => mute(context, demand),
    'finding.unmute': (demand) => unmute(context, demand),
    'mutes.read': () => readMutes(context),
    'thresholds.read': () => readThresholds(context),
    'threshold.change': (demand) => changeThreshold(context, demand),

    'okrs.read': (query) => readOkrs(context, query),
    'board.read': (query) => readBoard(context, query),
    'map.read': () => readMap(context),
    'cycle.read': (query) => readCycle(context, query),
    'cycleWork.read': (query) => readCycleWork(context, query),
    'cycle.save': (demand) => saveCycle(context, demand),
    'cycle.remove': (demand) => removeCycle(context, demand),
    'cycleReview.read': (query) => reviewCycle(context, query),
    'cycles.compare': () => compareCycles(context),
    'cycle.lookBack': (demand) => lookBack(context, demand),
    'cycle.draftNext': (demand) => draftNextCycle(context, demand),
    'objective.read': async (query) => {
      await visited({ kind: 'objective', id: query.id });
      return readObjective(context, query);
    },
    'objective.save': (demand) => saveObjective(context, demand),
    'alignment.keep': (demand) => keepAlignment(context, demand),
    'objective.reflect': (demand) => reflect(context, demand),
    'objective.remove': (demand) => removeObjective(context, demand),
    'objective.move': (demand) => moveObjective(context, demand),
    'keyResult.read': async (query) => {
      await visited({ kind: 'keyResult', id: query.id });
      return readKeyResult(context, query);
    },
    'keyResultWork.read': (query) => readServingWork(context, query),
    'keyResult.save': (demand) => saveKeyResult(context, demand),
    'keyResult.accept': (demand) => acceptKeyResult(context, demand),
    'keyResult.grade': (demand) => gradeKeyResult(context, demand),
    'keyResult.drop': (demand) => dropKeyResult(context, demand),
    'keyResult.turnIntoTask': (demand) => turnIntoTask(context, demand),
    'keyResult.remove': (demand) => removeKeyResult(context, demand),
    'keyResult.propose': (query) => proposeBadge(context, query),

    'connections.read': (query) =>
      readConnections(context, query, { tools: TOOLS, readers: edges.reading.readers }),
    'connection.change': (demand) => changeConnection(context, demand),
    'connection.token': (demand) => done(changeToken(context, demand, edges.reading)),
    'connection.retry': (demand) => done(retryConnection(context, demand)),

    'hosts.own': () => readOwnHosts(context),
    'host.forget': ({ pattern }) => done(forgetHost(context, pattern)),

    'persons.read': () => readPeople(context),
    'person.save': (demand) => savePerson(context, demand),
    'person.read': (query) => readPerson(context, query),
    'person.merge': (demand) => mergePeople(context, demand),
    'person.isMe': (demand) => beMe(context, demand),

    'okrs.create': (demand) => createOkrs(context, demand),

    'source.read': (query) => readSource(context, query, edges.reading),

    'import.begin': () => beginImport(context),
    'import.page': (page) => stageImport(context, page),
    'import.commit': (demand) => commitImport(context, demand),
    'import.cancel': (demand) => done(cancelRestore(context, demand)),

    'backup.page': (query) => readBackupPage(context, query),
    'restore.begin': () => beginRestore(context),
    'restore.page': (page) => stagePage(context, page, isKept),
    'restore.commit': (demand) => commitRestore(context, demand),
    'restore.cancel': (demand) => done(cancelRestore(context, demand)),

    'localBackups.read': () => readLocalBackups(context),
    'localBackup.restore': (demand) => restoreLocalBackup(context, demand),
    'localBackup.remove': (demand) => done(removeLocalBackup(context, demand)),

    'patches.read': async () => listPatches(context, await sources()),
    'patch.preview': async (query) => previewPatches(context, query, await sources()),
    'patch.import': (demand) => importPatches(context, demand),
    'patch.remove': (demand) => removePatch(context, demand),
    'patch.export': (query) => exportPatches(context, query),

    ...teamHandlers(context, edges.sharing.edges, edges.sharing),

    'underway.read': async ({ id }) => context.underway.read(id),
    'underway.giveUp': async ({ id }) => {
      context.underway.giveUp(id);
      return null;
    },

    undo: (demand) => undoStep(context, demand),
  };
}

async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
