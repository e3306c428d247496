import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILTIN_TOOLS } from '@/lib/tools/builtin';
import { type Background, JIRA, startBackground } from './background';

const patch = (selectors: Record<string, string>, more: object = {}) =>
  JSON.stringify({ throughlinePatch: 1, adapter: 'jira', selectors, ...more });

/** Names that the adapter is given here, so that the test does not rest on how it is written. */
const NAMES = { testCard: '.card', testKey: '.key' };
const jira = BUILTIN_TOOLS.find(({ name }) => name === 'jira');

let background: Background;
let policy: unknown;
beforeEach(() => {
  policy = null;
  background = startBackground(undefined, () => policy);
  Object.assign(jira?.selectors ?? {}, NAMES);
});
afterEach(() => {
  for (const name of Object.keys(NAMES)) delete jira?.selectors[name];
});

const badges = () => background.ask('page.badges', { tasks: [], open: null }, JIRA);
const importing = (text: string) => background.ask('patch.import', { text });
const list = () => background.ask('patches.read', {});

test('a page is told no selectors until a patch is imported, and those of its own tool then', async () => {
  expect((await badges()).selectors).toBeNull();
  await importing(patch({ testCard: '.tile', somethingNewer: '.x' }));
  expect((await badges()).selectors).toEqual({ testCard: '.tile' });
  const asana = { ...JIRA, url: 'https://app.asana.com/0/1/list' };
  expect((await background.ask('page.badges', { tasks: [], open: null }, asana)).selectors).toBeNull();
});

test('an import rings the bell, and so does its undoing', async () => {
  const { undo } = await importing(patch({ testCard: '.tile' }));
  expect(background.commits.at(-1)?.touched).toEqual(['patches']);
  await background.ask('undo', { step: undo });
  expect(background.commits.at(-1)?.touched).toEqual(['patches']);
  expect((await badges()).selectors).toBeNull();
});

test("the person's own patches lie over the organisation's, the latest on top", async () => {
  policy = { patches: [JSON.parse(patch({ testCard: '.policy', testKey: '.policy' })), { adapter: 1 }] };
  await importing(patch({ testCard: '.own' }));
  expect((await badges()).selectors).toEqual({ testCard: '.own', testKey: '.policy' });
  const { patches, brokenInPolicy } = await list();
  expect(brokenInPolicy).toBe(1);
  expect(patches.map(({ id, inForce, label }) => [id === null, inForce, label])).toEqual([
    [true, ['testKey'], 'Jira'],
    [false, ['testCard'], 'Jira'],
  ]);
});

test('a preview says what is in force now, what would be, and which names are not known; it keeps nothing', async () => {
  await importing(patch({ testCard: '.tile' }));
  const [preview] = await background.ask('patch.preview', {
    text: patch({ testCard: '.card2', testKey: '.key2', newer: '.x' }, { forVersion: '9.0.0' }),
  });
  expect(preview).toMatchObject({ label: 'Jira', isForOtherVersion: true });
  expect(preview?.changes).toEqual([
    { name: 'testCard', before: '.tile', after: '.card2' },
    { name: 'testKey', before: '.key', after: '.key2' },
    { name: 'newer', before: null, after: '.x' },
  ]);
  expect((await list()).patches).toHaveLength(1);
});

test('a patch for another version is kept, and not in force', async () => {
  await importing(patch({ testCard: '.tile' }, { forVersion: '9.0.0' }));
  expect((await badges()).selectors).toBeNull();
  expect((await list()).patches).toMatchObject([{ isForOtherVersion: true, inForce: [] }]);
});

test('what is exported can be imported again, one or all', async () => {
  await importing(patch({ testCard: '.tile' }, { note: 'one' }));
  await importing(patch({ testKey: '.ref' }));
  const [first] = (await list()).patches;
  const one = await background.ask('patch.export', { id: first?.id ?? '' });
  expect(JSON.parse(one.text)).toEqual(JSON.parse(patch({ testCard: '.tile' }, { note: 'one' })));
  const all = await background.ask('patch.export', { id: null });
  const other = startBackground();
  expect(await other.ask('patch.import', { text: all.text })).toMatchObject({ imported: 2 });
  const texts = (answer: { patches: { patch: object }[] }) => answer.patches.map((each) => each.patch);
  expect(texts(await other.ask('patches.read', {}))).toEqual(texts(await list()));
});

describe('refused', () => {
  test('is a file that is no patch, and nothing is kept', async () => {
    await expect(importing(patch({ testCard: '.a{}' }))).rejects.toMatchObject({ code: 'notAPatch' });
    expect((await list()).patches).toEqual([]);
  });

  test('is removing or exporting what is not there', async () => {
    await expect(background.ask('patch.remove', { id: 'x' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(background.ask('patch.export', { id: null })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('is the fifty-first', async () => {
    const many = JSON.stringify(Array.from({ length: 50 }, () => JSON.parse(patch({ testCard: '.a' }))));
    await importing(many);
    await expect(importing(patch({ testCard: '.a' }))).rejects.toMatchObject({ code: 'tooLarge' });
  });
});
