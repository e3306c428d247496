// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useKeys } from '@/components/sidebar/use-keys';

const heard: string[] = [];
beforeEach(() => heard.splice(0));
afterEach(cleanup);

function Listening() {
  useKeys((event) => heard.push(event.key) > 0);
  return <textarea aria-label="Note" onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()} />;
}

// First in this file: once the testing library has rendered anything, every effect runs at once.
test('the first key is heard as soon as the question stands there', () => {
  const holder = document.body.appendChild(document.createElement('div'));
  draw(<Listening />, holder);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
  draw(null, holder);
  holder.remove();
  expect(heard).toEqual(['0']);
});

test('keys typed into a field and keys that a control has used are not heard; Escape is', () => {
  render(<Listening />);
  const field = screen.getByLabelText('Note');
  for (const key of ['1', 'k', 'Tab', 'Escape']) fireEvent.keyDown(field, { key });
  fireEvent.keyDown(document.body, { key: '2' });
  fireEvent.keyDown(document.body, { key: '3', ctrlKey: true });
  expect(heard).toEqual(['Escape', '2']);
});

test('a dialog keeps its keys, Escape among them', () => {
  render(
    <>
      <Listening />
      <dialog open>
        <button type="button">Record</button>
      </dialog>
    </>,
  );
  for (const key of ['1', 'Escape']) fireEvent.keyDown(screen.getByRole('button'), { key });
  expect(heard).toEqual([]);
});
