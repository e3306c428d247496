import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { FromFrame, Layout, PageView } from '@/lib/protocol/frame';
import type { Adapter } from '@/lib/tools/tool';
import { diagnose } from './diagnostic';
import type { Edges } from './edges';
import { showFound } from './found';
import { createLine } from './frame-line';
import { createKeyboard } from './keyboard';
import { pageView } from './page-view';
import { fitWidth, placeSidebar } from './placement';
import { pressThroughModal } from './press-through';
import type { Reading } from './reading';
import { createResizer } from './resizer';
import type { OverlayRoot } from './root';
import { SIDEBAR_RULES } from './sidebar-rules';

/** The sidebar as it stands in the page: a dialog of ours with the frame in it. */
export interface SidebarControl {
  isOpen(): boolean;
  /** Stands open with a frame at this address and has the keyboard, if the page lets it have it. */
  open(address: string): void;
  /** Gives the keyboard to the sidebar. */
  give(): void;
  /** True while keys reach the frame. */
  isOurs(): boolean;
  /** Gives the keyboard back to the page. */
  leave(): void;
  close(): void;
  /** To be called when the page, the layout or the words have changed. */
  changed(): void;
}

/** What the sidebar needs of the overlay that it belongs to. */
export interface SidebarNeeds {
  root: OverlayRoot;
  tool: Adapter;
  edges: Pick<Edges, 'isSwitchedOff' | 'onFrame' | 'width' | 'gated'>;
  reading: Reading;
  known(key: TaskKey): SeenTask | undefined;
  state(): { layout: Layout; scheme: PageView['scheme']; limited: boolean; resize: string };
  /** Hears a wish for another layout, and null when the sidebar was opened or closed. */
  onChange(change: Partial<Layout> | null): void;
  /** The overlay's end. */
  signal: AbortSignal;
}

/** The frame has neither name nor id: with one, the page could navigate it elsewhere. */
export function createSidebar(needs: SidebarNeeds): SidebarControl {
  const { root, tool, edges, reading, state, onChange, signal } = needs;
  const document = root.host.ownerDocument;
  const window = document.defaultView as Window;
  const dialog = document.createElement('dialog');
  const style = document.createElement('style');
  let frame: HTMLIFrameElement | null = null;
  let dragged: number | null = null;
  let wanted = false;
  /** The task panel that the page is narrowed for while the sidebar floats. */
  let squeezed: Element | null = null;

  const keyboard = createKeyboard(root, dialog, () => frame);
  const line = createLine(
    window,
    () =>
      pageView(tool, reading, needs.known, { ...state(), site: tool.site(new URL(document.location.href)) }),
    obey,
    () => wanted && give(),
  );
  const resizer = createResizer(document, edges.width, (width, done) => {
    dragged = done ? null : width;
    if (done) onChange({ width: fitWidth(width, edges.width, window.innerWidth) });
    else arrange();
  });

  style.textContent = SIDEBAR_RULES;
  dialog.className = 'sidebar';
  dialog.setAttribute('aria-label', 'Throughline');
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.append(resizer.element);
  root.shadow.append(style, dialog);
  pressThroughModal(window, dialog, keyboard, signal);
  window.addEventListener(
    'resize',
    () => {
      squeezed = null;
      arrange();
    },
    { signal },
  );
  const unhear = edges.onFrame((frameLine) => (frame ? line.accept(frameLine) : frameLine.close()));
  signal.addEventListener('abort', () => {
    if (edges.isSwitchedOff()) return;
    unhear();
    line.close();
  });

  /** Stands where layout, window and the host's own task panel allow. Where floating would cover that, it docks. */
  function arrange(): void {
    if (!frame) return;
    const { side, docked, width: kept } = state().layout;
    const width = fitWidth(dragged ?? kept, edges.width, window.innerWidth);
    const panel = tool.taskPanel(document);
    if (panel !== squeezed) squeezed = null;
    let place = stand(docked || squeezed !== null, { side, width, panel });
    if (place.covers && !docked) {
      squeezed = panel;
      place = stand(true, { side, width, panel });
    }
    dialog.dataset.side = place.side;
    dialog.style.width = `${width}px`;
    dialog.style.left = place.side === 'left' ? `${place.inset}px` : 'auto';
    dialog.style.right = place.side === 'right' ? `${place.inset}px` : 'auto';
    resizer.set(width, place.side);
  }

  /** Leaves the page its width or not, and tells where the sidebar fits then. */
  function stand(docked: boolean, wish: { side: Layout['side']; width: number; panel: Element | null }) {
    const dock = docked && tool.dock ? tool.dock(wish.width, wish.side) : '';
    const gate = dock && edges.gated;
    root.setPageRules('dock', gate ? `@container style(--throughline-on: block){${dock}}` : dock);
    dialog.toggleAttribute('data-docked', dock !== '');
    const panel = wish.panel?.getBoundingClientRect() ?? null;
    return placeSidebar({ ...wish, windowWidth: document.documentElement.clientWidth, panel });
  }

  function give(): void {
    wanted = false;
    line.tell({ event: keyboard.give() ? 'focus' : 'keyboardLost' });
  }

  function leave(): void {
    wanted = false;
    keyboard.leave();
  }

  function close(): void {
    if (!frame) return;
    if (keyboard.isOurs() || keyboard.isRaised()) leave();
    dialog.close();
    frame.remove();
    frame = null;
    root.setPageRules('dock', '');
    onChange(null);
  }

  function obey(message: FromFrame): void {
    if (message.command === 'leave') leave();
    else if (message.command === 'close') close();
    else if (message.command === 'diagnose') {
      line.tell({ event: 'diagnostic', text: diagnose(document, new URL(document.location.href), tool) });
    } else if (message.command === 'jump') {
      const element = reading.rows.elementOf(message.task);
      if (element) showFound(root.shadow, element);
    } else {
      const { command: _, ...change } = message;
      onChange(change);
    }
  }

  return {
    isOpen: () => frame !== null,
    isOurs: keyboard.isOurs,
    leave,
    give,
    close,
    open(address) {
      if (frame) return;
      keyboard.remember();
      frame = document.createElement('iframe');
      frame.title = 'Throughline';
      frame.src = address;
      dialog.append(frame);
      dialog.open = true;
      arrange();
      onChange(null);
      // A frame that is still loading would lose the focus again.
      wanted = true;
    },
    changed() {
      keyboard.settle();
      resizer.setLabel(state().resize);
      arrange();
      line.changed();
    },
  };
}
