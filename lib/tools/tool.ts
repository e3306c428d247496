import type { SeenTask, TaskRef, ToolId } from '@/lib/domain/task';

/** Which page of the tool this is; `other` holds no tasks that we know of. */
export type ViewKind = 'task' | 'board' | 'backlog' | 'list' | 'table' | 'other';

/** What the address alone tells. */
export interface Place {
  /** The task that the address names, if it names one. */
  task: TaskRef | null;
  view: ViewKind;
  /** The project, board or database, if the address names one. */
  container: string | null;
  /** Same view, filter and grouping, same text; opening a task over the view does not change it. */
  viewKey: string;
}

/** What the page shows of the task that is open, and the element that it stands in. */
export interface OpenTask {
  task: SeenTask;
  element: Element;
}

/** One appearance of a task on the page now. The same task may appear several times. */
export interface Sighting {
  task: SeenTask;
  /** The row or card, never inside an editable region. */
  element: Element;
}

/** Where a badge stands on a row or card, so that it covers no native control. */
export interface BadgePlacement {
  /** Matches the elements that sightings return; for the style sheet. */
  selector: string;
  /** Offsets in px from the block-start and inline-end corner of that element. */
  top: number;
  end: number;
}

/** What a work tool is to Throughline. A new tool is one file that calls `defineTool`. */
export interface Tool {
  id: ToolId;
  label: string;
  /** `builtin` hosts are in the manifest; `optional` ones are asked for. */
  access: 'builtin' | 'optional';
  /** Whether this page belongs to the tool; false for its marketing, wiki, calendar and mail pages. */
  matches(url: URL): boolean;
  /** The site on which native ids of this page are unique. */
  site(url: URL): string;
  /** Pure: what the address tells. */
  locate(url: URL): Place;
  /** Every task on the page below `root`, rows and cards only; links in prose and editors are none. */
  sightings(root: ParentNode, url: URL): Sighting[];
  /** The open task as the page shows it; null when the page shows none, or not yet that of the address. */
  openTask(document: Document, url: URL): OpenTask | null;
  /** True when the address names a task, or ids are on the page, and the rows around them are not understood. */
  isLimited(document: Document, url: URL): boolean;
  badge: BadgePlacement;
  /** Declarations that make room for a docked sidebar of `width` px; null where only floating is possible. */
  dock: ((width: number) => string) | null;
  /** The scheme of the host page, when the page says so. */
  scheme(document: Document): 'light' | 'dark' | null;
  /** The tool's own task panel that the sidebar must not cover, when it is open. */
  taskPanel(document: Document): Element | null;
}

/** Checks nothing and changes nothing: it gives a tool its type and its single door. */
export function defineTool(tool: Tool): Tool {
  return tool;
}
