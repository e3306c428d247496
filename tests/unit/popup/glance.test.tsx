// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Glance } from '@/components/popup/glance';
import { cycleAnswer, objectiveAnswer } from '../sidebar/answers';
import { speakIn } from '../ui/words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

test('a cycle that is to be closed leads to where it is closed', () => {
  const opened: string[] = [];
  const cycle = cycleAnswer([objectiveAnswer('o1', [])]);
  const shown = render(<Glance spaces={[]} cycles={[cycle]} openDashboard={(place) => opened.push(place)} />);
  expect(screen.queryByRole('button')).toBeNull();
  const ended = { ...cycle, toBeClosed: true };
  shown.rerender(<Glance spaces={[]} cycles={[ended]} openDashboard={(place) => opened.push(place)} />);
  fireEvent.click(screen.getByRole('button', { name: 'To be closed' }));
  expect(opened).toEqual([`#close/${cycle.cycle.id}`]);
});
