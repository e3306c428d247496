// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Navigation } from '@/components/dashboard/navigation';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

test('the pages stand in named groups, and a page about one record under the list that leads to it', async () => {
  const { container } = render(<Navigation page="keyResult" />);
  const listed = (group: string) =>
    within(screen.getByRole('list', { name: group }))
      .getAllByRole('link')
      .map((link) => link.textContent);
  expect(listed('Following')[0]).toBe('Objectives');
  expect(listed('Your data')).toEqual(['Import', 'Export', 'Backup']);
  expect(listed('Set up')).toEqual(['Team', 'People', 'Tying rules', 'Work tools', 'Settings']);
  expect(screen.getByRole('link', { name: 'Objectives' }).getAttribute('aria-current')).toBe('true');
  await expectAccessible(container);
});
