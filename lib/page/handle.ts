import type { HandleWords } from '@/lib/protocol/messages';
import { colourValue } from './badge-sheet';
import { isCode } from './badge-value';
import { type HandleState, handleLabel } from './handle-words';
import { createQuestion } from './question';

/** The slim button at the page's edge. */
export interface Handle {
  show(state: HandleState, words: HandleWords): void;
  /** Hidden while the sidebar stands at the edge itself. */
  setHidden(hidden: boolean): void;
  setSide(side: 'left' | 'right'): void;
  /** Asks in words beside the handle: gone with any key or after 8 s. */
  ask(question: string): void;
  stopAsking(): void;
}

/** Stays hidden until it has something to show; `onPress` opens the sidebar. */
export function createHandle(shadow: ShadowRoot, window: Window, onPress: () => void): Handle {
  const document = shadow.ownerDocument;
  const part = (name: string, tag = 'span'): HTMLElement => {
    const element = document.createElement(tag);
    element.className = name;
    return element;
  };
  const edge = part('edge', 'div');
  const button = part('handle', 'button');
  const sign = part('sign');
  const bar = part('bar');
  const filled = part('', 'i');
  const share = part('share');
  const tip = part('tip');
  const question = createQuestion(part('question', 'div'), window, onPress);
  let empty = true;
  let hidden = false;

  button.setAttribute('type', 'button');
  for (const element of [sign, bar, share, tip]) element.setAttribute('aria-hidden', 'true');
  bar.append(filled);
  button.append(sign, bar, share);
  edge.append(button, question.element, tip);
  button.addEventListener('click', onPress);
  edge.hidden = true;
  shadow.append(edge);

  return {
    show(state, words) {
      const label = handleLabel(state, words);
      const mark = state.open;
      empty = false;
      edge.hidden = hidden;
      button.setAttribute('aria-label', label);
      tip.textContent = label;
      button.dataset.state = mark?.state ?? 'none';
      button.toggleAttribute('data-limited', state.limited);
      sign.textContent = mark?.state === 'tied' && isCode(mark.code) ? mark.code : '';
      button.style.setProperty('--code', colourValue(mark?.colour));
      const percent = state.coverage.share === null ? null : Math.round(state.coverage.share * 100);
      bar.hidden = share.hidden = percent === null;
      filled.style.height = `${percent ?? 0}%`;
      share.textContent = percent === null ? '' : `${percent}%`;
    },
    setHidden(now) {
      hidden = now;
      edge.hidden = hidden || empty;
      if (hidden) question.stop();
    },
    setSide(side) {
      edge.dataset.side = side;
    },
    ask: question.ask,
    stopAsking: question.stop,
  };
}
