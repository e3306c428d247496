// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TaskAnswer } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { inViewTask, keyResultAnswer, pageView, seenTask, taskAnswer, tieAnswer } from './answers';
import { openSidebar, settle } from './harness';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const SEEN = seenTask(101, { title: 'Shorten the sign-up form' });
const BEST = ['k1', 'k2', 'k3', 'k4'].map((id) => ({
  keyResult: keyResultAnswer(id),
  reasons: [{ because: 'siblings' as const, count: 4, parent: 'ABC-100' }],
}));

/** A background with one task, which the commands change as the real one does. */
async function openTask(
  first: Partial<TaskAnswer> = {},
  view = pageView({ open: SEEN, inView: [SEEN] }),
  found: FindingAnswer[] = [],
) {
  let answer = taskAnswer(SEEN, first);
  const sidebar = await openSidebar(view, {
    'task.read': () => answer,
    'findings.read': () => ({ all: found, glance: found }),
    'tie.keep': () => ({ undo: 's6' }),
    'finding.mute': () => ({ undo: 's7' }),
    'task.suggest': () => BEST,
    'tasks.inView': ({ tasks }) => tasks.map((key) => inViewTask({ ...SEEN, key })),
    'keyResults.search': ({ text }) =>
      BEST.map((each) => each.keyResult).filter(({ keyResult }) => keyResult.title.includes(text)),
    'tie.create': ({ keyResult }) => {
      answer = taskAnswer(SEEN, { state: 'tied', ties: [tieAnswer(SEEN, keyResultAnswer(keyResult))] });
      return { undo: 's1' };
    },
    'exemption.create': ({ reason }) => {
      answer = taskAnswer(SEEN, { state: 'exempt', exemption: { reason } });
      return { undo: 's2' };
    },
    'tie.remove': () => ({ undo: 's3' }),
    'tie.expect': () => ({ undo: 's4' }),
    'checkIn.create': () => ({ undo: 's8', win: 0.5 as const }),
    'tie.review': () => ({ undo: 's8' }),
    undo: () => ({ undo: 's5' }),
  });
  return sidebar;
}

const line = () => screen.getByRole('combobox') as HTMLInputElement;

const UNTIED: FindingAnswer = {
  ...{
    rule: 'untied-work',
    tier: 'firm',
    subject: { kind: 'task', id: SEEN.key },
    remedies: ['tie', 'exempt'],
  },
  ...{ evidence: { status: 'doing' }, names: {} },
};

test('why an untied task is asked about stands beside the question, and so does the way to mute it', async () => {
  const { payloads, container } = await openTask({}, undefined, [UNTIED]);
  fireEvent.click(screen.getByRole('button', { name: 'What is this?' }));
  expect(screen.getByText(/^Told for open tasks that nobody has answered for/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Which key result does this serve?' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Do not tell me' }));
  await settle();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Not for this one' }));
  await settle();
  expect(payloads('finding.mute')).toEqual([{ rule: 'untied-work', subject: UNTIED.subject, reason: '' }]);
});

