import { expect, test } from 'vitest';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { KEY_RESULT_RULES, OBJECTIVE_RULES } from '@/lib/coach/wording/rules';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { FindingAnswer } from '@/lib/domain/findings';
import { startBackground } from './background';
import { asked, WORLDS } from './found-worlds';

const RULES = [...WORK_RULES, ...OKRS_RULES, ...KEY_RESULT_RULES, ...OBJECTIVE_RULES].map(({ id }) => id);

test('there is a world for each rule, and no other', () => {
  expect(Object.keys(WORLDS).sort()).toEqual(RULES.toSorted());
});

test.each(RULES)('%s can be met, muted for its subject and altogether, and is told again', async (rule) => {
  const world = WORLDS[rule];
  if (!world) throw new Error('No world in which this rule has something to say');
  const background = startBackground();
  const { ask } = background;
  const question = await world(background);
  const found = async (): Promise<FindingAnswer[]> =>
    (await asked(background, question)).filter((one) => one.rule === rule);
  const [first, ...others] = await found();
  if (!first) throw new Error('It says nothing');
  const { subject } = first;

  const here = await ask('finding.mute', { rule, subject, reason: 'we know' });
  expect(await found()).toEqual(others.filter((one) => one.subject.id !== subject.id));
  expect(await ask('mutes.read', {})).toMatchObject([{ rule, subject, reason: 'we know' }]);
  await ask('undo', { step: here.undo });
  expect(await found()).toEqual([first, ...others]);

  await ask('finding.mute', { rule, subject: null, reason: '' });
  expect(await found()).toEqual([]);
  await ask('finding.unmute', { rule, subject: null });
  expect(await found()).toEqual([first, ...others]);
});
