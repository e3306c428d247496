import { defineBackground } from 'wxt/utils/define-background';
import type { Kind } from '@/lib/domain/record';
import { ownVersion, thisBrowser } from '@/lib/platform/about';
import { nextMoment, teamPulse } from '@/lib/platform/alarm';
import { sendRequest } from '@/lib/platform/api-fetch';
import { onBrowserStart, onInstalled, onMessage, onShortcut, ownIdentity } from '@/lib/platform/background';
import { lastBell, ringBell } from '@/lib/platform/bell';
import { relayFrames } from '@/lib/platform/frame-relay';
import { grantedHosts, onHostsGranted, onHostsLost } from '@/lib/platform/host-access';
import { leaveLostTabs, mayStay } from '@/lib/platform/lost-tabs';
import {
  clearNotification,
  onNotificationGone,
  onNotificationPressed,
  showNotification,
  shownNotifications,
} from '@/lib/platform/notifications';
import { enterOpenTabs } from '@/lib/platform/open-tabs';
import { optionalScriptHosts, registerOptionalScript } from '@/lib/platform/optional-script';
import { isBrowserFocused, openPopup } from '@/lib/platform/popup';
import { mayShare } from '@/lib/platform/sharing-consent';
import { bringSidebar } from '@/lib/platform/sidebar-part';
import { signedInAt, signInAt } from '@/lib/platform/sign-in';
import { activeTab, openDashboard, ownAddress, tellPage } from '@/lib/platform/tabs';
import { sendToServer } from '@/lib/platform/team-fetch';
import { showDue } from '@/lib/platform/toolbar';
import { arrivingFields } from '@/lib/protocol/arriving';
import { ringer } from '@/lib/protocol/ringer';
import type { Context } from '@/lib/services/context';
import { countDropped } from '@/lib/services/dropped-messages';
import { rememberHosts } from '@/lib/services/own-hosts';
import { announcePolicy } from '@/lib/services/patches';
import { createVisits } from '@/lib/services/reading/visits';
import { readRevision } from '@/lib/services/revision-number';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { createUnderway } from '@/lib/services/underway';
import { tidyUnfinished } from '@/lib/services/unfinished';
import { database } from '@/lib/store/database';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';
import { READERS } from '@/lib/tools/readers';
import { servedHosts } from '@/lib/tools/served-hosts';
import { frameAddress } from './frame-address';
import { followGrantedHosts } from './granted-hosts';
import { type Door, handle } from './handle';
import { policyOf } from './policy';
import { register } from './registration';
import { reminderOf } from './reminder';
import { sharingOf } from './sharing';
import { speechOf } from './words';

// The worker is woken by an event and dies at any moment: every listener is registered before `main` returns.
export default defineBackground(() => {
  const ring = ringer({
    ring: (bell) => void ringBell(bell),
    later: (ms, call) => void setTimeout(call, ms),
  });
  const context: Context = {
    db: database(),
    now: () => Date.now(),
    today: () => Temporal.Now.plainDateISO().toString(),
    dayOf: (at) =>
      Temporal.Instant.fromEpochMilliseconds(Math.trunc(at))
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainDate()
        .toString(),
    zone: () => Temporal.Now.timeZoneId(),
    newId: () => crypto.randomUUID(),
    underway: createUnderway(),
    onCommit(commit) {
      ring(commit);
      reminder.refreshAfter(commit.touched);
      sharing.refreshAfter(commit);
    },
  };
  const speech = speechOf(context);
  const reminder = reminderOf(context, speech, {
    showDue,
    setAlarm: nextMoment.set,
    notifications: { show: showNotification, shown: shownNotifications, clear: clearNotification },
    openPopup: async () => (await isBrowserFocused()) && openPopup(),
    openDashboard,
  });
  const policy = policyOf(() => {
    void announcePolicy(context);
    void sharing.wake();
  });
  const sharingEdges: SharingEdges = {
    send: sendToServer,
    random: Math.random,
    secret: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    label: thisBrowser(),
    sound: (kind, id, fields) => arrivingFields(kind as Kind, id, fields),
    signIn: signInAt,
    signedInAt,
    mayShare,
    policy,
  };
  const sharing = sharingOf(context, sharingEdges, {
    setAlarm: teamPulse.set,
    later: (ms, call) => void setTimeout(call, ms),
  });
  const door: Door = {
    handlers: register(context, {
      frameAddress,
      bringSidebar,
      words: speech.handle,
      policy,
      version: ownVersion(),
      reading: {
        visits: createVisits(),
        readers: READERS,
        send: (request) => sendRequest(request, 'omit'),
        random: Math.random,
      },
      sharing: { edges: sharingEdges, ...sharing },
    }),
    own: ownIdentity(),
    mayStay,
    countDropped: () => countDropped(context),
  };
  const tokenHosts = READERS.map((reader) => reader.tokenHost);
  const hosts = followGrantedHosts({
    granted: grantedHosts,
    served: (granted) => servedHosts(granted, tokenHosts),
    // A database that fails keeps nobody from being served.
    remember: (patterns) => rememberHosts(context, patterns).catch(() => {}),
    registered: optionalScriptHosts,
    register: (patterns) => registerOptionalScript(patterns, BUILTIN_HOSTS),
    enter: enterOpenTabs,
    leave: leaveLostTabs,
  });

  onMessage((message, sender) => {
    sharing.here(sender.url === ownAddress('/popup.html'));
    return handle(message, sender, door);
  });
  if (import.meta.env.FIREFOX) relayFrames();
  onShortcut((tabId) => void toggleSidebar(tabId));
  nextMoment.onRing(() => void reminder.refresh());
  teamPulse.onRing(() => void sharing.wake());
  onBrowserStart(() => {
    void reminder.refresh();
    // What a failing database keeps lying is tidied at the next start.
    void tidyUnfinished(context).catch(() => {});
  });
  onNotificationPressed((id) => void reminder.pressed(id));
  onNotificationGone((id) => void reminder.gone(id));
  onInstalled((isFirst) => {
    void hosts.installed();
    if (isFirst) void openDashboard('#welcome');
  });
  onHostsGranted((origins) => void hosts.added(origins));
  onHostsLost((origins) => void hosts.removed(origins));

  void reminder.refresh();
  void sharing.wake();
  void hosts.restore();
  void ringIfMissed();

  /** A worker that died between a commit and its ring left the database ahead of the bell. */
  async function ringIfMissed(): Promise<void> {
    const [revision, bell] = await Promise.all([readRevision(context).catch(() => 0), lastBell()]);
    if (revision > (bell?.revision ?? 0)) ring({ revision, touched: 'all' });
  }
});

async function toggleSidebar(tabId: number | null): Promise<void> {
  const id = tabId ?? (await activeTab())?.id;
  if (id !== undefined) await tellPage(id, { throughline: 'toggle-sidebar' });
}