test('an untied task of which nothing is to be told is asked about without them', async () => {
  await openTask();
  expect(screen.getByRole('heading', { name: 'Which key result does this serve?' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Do not tell me' })).toBeNull();
});

test('an untied task is asked about with the best three suggestions and their reasons', async () => {
  const { container } = await openTask();
  expect(screen.getByRole('heading', { name: 'Which key result does this serve?' })).toBeTruthy();
  const options = screen.getAllByRole('option');
  expect(options).toHaveLength(3);
  expect(options[0]?.textContent).toContain('4 siblings under ABC-100 serve it');
  await expectAccessible(container);
});

test('when the frame is given the keyboard the caret stands in the search line', async () => {
  const { told } = await openTask();
  await told({ event: 'focus' });
  expect(document.activeElement).toBe(line());
});

test('walking to the tab by arrows leaves the focus on the tabs', async () => {
  const { told } = await openTask();
  await told({ event: 'focus' });
  const tab = (name: RegExp) => screen.getByRole('tab', { name });
  tab(/This task/).focus();
  fireEvent.keyDown(tab(/This task/), { key: 'ArrowLeft' });
  fireEvent.keyDown(tab(/Objectives/), { key: 'ArrowRight' });
  await settle();
  expect(document.activeElement).toBe(tab(/This task/));
  expect(line()).toBeTruthy();
});

test('without a search line the chosen tab has the keyboard', async () => {
  const { told } = await openTask({ state: 'exempt', exemption: { reason: 'other' } });
  await told({ event: 'focus' });
  expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
});

test('when the answer has taken the place of the question the focus is on it', async () => {
  const { told, ring } = await openTask();
  await told({ event: 'focus' });
  fireEvent.keyDown(line(), { key: '1' });
  await settle();
  await ring();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Serves' }));
});

test('1 ties to the first suggestion, and the tie is shown with its progress', async () => {
  const { payloads, ring, container } = await openTask();
  fireEvent.keyDown(line(), { key: '1' });
  await settle();
  expect(payloads('tie.create')).toEqual([{ tasks: [SEEN], keyResult: 'k1', insteadOf: null }]);
  await ring();
  expect(screen.getByText('Key result k1')).toBeTruthy();
  expect(screen.getByRole('img', { name: '40% of the way; 55% expected by today' })).toBeTruthy();
  expect(screen.getByText(/3 days ago/)).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  await expectAccessible(container);
});

test('a digit is text as soon as something is sought', async () => {
  const { payloads } = await openTask();
  fireEvent.input(line(), { target: { value: 'k' } });
  fireEvent.keyDown(line(), { key: '1' });
  await settle();
  expect(payloads('tie.create')).toEqual([]);
});

test('a letter pressed outside the line starts the search, arrows and Enter choose', async () => {
  const { payloads } = await openTask();
  fireEvent.keyDown(document.body, { key: 'k' });
  expect(document.activeElement).toBe(line());
  fireEvent.input(line(), { target: { value: 'k' } });
  await settle();
  expect(payloads('keyResults.search').at(-1)).toEqual({ text: 'k' });
  fireEvent.input(line(), { target: { value: 'Key' } });
  await settle();
  expect(screen.getAllByRole('option')).toHaveLength(4);
  fireEvent.keyDown(line(), { key: 'ArrowDown' });
  fireEvent.keyDown(line(), { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('K3');
  fireEvent.keyDown(line(), { key: 'Enter' });
  await settle();
  expect(payloads('tie.create')).toMatchObject([{ keyResult: 'k3' }]);
});

test('Enter on an empty line chooses nothing', async () => {
  const { payloads } = await openTask();
  fireEvent.keyDown(line(), { key: 'Enter' });
  await settle();
  expect(payloads('tie.create')).toEqual([]);
});

test('0 records other work at once, and the next key says which', async () => {
  const { payloads, ring, container } = await openTask();
  fireEvent.keyDown(line(), { key: '0' });
  await settle();
  await ring();
  expect(payloads('exemption.create')).toEqual([{ tasks: [SEEN], reason: 'other' }]);
  expect(screen.getByRole('button', { name: /Other/ }).getAttribute('aria-pressed')).toBe('true');
  await expectAccessible(container);
  fireEvent.keyDown(document.body, { key: '2' });
  await settle();
  expect(payloads('exemption.create').at(-1)).toEqual({ tasks: [SEEN], reason: 'defect' });
});

test('Escape empties the line first and gives the focus back then', async () => {
  const { sent } = await openTask();
  fireEvent.input(line(), { target: { value: 'churn' } });
  fireEvent.keyDown(line(), { key: 'Escape' });
  expect(line().value).toBe('');
  expect(sent).toEqual([]);
  fireEvent.keyDown(line(), { key: 'Escape' });
  expect(sent).toEqual([{ command: 'leave' }]);
});

test('keys with Ctrl, Alt or Cmd and keys of an input method are left alone', async () => {
  const { payloads } = await openTask();
  fireEvent.keyDown(line(), { key: '1', ctrlKey: true });
  fireEvent.keyDown(line(), { key: '1', altKey: true });
  fireEvent.keyDown(line(), { key: '1', isComposing: true });
  await settle();
  expect(payloads('tie.create')).toEqual([]);
});

test('untie can be taken back from the notice', async () => {
  const { payloads } = await openTask({ state: 'tied', ties: [tieAnswer(SEEN, keyResultAnswer('k1'))] });
  fireEvent.click(screen.getByRole('button', { name: 'Untie' }));
  await settle();
  expect(screen.getByText('Untied from K1')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await settle();
  expect(payloads('undo')).toEqual([{ step: 's3' }]);
});

test('tying to another key result replaces the tie it was asked from', async () => {
  const tie = tieAnswer(SEEN, keyResultAnswer('k1'));
  const { payloads } = await openTask({ state: 'tied', ties: [tie] });
  fireEvent.click(screen.getByRole('button', { name: 'Tie to another' }));
  await settle();
  fireEvent.keyDown(line(), { key: '2' });
  await settle();
  expect(payloads('tie.create')).toMatchObject([{ keyResult: 'k2', insteadOf: tie.tie.id }]);
});

test('what is served is found on the map from its card', async () => {
  const { opened } = await openTask({ state: 'tied', ties: [tieAnswer(SEEN, keyResultAnswer('k1'))] });
  fireEvent.click(screen.getByRole('button', { name: 'See it on the map' }));
  expect(opened).toEqual(['#map?of=k1']);
});

test('what is expected of the work is saved when the field is left, once', async () => {
  const { payloads } = await openTask({ state: 'tied', ties: [tieAnswer(SEEN, keyResultAnswer('k1'))] });
  const field = screen.getByLabelText('We expect…');
  fireEvent.input(field, { target: { value: ' two points more ' } });
  fireEvent.blur(field);
  await settle();
  expect(payloads('tie.expect')).toMatchObject([{ hypothesis: 'two points more' }]);
});

test('a change of the key result after the tie is told with before and after', async () => {
  const metric = (target: number) => ({ ...keyResultAnswer('k1').keyResult.metric, target });
  const drift = [
    { at: 0, reason: 'Too easy', before: { metric: metric(40) }, after: { metric: metric(60) } },
  ];
  const tied = tieAnswer(SEEN, keyResultAnswer('k1'), { drift });
  const { container } = await openTask({ state: 'tied', ties: [tied] }, undefined, [drifted(tied.tie.id)]);
  expect(container.querySelector('del')?.textContent).toBe('20% → 40%');
  expect(container.querySelector('ins')?.textContent).toBe('20% → 60%');
  expect(screen.getByText(/Too easy/)).toBeTruthy();
});

test('a tie to a result that was removed says so and can be changed', async () => {
  await openTask({ state: 'tied', ties: [tieAnswer(SEEN, null)] });
  expect(screen.getByText('Serves a key result that was removed')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tie to another' })).toBeTruthy();
});

test('without any key result it says what to do and opens the dashboard', async () => {
  const { opened } = await openTask({ nothingToServe: true });
  fireEvent.click(screen.getByRole('button', { name: 'Set up objectives' }));
  expect(opened).toEqual(['#welcome']);
});

test('without an open task it points to what is in view', async () => {
  await openTask({}, pageView());
  expect(screen.getByText('No task is open')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'See what is in view' }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('In view');
});

test('an untied task of mine that is in progress comes first, whatever part is open', async () => {
  const mine = taskAnswer(SEEN, {
    task: { ...SEEN, status: 'doing', seenAt: 0, isMine: true, readAt: null },
  });
  const { told } = await openTask(mine, pageView());
  fireEvent.click(screen.getByRole('tab', { name: 'In view' }));
  await told({ event: 'view', view: pageView({ open: SEEN }) });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('This task');
  expect(screen.getByText('In progress, and yours')).toBeTruthy();
});

test('a title full of markup is shown as text', async () => {
  const nasty = seenTask(7, { title: '<img src=x onerror=alert(1)>' });
  const { container } = await openTask({}, pageView({ open: nasty }));
  expect(container.querySelector('img[src="x"]')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
});

test('a page that is not understood offers a diagnostic to copy and the way to a patch', async () => {
  const { told, sent, opened } = await openTask({}, pageView({ open: SEEN, limited: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Show a diagnostic' }));
  expect(sent).toEqual([{ command: 'diagnose' }]);
  await told({ event: 'diagnostic', text: 'adapter: jira' });
  const field = screen.getByRole('textbox', { name: 'Diagnostic of this page' }) as HTMLTextAreaElement;
  expect(field.value).toBe('throughline: 1.0.0\nadapter: jira');
  fireEvent.click(screen.getByRole('button', { name: 'Select all to copy' }));
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  fireEvent.click(screen.getByRole('button', { name: 'Import a patch' }));
  expect(opened).toEqual(['#tools']);
});

test('a page that is not understood, a lost keyboard and an ignored click are told', async () => {
  const { told, covered, opened } = await openTask({}, pageView({ open: SEEN, limited: true }));
  expect(screen.getByText(/Limited view/)).toBeTruthy();
  await told({ event: 'keyboardLost' });
  fireEvent.click(screen.getByRole('button', { name: 'Open the popup' }));
  expect(opened).toEqual(['popup']);
  covered.value = true;
  await settle();
  expect(screen.getByText(/That click did nothing/)).toBeTruthy();
});

const THROUGH: Partial<TaskAnswer> = {
  state: 'tied',
  via: { by: 'parent', key: seenTask(100).key, title: 'Onboarding' },
  served: [keyResultAnswer('k1')],
  under: 2,
};

test('what is served through the task above is shown with it, and can be said otherwise', async () => {
  const { payloads, container } = await openTask(THROUGH);
  screen.getByText('Through “Onboarding” above it');
  screen.getByText('Key result k1');
  screen.getByText('This holds for 2 tasks under it, too');
  expect(screen.queryByRole('button', { name: 'Untie' })).toBeNull();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Tie to another' }));
  await settle();
  screen.getByText('Your answer will hold for 2 tasks under it, too');
  fireEvent.keyDown(line(), { key: '2' });
  await settle();
  expect(payloads('tie.create')).toEqual([{ tasks: [SEEN], keyResult: 'k2', insteadOf: null }]);
});

test('a task that serves something through its parent can be no OKR work itself', async () => {
  const { payloads, ring } = await openTask(THROUGH);
  fireEvent.click(screen.getByRole('button', { name: 'Not OKR work' }));
  await settle();
  expect(payloads('exemption.create')).toEqual([{ tasks: [SEEN], reason: 'other' }]);
  await ring();
  expect(screen.getByRole('region', { name: 'Not OKR work' })).toBeTruthy();
});

test('what is exempt through the task above says why, and may serve a key result after all', async () => {
  await openTask({ ...THROUGH, state: 'exempt', served: [], exemption: { reason: 'upkeep' } });
  screen.getByText('Not OKR work: Upkeep');
  fireEvent.click(screen.getByRole('button', { name: 'It serves a key result after all' }));
  await settle();
  expect(line()).toBeTruthy();
});

test('tying an epic says for how many tasks under it the tie holds', async () => {
  await openTask({ state: 'tied', ties: [tieAnswer(SEEN, keyResultAnswer('k1'))], under: 7 });
  screen.getByText('This holds for 7 tasks under it, too');
});

const found = (rule: string, keyResult: string): FindingAnswer => ({
  rule,
  tier: 'firm',
  subject: { kind: 'keyResult', id: keyResult },
  evidence: { closings: 3, lagDays: 14, days: 27, ageDays: 27, asOf: '2027-02-07' },
  remedies: ['talk', 'retie', 'adaptKeyResult'],
  names: {},
});
/** That the key result of a tie has changed since. */
const drifted = (tie: string): FindingAnswer => ({
  ...found('drift', 'k1'),
  subject: { kind: 'tie', id: tie },
  evidence: { keyResult: 'k1' },
  names: { k1: 'After' },
  remedies: ['keep', 'retie', 'untie'],
});
const CLOSED = /^3 tied tasks have closed, but the number has hardly moved for 27 days/;

test('what was found about a key result stands on its card, and leads to the dashboard', async () => {
  const ties = [tieAnswer(SEEN, keyResultAnswer('k1')), tieAnswer(SEEN, keyResultAnswer('k2'))];
  const { asked, opened, payloads, container } = await openTask({ state: 'tied', ties }, undefined, [
    found('output-without-outcome', 'k2'),
    found('outdated', 'k1'),
  ]);
  expect(asked).toContainEqual(['findings.read', { keyResults: ['k1', 'k2'], task: SEEN.key }]);
  const [first, second] = screen.getAllByRole('article');
  // The card says itself how old its number is.
  expect(within(first as HTMLElement).queryByRole('list', { name: 'Worth a look' })).toBeNull();
  const card = within(second as HTMLElement);
  card.getByText(CLOSED);
  card.getByText('(as of Feb 7, 2027)', { exact: false });
  await expectAccessible(container);
  fireEvent.click(card.getByRole('button', { name: 'Change the key result' }));
  expect(opened).toEqual(['#okrs/key-result/k2']);
  fireEvent.click(card.getByRole('button', { name: 'Do not tell me' }));
  await settle();
  fireEvent.click(card.getByRole('button', { name: 'Never, by this rule' }));
  await settle();
  expect(payloads('finding.mute')).toEqual([{ rule: 'output-without-outcome', subject: null, reason: '' }]);
});

test('it stands there, too, where the task serves through another', async () => {
  await openTask(THROUGH, undefined, [found('output-without-outcome', 'k1')]);
  screen.getByText(CLOSED);
});

test('a key result that has changed is said to fit still', async () => {
  const drift = [{ at: 0, reason: '', before: { title: 'Before' }, after: { title: 'After' } }];
  const ties = [tieAnswer(SEEN, keyResultAnswer('k1'), { drift })];
  const tie = ties[0]?.tie.id ?? '';
  const { payloads } = await openTask({ state: 'tied', ties }, undefined, [drifted(tie)]);
  screen.getByText('“After” changed after this task was tied to it.');
  expect(screen.getByText('Before').tagName).toBe('DEL');
  fireEvent.click(screen.getByRole('button', { name: 'It still fits' }));
  await settle();
  expect(payloads('tie.keep')).toEqual([{ tie }]);
});

test('a key result is checked in on beside its task, and a win is said', async () => {
  const { container, payloads } = await openTask({
    state: 'tied',
    ties: [tieAnswer(SEEN, keyResultAnswer('k1'))],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Check in' }));
  await settle();
  const value = screen.getByLabelText('Value');
  expect(document.activeElement).toBe(value);
  await expectAccessible(container);
  fireEvent.input(value, { target: { value: '31' } });
  fireEvent.submit(value.closest('form') as HTMLFormElement);
  await settle();
  expect(payloads('checkIn.create')).toMatchObject([{ keyResult: 'k1', value: 31, replaces: null }]);
  expect(screen.getByText('Recorded K1. Half way.')).toBeTruthy();
  expect(screen.queryByLabelText('Value')).toBeNull();
});

test('a finished task is asked once whether the number moved, and what was said can be changed', async () => {
  const tied = tieAnswer(SEEN, keyResultAnswer('k1'), { asked: 'early', showsOn: '2027-02-12' });
  const second = tieAnswer(SEEN, keyResultAnswer('k2'), { asked: 'due', showsOn: '2027-01-12' });
  const { container, payloads } = await openTask({ state: 'tied', ties: [tied, second] });
  const [first, last] = screen.getAllByRole('group', { name: 'Did the number move?' });
  expect(screen.getByText('It should show by Feb 12, 2027.')).toBeTruthy();
  expect([first?.querySelector('kbd')?.textContent, last?.querySelector('kbd')]).toEqual(['1', null]);
  await expectAccessible(container);

  fireEvent.keyDown(document.body, { key: '2' });
  await settle();
  expect(payloads('tie.review')).toEqual([{ tie: tied.tie.id, answer: 'still' }]);
  fireEvent.click(within(last as HTMLElement).getByRole('button', { name: 'Too soon' }));
  await settle();
  expect(payloads('tie.review')[1]).toEqual({ tie: second.tie.id, answer: 'tooSoon' });
});

test('what was said of a hypothesis stands on the card with the hit rate, and is changed there', async () => {
  const hitRate = { hits: 4, answered: 6, rate: 4 / 6 };
  const tied = tieAnswer(SEEN, { ...keyResultAnswer('k1'), hitRate }, { showsOn: '2027-02-12' });
  const review = { answer: 'still' as const, at: 0, by: null };
  const { payloads } = await openTask({
    state: 'tied',
    ties: [{ ...tied, tie: { ...tied.tie, hypothesis: 'Fewer leave', review } }],
  });
  expect(screen.getByText('67% moved it as expected (4 of 6)')).toBeTruthy();
  expect(screen.getByText('The number did not move.')).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Did the number move?' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  fireEvent.keyDown(document.body, { key: '1' });
  await settle();
  expect(payloads('tie.review')).toEqual([{ tie: tied.tie.id, answer: 'moved' }]);
});

test('a finished task asks once whether the number moved: checked in right there, or not yet', async () => {
  const tie = { ...tieAnswer(SEEN, keyResultAnswer('k1')), asksForNumber: true };
  const { container, payloads } = await openTask({ state: 'tied', ties: [tie] });
  expect(screen.getByText('Done. Did the number of K1 move?')).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }));
  await settle();
  expect(payloads('tie.review')).toEqual([{ tie: tie.tie.id, answer: 'skipped' }]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Check in' })[0] as HTMLElement);
  await settle();
  expect(document.activeElement).toBe(screen.getByLabelText('Value'));
  expect(screen.queryByText('Done. Did the number of K1 move?')).toBeNull();
});

test('whoever says that the number moved is asked where it stands', async () => {
  const tie = { ...tieAnswer(SEEN, keyResultAnswer('k1')), asked: 'due' as const, showsOn: '2027-01-11' };
  await openTask({ state: 'tied', ties: [tie] });
  fireEvent.click(screen.getByRole('button', { name: /It moved|Yes|moved/ }));
  await settle();
  expect(screen.getByLabelText('Value')).toBeTruthy();
});
