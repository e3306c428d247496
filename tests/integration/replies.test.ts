import { expect, test } from 'vitest';
import type { PayloadOf } from '@/lib/protocol/messages';
import { type Background, startBackground } from './background';
import { keyResultFields, settle } from './world';

const checkIn = ({ ask }: Background, keyResult: string, more: Partial<PayloadOf<'checkIn.create'>> = {}) =>
  ask('checkIn.create', {
    ...{ keyResult, value: 4, confidence: 3, note: '', observedOn: null, replaces: null },
    ...more,
  });

const latest = async ({ ask }: Background, keyResult: string) => {
  const [first] = await ask('checkIns.read', { keyResult });
  if (!first) throw new Error('Nobody has checked in');
  return first;
};

const kept = async ({ records }: Background, kind: string) =>
  (await records()).filter((one) => one.kind === kind && !one.deleted);

/** A world in which Bo knows the numbers of A1, and Ada is at this browser. */
async function withBo() {
  const background = startBackground();
  const world = await settle(background);
  const bo = (await background.ask('person.save', { id: null, name: 'Bo Lind' })).id;
  return { background, ...world, bo };
}

test('a check-in is replied to by the person at this browser, and told with its replies', async () => {
  const { background, me, keyResult } = await withBo();
  await checkIn(background, keyResult);
  const { id } = await latest(background, keyResult);
  await background.ask('reply.create', { checkIn: id, text: ' Net of refunds? ' });
  expect(await latest(background, keyResult)).toMatchObject({
    author: { id: me, name: 'Ada Park', isMe: true },
    replies: [{ text: 'Net of refunds?', author: { id: me, isMe: true }, on: '2027-01-11', isOwn: true }],
  });
  const history = await background.ask('keyResult.read', { id: keyResult });
  expect(history?.checkIns[0]?.replies).toHaveLength(1);
  expect(await background.ask('replies.read', { checkIn: id })).toHaveLength(1);
});

test('what a check-in was replied goes with it to its correction', async () => {
  const { background, keyResult } = await withBo();
  await checkIn(background, keyResult, { value: 45 });
  const wrong = await latest(background, keyResult);
  await background.ask('reply.create', { checkIn: wrong.id, text: 'Ten times that?' });
  await checkIn(background, keyResult, { value: 4.5, replaces: wrong.id });
  const right = await latest(background, keyResult);
  expect(right.replies.map(({ text }) => text)).toEqual(['Ten times that?']);
  const history = await background.ask('keyResult.read', { id: keyResult });
  expect(history?.checkIns.map(({ state, replies }) => [state, replies.length])).toEqual([
    ['corrected', 0],
    ['counts', 1],
  ]);
});

test('only its author withdraws a reply, and it can be brought back', async () => {
  const { background, bo, keyResult } = await withBo();
  await checkIn(background, keyResult);
  const { id } = await latest(background, keyResult);
  await background.ask('reply.create', { checkIn: id, text: 'Yes' });
  const [own] = await kept(background, 'reply');
  await background.ask('person.isMe', { id: bo });
  expect((await latest(background, keyResult)).replies).toMatchObject([{ isOwn: false }]);
  await expect(background.ask('reply.withdraw', { id: own?.id ?? '' })).rejects.toMatchObject({
    code: 'notAllowed',
  });
  await background.ask('person.isMe', { id: null });
  await expect(background.ask('reply.withdraw', { id: own?.id ?? '' })).rejects.toMatchObject({
    code: 'notAllowed',
  });
  expect(await kept(background, 'reply')).toHaveLength(1);
});

test('a check-in that is not there, or withdraws another one, is not replied to', async () => {
  const { background, keyResult } = await withBo();
  await checkIn(background, keyResult);
  const { id } = await latest(background, keyResult);
  await background.ask('checkIn.void', { checkIn: id });
  const [voiding] = (await kept(background, 'checkIn')).filter((one) => 'void' in one && one.void);
  for (const gone of ['nothing', voiding?.id as string]) {
    await expect(background.ask('reply.create', { checkIn: gone, text: 'Yes' })).rejects.toMatchObject({
      code: 'notFound',
    });
  }
  await expect(background.ask('reply.create', { checkIn: id, text: '  ' })).rejects.toMatchObject({
    code: 'malformed',
  });
});

test('undo of a check-in that was replied to leaves it, with its reply', async () => {
  const { background, keyResult } = await withBo();
  const { undo } = await checkIn(background, keyResult);
  const { id } = await latest(background, keyResult);
  await background.ask('reply.create', { checkIn: id, text: 'Yes' });
  await background.ask('undo', { step: undo });
  expect((await latest(background, keyResult)).replies).toHaveLength(1);
});

test('a blocker is for somebody known, or for somebody who is named with it, in one step', async () => {
  const { background, bo, keyResult } = await withBo();
  await checkIn(background, keyResult, { blocker: 'No access', blockerFor: { id: bo } });
  expect(await latest(background, keyResult)).toMatchObject({ blockerFor: { id: bo, name: 'Bo Lind' } });
  const { undo } = await checkIn(background, keyResult, {
    ...{ blocker: 'No contract', blockerFor: { name: 'Cy Young' } },
  });
  const [answer] = await background.ask('keyResults.search', { text: 'Churn falls' });
  expect(answer).toMatchObject({ blockerFor: { name: 'Cy Young' }, checkedInBy: { isMe: true } });
  await background.ask('undo', { step: undo });
  expect((await background.ask('persons.read', {})).map(({ person }) => person.name)).not.toContain(
    'Cy Young',
  );
  expect((await latest(background, keyResult)).blocker).toBe('No access');
});

