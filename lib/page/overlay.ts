import { coverageOf } from '@/lib/domain/coverage';
import type { FromFrame, Layout } from '@/lib/protocol/frame';
import type { Tool } from '@/lib/tools/tool';
import { createAsking } from './asking';
import { type Changes, createChangeBag } from './changes';
import type { Edges, Stop } from './edges';
import { showFound } from './found';
import { createLine } from './frame-line';
import { createHandle } from './handle';
import { createLimitedView } from './limited';
import { keepLooking } from './looking';
import { createMarks } from './marks';
import { pageView } from './page-view';
import { createPainting } from './painting';
import { createReading } from './reading';
import { createReports } from './reports';
import { createRoot } from './root';
import { createSidebar } from './sidebar';

/** How often the page may throw our element out before we let it be. */
const RETURNS = 5;

/**
 * The overlay on a page of `tool`: reads it, paints badges, draws the handle and, when asked, the sidebar.
 * Answers how to take all of it away and leave the page as it was; it does so itself once the extension is
 * switched off.
 */
export function startOverlay(document: Document, tool: Tool, given: Layout, edges: Edges): Stop {
  const window = document.defaultView as Window;
  const site = tool.site(new URL(document.location.href));
  const ending = new AbortController();
  const shown = edges.gated ? 'var(--throughline-on, none)' : 'block';
  let layout = given;
  let returns = 0;

  const root = createRoot(document, shown);
  const reports = createReports(edges.ask);
  const reading = createReading(document, tool, reports);
  const marks = createMarks(edges.ask, () => performance.now(), answered);
  const painting = createPainting(root, tool, reading.rows, marks.of, shown);
  const sidebar = createSidebar(root, tool, edges, () => layout, arranged, ending.signal);
  const handle = createHandle(root.shadow, window, () => void openSidebar());
  const limited = createLimitedView(
    window,
    () => tool.isLimited(document, new URL(document.location.href)),
    show,
  );
  const line = createLine(window, describe, obey, () => sidebar.keyboard.isOurs() && line.tell('focus'));
  const asking = createAsking(
    reports,
    marks,
    (task) => layout.ask && !sidebar.isOpen() && !document.hidden && reading.open()?.key === task.key,
    () => handle.ask(marks.words()?.untied ?? ''),
  );
  const bag = createChangeBag(tool.badges.map(({ selector }) => selector).join(','), root.host);

  function describe() {
    return pageView(tool, reading, reports.get, {
      layout,
      scheme: tool.scheme(document),
      limited: limited.is(),
    });
  }

  function look(changes: Changes): void {
    if (!root.host.isConnected && returns++ < RETURNS && root.keep()) sidebar.close();
    const read = reading.read(changes);
    painting.paintRead(read);
    const open = reading.open();
    marks.want(open ? [...reading.inView(), open.key] : reading.inView());
    asking(open);
    sidebar.keyboard.settle();
    if (sidebar.isOpen()) sidebar.arrange();
    painting.setScheme(tool.scheme(document));
    show();
    window.requestIdleCallback(settle, { timeout: 1_000 });
  }

  function settle(): void {
    if (!isAlive()) return;
    if (reading.place()) limited.judge();
    void reports.send();
  }

  function answered(keys: string[]): void {
    if (ending.signal.aborted) return;
    painting.paintTasks(keys);
    show();
  }

  function show(): void {
    line.changed();
    const words = marks.words();
    const open = reading.open();
    handle.setHidden(sidebar.isOpen() || reading.place() === null);
    if (!words) return;
    sidebar.setLabel(words.resize);
    const known = reading.inView().map(marks.of);
    handle.show(
      {
        open: (open && marks.of(open.key)) ?? null,
        hasOpen: open !== null,
        coverage: coverageOf(known.filter((mark) => mark !== undefined)),
        limited: limited.is(),
      },
      words,
    );
  }

  function apply(now: Layout): void {
    layout = now;
    painting.setOn(now.badges);
    handle.setSide(now.side);
    if (!now.ask) handle.stopAsking();
    sidebar.arrange();
    show();
  }

  function arranged(change: Partial<Layout> | null): void {
    if (change) void edges.changeLayout(site, change).then(apply);
    else show();
  }

  async function openSidebar(): Promise<void> {
    handle.stopAsking();
    try {
      await sidebar.open();
    } catch {
      return; // Without a ticket the frame would stay empty; the handle is still there to press again.
    }
    line.tell(sidebar.keyboard.give() ? 'focus' : 'keyboardLost');
  }

  function obey(message: FromFrame): void {
    if (message.command === 'leave') sidebar.keyboard.leave();
    else if (message.command === 'close') sidebar.close();
    else if (message.command === 'jump') {
      const element = reading.rows.elementOf(message.task);
      if (element) showFound(root.shadow, element);
    } else {
      const { command: _, ...change } = message;
      arranged(change);
    }
  }

  function isAlive(): boolean {
    if (!ending.signal.aborted && edges.isSwitchedOff()) stop();
    return !ending.signal.aborted;
  }

  const stops = [
    edges.onBell(({ touched }) => {
      const open = reading.open();
      const keys = new Set(reading.inView()).union(new Set(open ? [open.key] : []));
      marks.ring(touched, keys, (key) => reports.get(key)?.parent);
    }),
    edges.onFrame((frameLine) => (sidebar.isOpen() ? line.accept(frameLine) : frameLine.close())),
    edges.onLayout(site, apply),
    edges.onToPage(({ throughline }) => {
      if (throughline === 'toggle-sidebar' && sidebar.keyboard.isOurs()) sidebar.keyboard.leave();
      else void openSidebar();
    }),
  ];

  function stop(): void {
    if (ending.signal.aborted) return;
    ending.abort();
    limited.stop();
    handle.stopAsking();
    line.close();
    for (const end of stops) end();
    painting.clear();
    root.remove();
  }

  apply(given);
  keepLooking(document, bag, isAlive, look, ending.signal);
  return stop;
}
