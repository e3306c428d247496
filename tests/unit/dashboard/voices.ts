import { draftOf, openClient, PERCENT } from './surface';

/** Ada is at this browser and owns Result 1; Bo has checked in on Result 2, where a blocker is for Ada. */
export async function openBlocked() {
  const surface = openClient();
  const { ask } = surface.background;
  await ask('okrs.create', { draft: draftOf([PERCENT, PERCENT]) });
  const ada = (await ask('person.save', { id: null, name: 'Ada Park' })).id;
  const bo = (await ask('person.save', { id: null, name: 'Bo Lind' })).id;
  await ask('person.isMe', { id: bo });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  const [first, second] = cycle?.objectives[0]?.keyResults.map(({ keyResult }) => keyResult) ?? [];
  if (!first || !second) throw new Error('There are no key results');
  await ask('checkIn.create', {
    ...{ keyResult: second.id, value: 24, confidence: 2, note: '', observedOn: null, replaces: null },
    ...{ blocker: 'No access to billing', nextStep: 'Count by hand', blockerFor: { id: ada } },
  });
  await ask('person.isMe', { id: ada });
  return { surface, ada, bo, first: first.id, second: second.id };
}
