import type { Layout } from '@/lib/protocol/frame';
import type { Tool } from '@/lib/tools/tool';
import type { Edges } from './edges';
import { createKeyboard, type Keyboard } from './keyboard';
import { fitWidth, placeSidebar } from './placement';
import { pressThroughModal } from './press-through';
import { createResizer } from './resizer';
import type { OverlayRoot } from './root';

/** The sidebar as it stands in the page: a dialog of ours with the frame in it. */
export interface Sidebar {
  isOpen(): boolean;
  keyboard: Keyboard;
  /** Opens it, with a frame made by a ticket; rejects with a Refusal when none is to be had. */
  open(): Promise<void>;
  close(): void;
  /** Stands where layout, window and the host's own task panel allow. */
  arrange(): void;
  setLabel(resize: string): void;
}

/**
 * The frame has neither name nor id: with one, the page could navigate it elsewhere. `onChange` hears a wish for
 * another layout, or null when the sidebar was opened or closed.
 */
export function createSidebar(
  root: OverlayRoot,
  tool: Tool,
  edges: Pick<Edges, 'ask' | 'width' | 'gated'>,
  layout: () => Layout,
  onChange: (change: Partial<Layout> | null) => void,
  signal: AbortSignal,
): Sidebar {
  const { host, shadow } = root;
  const document = host.ownerDocument;
  const window = document.defaultView as Window;
  const dialog = document.createElement('dialog');
  let frame: HTMLIFrameElement | null = null;
  let opening: Promise<void> | null = null;
  let wish: number | null = null;

  const keyboard = createKeyboard(host, dialog, () => frame);
  const resizer = createResizer(document, edges.width, (width, done) => {
    wish = done ? null : width;
    if (done) onChange({ width: fitWidth(width, edges.width, window.innerWidth) });
    arrange();
  });
  dialog.className = 'sidebar';
  dialog.setAttribute('aria-label', 'Throughline');
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.append(resizer.element);
  shadow.append(dialog);
  pressThroughModal(window, dialog, keyboard, signal);
  window.addEventListener('resize', arrange, { signal });

  function arrange(): void {
    if (!frame) return;
    const { side, docked, width: kept } = layout();
    const width = fitWidth(wish ?? kept, edges.width, window.innerWidth);
    const dock = docked && tool.dock ? tool.dock(width, side) : '';
    root.setPageRules(
      'dock',
      dock && edges.gated ? `@container style(--throughline-on: block){${dock}}` : dock,
    );
    const panel = tool.taskPanel(document)?.getBoundingClientRect() ?? null;
    const place = placeSidebar({ side, width, windowWidth: document.documentElement.clientWidth, panel });
    dialog.dataset.side = place.side;
    dialog.toggleAttribute('data-docked', dock !== '');
    const { style } = dialog;
    style.width = `${width}px`;
    style.left = place.side === 'left' ? `${place.inset}px` : 'auto';
    style.right = place.side === 'right' ? `${place.inset}px` : 'auto';
    resizer.set(width, place.side);
  }

  async function make(): Promise<void> {
    const { address } = await edges.ask('page.ticket', {});
    if (signal.aborted) return;
    frame = document.createElement('iframe');
    frame.title = 'Throughline';
    frame.src = address;
    dialog.append(frame);
    dialog.open = true;
    arrange();
    onChange(null);
  }

  function close(): void {
    if (!dialog.open) return;
    if (keyboard.isOurs() || keyboard.isRaised()) keyboard.leave();
    dialog.close();
    frame?.remove();
    frame = null;
    root.setPageRules('dock', '');
    onChange(null);
  }

  return {
    isOpen: () => dialog.open,
    keyboard,
    close,
    arrange,
    setLabel: resizer.setLabel,
    open() {
      if (frame) return Promise.resolve();
      opening ??= make().finally(() => {
        opening = null;
      });
      return opening;
    },
  };
}
