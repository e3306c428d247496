// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turning } from '@/components/dashboard/turning';
import { ConfidencePicker } from '@/components/ui/confidence-picker';
import { ErrorNote } from '@/components/ui/error-note';
import { ProgressBar, progressText } from '@/components/ui/progress-bar';
import { Sparkline } from '@/components/ui/sparkline';
import { StatusPill } from '@/components/ui/status-pill';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { Toast } from '@/components/ui/toast';
import type { Notice } from '@/lib/client/types';
import { Refusal } from '@/lib/domain/refusal';
import { expectAccessible } from './accessible';
import { speakIn } from './words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

function Picker({ onChange }: { onChange: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <ConfidencePicker
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

test('confidence is one group of eleven steps, and digits choose in it', async () => {
  const chosen: (number | null)[] = [];
  const { container } = render(<Picker onChange={(value) => chosen.push(value)} />);
  const group = screen.getByRole('group', { name: /Confidence/ });
  expect(screen.getAllByRole('radio')).toHaveLength(11);
  fireEvent.keyDown(group, { key: '7' });
  expect(chosen.at(-1)).toBe(7);
  fireEvent.keyDown(group, { key: 'Backspace' });
  expect(chosen.at(-1)).toBeNull();
  await expectAccessible(container);
});

test('a 1 and a 0 soon after it are ten; a 0 on its own is none at all', () => {
  const chosen: (number | null)[] = [];
  render(<Picker onChange={(value) => chosen.push(value)} />);
  const group = screen.getByRole('group');
  fireEvent.keyDown(group, { key: '1' });
  fireEvent.keyDown(group, { key: '0' });
  fireEvent.keyDown(group, { key: '0' });
  expect(chosen).toEqual([1, 10, 0]);
});

test('a bar says its progress and the expected share in words, and says when nothing is known', () => {
  render(<ProgressBar value={0.4} expected={0.55} />);
  expect(screen.getByRole('img', { name: '40% of the way; 55% expected by today' })).toBeTruthy();
  expect(progressText(null, null)).toBe('No value yet');
});

test('a trend of fewer than two values draws nothing', () => {
  const { container } = render(<Sparkline values={[0.5]} />);
  expect(container.querySelector('svg')).toBeNull();
});

test('an outdated status is told with the status it would have', () => {
  render(<StatusPill status="outdated" underlying="behind" />);
  expect(screen.getByText(/Outdated/).textContent).toBe('Outdated (Behind)');
});

test('every status has a word in both languages', () => {
  for (const language of ['en', 'zh_CN'] as const) {
    speakIn(language);
    for (const status of ['noData', 'outdated', 'early', 'onTrack', 'behind', 'offTrack'] as const) {
      const { container, unmount } = render(<StatusPill status={status} />);
      expect(container.textContent).not.toContain('status.');
      unmount();
    }
  }
});

function Parts() {
  const [tab, choose] = useState('a');
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
  return (
    <Tabs label="Parts" tabs={tabs} chosen={tab} onChoose={choose}>
      <p>Panel {tab}</p>
    </Tabs>
  );
}

test('tabs are walked by arrows round the ends and show their panel', async () => {
  const { container } = render(<Parts />);
  fireEvent.keyDown(screen.getByRole('tab', { name: 'A' }), { key: 'ArrowLeft' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('C');
  expect(document.activeElement?.textContent).toBe('C');
  expect(screen.getByRole('tabpanel', { name: 'C' }).textContent).toBe('Panel c');
  await expectAccessible(container);
});

test('a field is spoken with its error', async () => {
  const { container } = render(
    <TextField label="Title" value="" onInput={() => {}} error="Give it a title." />,
  );
  const input = screen.getByLabelText('Title');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toBe('Give it a title.');
  await expectAccessible(container);
});

test('a refusal is told as a sentence at once', () => {
  render(<ErrorNote refusal={new Refusal('storageFull')} />);
  expect(screen.getByRole('alert').textContent).toMatch(/no room left/);
});

test('a notice is announced with its undo and goes by itself, but not while it is being read', () => {
  vi.useFakeTimers();
  const notice = signal<Notice | null>(null);
  const dismiss = vi.fn();
  const undo = vi.fn();
  const { container, rerender } = render(<Toast notice={notice} onUndo={undo} onDismiss={dismiss} />);
  const told = { takenBack: false, undoable: true, underway: null, refusal: null };
  notice.value = { ...told, id: 1, text: 'Tied to A1' };
  rerender(<Toast notice={notice} onUndo={undo} onDismiss={dismiss} />);
  expect(screen.getByRole('status').textContent).toContain('Tied to A1');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  fireEvent.mouseEnter(container.firstElementChild as Element);
  vi.advanceTimersByTime(60_000);
  expect(dismiss).not.toHaveBeenCalled();
  fireEvent.mouseLeave(container.firstElementChild as Element);
  vi.advanceTimersByTime(10_000);
  expect(dismiss).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('what takes long to be taken back says how far it is, and stays until it is done', async () => {
  vi.useFakeTimers();
  const far = { id: 1, text: 'Imported 300 objectives', takenBack: true, undoable: false, refusal: null };
  const notice = signal<Notice | null>({ ...far, underway: 0.4 });
  const stop = vi.fn();
  const dismiss = vi.fn();
  const { container } = render(
    <Toast
      notice={notice}
      onUndo={() => {}}
      underway={(told) => <Turning notice={told} onStop={stop} />}
      onDismiss={dismiss}
    />,
  );
  const bar = screen.getByRole('progressbar', { name: 'Taking back: Imported 300 objectives' });
  expect((bar as HTMLProgressElement).value).toBe(0.4);
  screen.getByText('40%');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(stop).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(dismiss).not.toHaveBeenCalled();
  vi.useRealTimers();
  await expectAccessible(container);
});
