import { expect, test } from 'vitest';
import { followGrantedHosts } from '@/entrypoints/background/granted-hosts';

const JIRA = 'http://jira.acme.test:8080/*';
const LINEAR = 'https://linear.app/*';
const ATLASSIAN = 'https://*.atlassian.net/*';

/** A browser of which everything can be taken away and given, and what was done to it. */
function fakeBrowser(granted: string[], registered: string[] = []) {
  const state = {
    granted,
    registered,
    entered: [] as string[],
    left: 0,
    registrations: 0,
    remembered: [] as string[],
  };
  const later = () => new Promise((resolve) => setTimeout(resolve));
  const follow = () =>
    followGrantedHosts({
      granted: async () => [...state.granted],
      served: (all) => all.filter((pattern) => pattern !== ATLASSIAN),
      registered: async () => [...state.registered],
      register: async (patterns) => {
        await later();
        state.registrations += 1;
        state.registered = [...patterns];
      },
      remember: async (patterns) => {
        state.remembered = [...new Set([...state.remembered, ...patterns])];
      },
      enter: async (patterns) => {
        state.entered.push(...patterns);
      },
      leave: async () => {
        state.left += 1;
      },
    });
  return { state, follow };
}

test('a worker that starts in step touches nothing', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN, JIRA], [JIRA]);
  await follow().restore();
  expect(state).toMatchObject({ registrations: 0, entered: [], left: 0 });
});

test('a registration that the browser has forgotten is restored, and open tabs are entered', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN, JIRA, LINEAR], [LINEAR]);
  await follow().restore();
  expect(state).toMatchObject({ registered: [JIRA, LINEAR], entered: [JIRA], registrations: 1 });
});

test('a grant that wakes the worker is registered once and entered once', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN, JIRA]);
  const hosts = follow();
  await Promise.all([hosts.restore(), hosts.added([JIRA])]);
  expect(state).toMatchObject({ registered: [JIRA], entered: [JIRA], registrations: 1 });
});

test('a built-in host that was switched on again is entered, and not registered', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN]);
  await follow().added([ATLASSIAN]);
  expect(state).toMatchObject({ registered: [], entered: [ATLASSIAN], registrations: 0 });
});

test('a host that was taken back is registered no more and left; granted again it is entered again', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN, JIRA, LINEAR]);
  const hosts = follow();
  await hosts.restore();
  state.granted = [ATLASSIAN, LINEAR];
  await hosts.removed([JIRA]);
  expect(state).toMatchObject({ registered: [LINEAR], left: 1, remembered: [JIRA, LINEAR] });
  state.granted = [ATLASSIAN, LINEAR, JIRA];
  await hosts.added([JIRA]);
  expect(state.entered).toEqual([JIRA, LINEAR, JIRA]);
});

test('a built-in host that was switched off is left', async () => {
  const { state, follow } = fakeBrowser([], []);
  await follow().removed([ATLASSIAN]);
  expect(state).toMatchObject({ left: 1, registrations: 0 });
});

test('an install enters every granted host once', async () => {
  const { state, follow } = fakeBrowser([ATLASSIAN, JIRA]);
  const hosts = follow();
  await Promise.all([hosts.restore(), hosts.installed()]);
  expect(state.entered).toEqual([JIRA, ATLASSIAN]);
});

test('one failure does not keep later events from being followed', async () => {
  const { state, follow } = fakeBrowser([JIRA]);
  const hosts = follow();
  const broken = state.granted;
  state.granted = null as never;
  await expect(hosts.restore()).rejects.toThrow();
  state.granted = broken;
  await hosts.added([JIRA]);
  expect(state.registered).toEqual([JIRA]);
});
