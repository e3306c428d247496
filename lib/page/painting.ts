import type { Mark } from '@/lib/domain/answers';
import type { Colour } from '@/lib/domain/key-result';
import type { TaskKey } from '@/lib/domain/task';
import type { Adapter } from '@/lib/tools/tool';
import { colourRules, placementRules, schemeRule } from './badge-sheet';
import { isCode } from './badge-value';
import { createBadges } from './badges';
import type { OverlayRoot } from './root';
import type { Rows, RowsRead } from './rows';

/** Keeps badges and their style sheet in step with rows and marks. */
export interface Painting {
  paintRead(read: RowsRead): void;
  paintTasks(keys: readonly TaskKey[]): void;
  /** Shows or takes away every badge. */
  setOn(on: boolean): void;
  setScheme(scheme: 'light' | 'dark' | null): void;
  clear(): void;
}

/** The sheet is only touched when a key result is met whose colour is not in it. */
export function createPainting(
  root: OverlayRoot,
  tool: Adapter,
  rows: Pick<Rows, 'entries'>,
  markOf: (key: TaskKey) => Mark | undefined,
): Painting {
  const badges = createBadges(root.host.ownerDocument, markOf);
  const colours = new Map<string, Colour>();
  let on = false;
  let scheme: 'light' | 'dark' | null = null;

  function learnColours(keys: Iterable<TaskKey>): void {
    for (const key of keys) {
      const { code, colour } = markOf(key) ?? {};
      if (isCode(code) && colour && colours.get(code) !== colour) colours.set(code, colour);
    }
    root.setPageRules('colours', on ? colourRules(colours) : '');
  }

  return {
    clear: badges.clearAll,
    paintRead({ arrived, gone }) {
      if (!on) return;
      for (const element of gone) if (element.isConnected) badges.clear(element);
      badges.paint(arrived.map(({ element, task }) => [element, task.key]));
    },
    paintTasks(keys) {
      learnColours(keys);
      if (!on) return;
      const wanted = new Set(keys);
      badges.paint(rows.entries().filter(([, key]) => wanted.has(key)));
    },
    setOn(now) {
      if (on === now) return;
      on = now;
      root.setPageRules('badges', on ? placementRules(tool.badges) : '');
      root.setPageRules('scheme', on ? schemeRule(scheme) : '');
      learnColours([]);
      if (on) badges.paint(rows.entries());
      else badges.clearAll();
    },
    setScheme(now) {
      scheme = now;
      root.setScheme(now);
      root.setPageRules('scheme', on ? schemeRule(now) : '');
    },
  };
}
