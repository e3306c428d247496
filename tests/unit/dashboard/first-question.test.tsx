// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstQuestion } from '@/components/dashboard/first-question';
import { readRoute } from '@/components/dashboard/route';
import { startBackground } from '../../integration/background';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

test.each([
  'okrs',
  'board',
  'map',
  'due',
  'digest',
  'objective/{objective}',
  'key-result/{keyResult}',
  'cycle/{cycle}',
  'close/{cycle}',
  'retrospective/{cycle}',
])('%s asks itself, word for word, what is asked for it ahead', async (place) => {
  const background = startBackground();
  await background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [answer] = await background.ask('okrs.read', { which: 'all' });
  const [objective] = answer?.objectives ?? [];
  const ids: Record<string, string | undefined> = {
    cycle: answer?.cycle.id,
    objective: objective?.objective.id,
    keyResult: objective?.keyResults[0]?.keyResult.id,
  };
  const hash = place.replace(/\{(\w+)\}/, (_, kind: string) => ids[kind] ?? '');
  const question = firstQuestion(readRoute(hash));
  if (!question) throw new Error('Nothing is asked ahead');
  const { asked } = await openDashboard(hash, openClient(background));
  const said = asked.map(([name, payload]) => `${name} ${JSON.stringify(payload)}`);
  expect(said).toContain(`${question.name} ${JSON.stringify(question.payload)}`);
});

test('nothing is asked ahead for a page that is narrowed, or for the settings', () => {
  for (const hash of ['board?mine=1', 'digest?week=2027-01-04', 'settings'])
    expect(firstQuestion(readRoute(hash))).toBeNull();
});
