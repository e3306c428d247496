import { coverageOf } from '@/lib/domain/coverage';
import type { Layout } from '@/lib/protocol/frame';
import { adapterOf, type Selectors, type Tool } from '@/lib/tools/tool';
import { createAsking } from './asking';
import { type Changes, createChangeBag } from './changes';
import type { Edges, Stop } from './edges';
import { createErrands } from './errands';
import { createHandle } from './handle';
import { createLimitedView } from './limited';
import { keepLooking } from './looking';
import { createMarks } from './marks';
import { createPainting } from './painting';
import { patchedAdapter, rowSelector } from './patched';
import { createReading } from './reading';
import { createReports } from './reports';
import { createRoot } from './root';
import type { SidebarControl } from './sidebar';
import type { SidebarPart } from './sidebar-part';

/** What the bell names when a site is connected, or may be asked again. */
const CONNECTIONS = 'connections';

/** How often the page may throw our element out before we let it be. */
const RETURNS = 5;

/**
 * The overlay on a page of the tool `own`: reads it, paints badges, draws the handle and, when asked, the sidebar.
 * Answers how to take all of it away and leave the page as it was; it does so itself once the extension is
 * switched off.
 */
export function startOverlay(document: Document, own: Tool, given: Layout, edges: Edges): Stop {
  const window = document.defaultView as Window;
  // Whoever reads holds this one: a patch changes it under them.
  const tool = adapterOf(own);
  const site = tool.site(new URL(document.location.href));
  const ending = new AbortController();
  const shown = edges.gated ? 'var(--throughline-on, none)' : 'block';
  let layout = given;
  let returns = 0;
  let patched: Selectors | null = null;
  let sidebar: SidebarControl | null = null;
  let rows = rowSelector(tool);

  const root = createRoot(document, shown);
  const reports = createReports(edges.ask);
  const reading = createReading(document, tool, reports);
  const marks = createMarks(edges.ask, () => performance.now(), answered);
  const painting = createPainting(root, tool, reading.rows, marks.of);
  const handle = createHandle(root.shadow, window, () => void openSidebar());
  const limited = createLimitedView(
    window,
    () => tool.isLimited(document, new URL(document.location.href)),
    show,
  );
  const asking = createAsking(
    reports,
    marks,
    (task) => layout.ask && !sidebar?.isOpen() && !document.hidden && reading.open()?.key === task.key,
    () => handle.ask(marks.words()?.untied ?? ''),
  );
  const errands = createErrands(window, edges.ask, edges.send, () => performance.now());
  const bag = createChangeBag(() => rows, reading.rows.has, root.host);

  function look(changes: Changes): void {
    if (!root.host.isConnected && returns++ < RETURNS && root.keep()) sidebar?.close();
    const read = reading.read(changes);
    painting.paintRead(read);
    const open = reading.open();
    marks.want(open ? [...reading.inView(), open.key] : reading.inView());
    asking(open);
    painting.setScheme(tool.scheme(document));
    show();
    window.requestIdleCallback(settle, { timeout: 1_000 });
  }

  function settle(): void {
    if (!isAlive()) return;
    if (reading.place()) limited.judge();
    void reports.send().then(runErrands);
  }

  function runErrands(): void {
    if (ending.signal.aborted || document.hidden) return;
    const open = reading.open();
    const tasks = reading.inView();
    const wanted = open && !tasks.includes(open.key) ? [open.key, ...tasks] : tasks;
    errands.run(wanted, reading.place()?.container ?? null, marks.reads());
  }

  function answered(keys: string[]): void {
    if (ending.signal.aborted) return;
    readWith(marks.selectors());
    painting.paintTasks(keys);
    show();
    if (marks.reads() > 0) window.requestIdleCallback(runErrands, { timeout: 1_000 });
  }

  /** From here on the page is read with these in the place of the adapter's own selectors. */
  function readWith(selectors: Selectors | null): void {
    if (JSON.stringify(selectors) === JSON.stringify(patched)) return;
    patched = selectors;
    painting.setOn(false);
    Object.assign(tool, patchedAdapter(own, selectors, document));
    rows = rowSelector(tool);
    look({ roots: null });
    painting.setOn(layout.badges);
  }

  function show(): void {
    sidebar?.changed();
    const words = marks.words();
    const open = reading.open();
    handle.setHidden(sidebar?.isOpen() || reading.place() === null);
    if (!words) return;
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
    show();
  }

  function arranged(change: Partial<Layout> | null): void {
    if (change) void edges.changeLayout(site, change).then(apply);
    else show();
  }

  /** The sidebar's part of the script has run by the time that the background answers with a ticket. */
  async function openSidebar(): Promise<void> {
    handle.stopAsking();
    if (sidebar?.isOpen()) return sidebar.give();
    const ticket = await edges.ask('page.ticket', {}).catch(() => null);
    if (!ticket || ending.signal.aborted) return;
    sidebar ??= makeSidebar();
    sidebar?.open(ticket.address);
  }

  function makeSidebar(): SidebarControl | null {
    const part: SidebarPart | undefined = globalThis.throughlineSidebar;
    if (!part) return null;
    return part({
      root,
      tool,
      edges,
      reading,
      known: reports.get,
      state: () => ({
        layout,
        scheme: tool.scheme(document),
        limited: limited.is(),
        resize: marks.words()?.resize ?? '',
      }),
      onChange: arranged,
      signal: ending.signal,
    });
  }

  function isAlive(): boolean {
    if (!ending.signal.aborted && edges.isSwitchedOff()) stop();
    return !ending.signal.aborted;
  }

  const stops = [
    edges.onBell(({ touched }) => {
      const open = reading.open();
      const keys = new Set(reading.inView()).union(new Set(open ? [open.key] : []));
      marks.ring(touched, keys);
      if (open && touched !== 'all' && touched.includes(open.key)) asking(open, true);
      if (touched === 'all' || touched.includes(CONNECTIONS)) errands.forget();
    }),
    edges.onLayout(site, apply),
    edges.onToPage(({ throughline }) => {
      if (throughline === 'toggle-sidebar' && sidebar?.isOurs()) sidebar.leave();
      else void openSidebar();
    }),
  ];

  function stop(): void {
    if (ending.signal.aborted) return;
    ending.abort();
    limited.stop();
    errands.stop();
    handle.stopAsking();
    // Once the extension is gone, its events refuse every call.
    if (!edges.isSwitchedOff()) for (const end of stops) end();
    painting.clear();
    root.remove();
  }

  apply(given);
  keepLooking(document, bag, isAlive, look, ending.signal);
  return stop;
}
