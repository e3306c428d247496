import type { SeenTask, TaskRef, ToolId } from '@/lib/domain/task';

/** Which page of the tool this is; `other` holds no tasks that we know of. */
export type ViewKind = 'task' | 'board' | 'backlog' | 'list' | 'table' | 'timeline' | 'other';

/** What the address alone tells. */
export interface Place {
  /** The task that the address names for certain. Null for a page that may be a task or a plain document. */
  task: TaskRef | null;
  view: ViewKind;
  /** The project, board or database, if the address names one. */
  container: string | null;
  /**
   * Same view, filter and grouping, same text; opening a task over the view does not change it. One that ends
   * in `/` says less: it is any view whose key begins with it, and the page stays on the one that it showed.
   */
  viewKey: string;
}

/** What the page shows of the task that is open, and the element that it stands in. A title not shown is ''. */
export interface OpenTask {
  task: SeenTask;
  element: Element;
}

/** One appearance of a task on the page now; a title not shown is ''. The same task may appear several times. */
export interface Sighting {
  task: SeenTask;
  /** The row or card, never inside an editable region. */
  element: Element;
}

/** Where a badge stands on one kind of row or card, so that it covers no native control. */
export interface BadgePlacement {
  /**
   * For the style sheet: together the placements match every element that sightings return. Of a table's row the
   * first cell bears the badge, and is what the offsets are measured from.
   */
  selector: string;
  /** Offset in px from the block-start edge of that element. */
  top: number;
  /** The inline edge to measure from: `start` for rows wider than the window. */
  edge: 'start' | 'end';
  /** Offset in px from that edge. */
  inset: number;
  /** Drawn small, where a line of text leaves little room above it. */
  small?: boolean;
}

/** The selectors that an adapter reads its pages with, by what they find. A patch replaces some of them. */
export type Selectors = Record<string, string>;

/** How an adapter reads pages with a given set of selectors. */
export interface PageReader {
  /**
   * Every task that a row or card stands for, at or below `root`. Links in prose and editors are none, and
   * neither is what stands in a panel over another view: it belongs to the open task, not to that view.
   */
  sightings(root: ParentNode, url: URL): Sighting[];
  /** The open task as the page shows it; null when the page shows none, or not yet that of the address. */
  openTask(document: Document, url: URL): OpenTask | null;
  /**
   * True when the address names a task that is not found, or ids are on the page and the rows around them are
   * not understood; false on a page without tasks.
   */
  isLimited(document: Document, url: URL): boolean;
  badges: readonly BadgePlacement[];
  /**
   * Style rules, selectors included, that leave `width` px free at `side` of the page for a docked sidebar;
   * null where only floating is possible.
   */
  dock: ((width: number, side: 'left' | 'right') => string) | null;
  /** The scheme of the host page, when the page says so. */
  scheme(document: Document): 'light' | 'dark' | null;
  /** The tool's own task panel that the sidebar must not cover, when it is open. */
  taskPanel(document: Document): Element | null;
}

/** What an adapter is, whatever its selectors. */
export interface ToolIdentity {
  /** The adapter's own name: of patches, registrations and diagnostics. */
  name: string;
  /** The kind of tool in TaskRefs; two adapters may read one kind, as with Jira in the cloud and self-hosted. */
  id: ToolId;
  label: string;
  /** `builtin` hosts are in the manifest; `optional` ones are asked for. */
  access: 'builtin' | 'optional';
  /** Match patterns of its hosts. Empty for a self-hosted tool: there each host is asked for by itself. */
  hosts: readonly string[];
  /** Whether this page belongs to the tool; false for its marketing, wiki, calendar and mail pages. */
  matches(url: URL): boolean;
  /** Of a self-hosted tool: whether the document says that it is one of the tool's. */
  recognises?(document: Document): boolean;
  /** The site on which native ids of this page are unique. */
  site(url: URL): string;
  /** Pure: what the address tells. */
  locate(url: URL): Place;
  /** What `page` reads with when nothing is patched, each with a grade and, where shown, a source. */
  selectors: Selectors;
}

/** What a work tool is to Throughline. A new tool is one file that calls `defineTool`. */
export interface Tool extends ToolIdentity {
  /** `select` has every name of `selectors`. */
  page(select: Selectors): PageReader;
}

/** A tool ready to read pages. */
export type Adapter = ToolIdentity &
  PageReader & { /** The names of the selectors that are not its own. */ patched: readonly string[] };

/** Gives a tool its type and its single door: `page` may count on the names in `selectors`. */
export function defineTool<S extends Selectors>(
  tool: ToolIdentity & { selectors: S; page(select: S): PageReader },
): Tool {
  return tool as unknown as Tool;
}

/** The adapter of a tool, with those of its selectors replaced that `patch` names. */
export function adapterOf(tool: Tool, patch: Selectors = {}): Adapter {
  const known = Object.entries(patch).filter(([name]) => Object.hasOwn(tool.selectors, name));
  const selectors = { ...tool.selectors, ...Object.fromEntries(known) };
  return { ...tool, ...tool.page(selectors), selectors, patched: known.map(([name]) => name) };
}