test('a blocker for nobody who is known is refused, and nothing is recorded', async () => {
  const { background, keyResult } = await withBo();
  const gone = { blocker: 'No access', blockerFor: { id: 'gone' } };
  await expect(checkIn(background, keyResult, gone)).rejects.toMatchObject({ code: 'notFound' });
  expect(await kept(background, 'checkIn')).toEqual([]);
});

test('whom nobody has named is nobody’s blocker: without a blocker the name is not kept', async () => {
  const { background, bo, keyResult } = await withBo();
  await checkIn(background, keyResult, { blocker: ' ', blockerFor: { id: bo } });
  expect((await latest(background, keyResult)).blockerFor).toBeNull();
});

test('a blocker waits for whom it is for, until a reply or a later check-in settles it', async () => {
  const { background, me, bo, keyResult, otherKeyResult } = await withBo();
  const waiting = () => background.ask('waiting.read', {});
  await background.ask('person.isMe', { id: bo });
  await checkIn(background, keyResult, {
    ...{ blocker: 'No access', nextStep: 'Ask Ada', blockerFor: { id: me }, observedOn: '2027-01-10' },
  });
  await checkIn(background, otherKeyResult, { blocker: 'No contract', blockerFor: { id: me } });
  expect(await waiting()).toEqual([]);
  await background.ask('person.isMe', { id: me });
  expect(await waiting()).toMatchObject([
    {
      keyResult: { id: keyResult },
      by: 'blocker',
      text: 'No access',
      nextStep: 'Ask Ada',
      asker: { id: bo },
    },
    { keyResult: { id: otherKeyResult }, asked: { isMe: true } },
  ]);
  await background.ask('reply.create', { checkIn: (await waiting())[0]?.checkIn ?? '', text: 'You have it' });
  expect((await waiting()).map((each) => each.keyResult.id)).toEqual([otherKeyResult]);
  await checkIn(background, otherKeyResult, { confidence: 8 });
  expect(await waiting()).toEqual([]);
});

test('a question about a check-in on what is mine waits for me', async () => {
  const { background, me, bo, objective, keyResult } = await withBo();
  const fields = keyResultFields(objective, { owner: me });
  await background.ask('keyResult.save', { id: keyResult, fields, reason: '' });
  await checkIn(background, keyResult);
  await background.ask('person.isMe', { id: bo });
  const { id } = await latest(background, keyResult);
  await background.ask('reply.create', { checkIn: id, text: 'Is it net of refunds?' });
  await background.ask('person.isMe', { id: me });
  expect(await background.ask('waiting.read', {})).toMatchObject([
    { by: 'question', text: 'Is it net of refunds?', asker: { id: bo } },
  ]);
  await background.ask('reply.create', { checkIn: id, text: 'Yes.' });
  expect(await background.ask('waiting.read', {})).toEqual([]);
});

test('a question to me waits for me whoever owns the key result, and one to others does not', async () => {
  const { background, me, bo, objective, keyResult, otherKeyResult } = await withBo();
  const { ask } = background;
  for (const [id, code] of [
    [keyResult, 'A1'],
    [otherKeyResult, 'A2'],
  ] as const)
    await ask('keyResult.save', { id, fields: keyResultFields(objective, { owner: bo, code }), reason: '' });
  const replyAs = async (who: string, to: string, text: string) => {
    await ask('person.isMe', { id: who });
    const [first] = await ask('checkIns.read', { keyResult: to });
    await ask('reply.create', { checkIn: first?.id ?? '', text });
  };
  const waitingFor = async (who: string) => {
    await ask('person.isMe', { id: who });
    return (await ask('waiting.read', {})).map(({ keyResult: { id }, text }) => [id, text]);
  };
  // Ada checked in on what is Bo's, and Bo asks her.
  await checkIn(background, keyResult);
  await replyAs(bo, keyResult, 'Net of refunds?');
  // Bo checked in himself, Ada asks him, and he asks back.
  await checkIn(background, otherKeyResult);
  await replyAs(me, otherKeyResult, 'Since when?');
  expect(await waitingFor(bo)).toEqual([[otherKeyResult, 'Since when?']]);
  await replyAs(bo, otherKeyResult, 'Which part do you mean?');
  expect(await waitingFor(me)).toEqual([
    [keyResult, 'Net of refunds?'],
    [otherKeyResult, 'Which part do you mean?'],
  ]);
  expect(await waitingFor(bo)).toEqual([]);
  await replyAs(me, keyResult, 'Yes.');
  expect(await waitingFor(me)).toEqual([[otherKeyResult, 'Which part do you mean?']]);
});

test('the digest tells what waits for a reply this week, and nothing of it in a week that is over', async () => {
  const { background, bo, keyResult } = await withBo();
  await checkIn(background, keyResult, { blocker: 'No access', blockerFor: { id: bo } });
  const told = async (week: string | null) => {
    const digest = await background.ask('digest.read', { cycle: null, week });
    return digest?.entries.flatMap(({ waiting }) => waiting ?? []);
  };
  expect(await told(null)).toMatchObject([{ text: 'No access', asked: { name: 'Bo Lind' } }]);
  background.pass({ days: 7 });
  expect(await told('2027-01-11')).toEqual([]);
  expect(await told(null)).toHaveLength(1);
});
