// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Chart } from '@/components/charts/chart';
import { Line } from '@/components/charts/line';
import { TimeAxis } from '@/components/charts/time-axis';
import { valueScale } from '@/components/charts/value-scale';
import { expectAccessible } from '../ui/accessible';
import '../ui/words';

afterEach(cleanup);

const MOMENTS = [
  { day: 10, title: 'Jan 11', lines: ['20 %', 'Confidence 6'] },
  { day: 17, title: 'Jan 18', lines: ['24 %'] },
  { day: 30, title: 'Jan 31', lines: ['31 %', '2 tasks closed'] },
];

const shown = () =>
  render(
    <Chart
      title="Result and work"
      description="It rises."
      from={0}
      to={90}
      height={200}
      moments={MOMENTS}
      legend={[{ text: 'Values', colour: 'red', sign: 'line' }]}
      table={{ columns: ['Day', 'Value'], rows: MOMENTS.map(({ title, lines }) => [title, lines[0] ?? '']) }}
    >
      {(plot) => (
        <>
          <TimeAxis plot={plot} top={0} bottom={180} />
          <Line
            plot={plot}
            y={valueScale([0, 40], [180, 0])}
            points={[
              { day: 10, value: 20 },
              { day: 30, value: 31 },
            ]}
            colour="red"
          />
        </>
      )}
    </Chart>,
  );

const cursor = () => screen.getByRole('slider', { name: 'Result and work' });
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(cursor(), { key });
};

test('a chart has a name, a description, a legend and a table of the same data', async () => {
  const { container } = shown();
  const svg = screen.getByRole('img', { name: 'Result and work' });
  expect(svg.querySelector('desc')?.textContent).toBe('It rises.');
  screen.getByText('Values');
  const cells = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(cells).toEqual(['Jan 1120 %', 'Jan 1824 %', 'Jan 3131 %']);
  await expectAccessible(container);
});

test('arrow keys move from moment to moment, and what is known of each is read out', () => {
  shown();
  act(() => cursor().focus());
  expect(cursor().getAttribute('aria-valuetext')).toBe('Jan 31; 31 %; 2 tasks closed');
  press('ArrowLeft');
  expect(cursor().getAttribute('aria-valuetext')).toBe('Jan 18; 24 %');
  press('Home', 'ArrowLeft');
  expect(cursor().getAttribute('aria-valuetext')).toBe('Jan 11; 20 %; Confidence 6');
  press('End', 'ArrowRight');
  expect(cursor().getAttribute('aria-valuenow')).toBe('3');
});

test('Escape hides what is said beside the line', () => {
  shown();
  act(() => cursor().focus());
  press('Home');
  expect(cursor().textContent).toContain('Confidence 6');
  press('Escape');
  expect(cursor().textContent).toBe('');
});
