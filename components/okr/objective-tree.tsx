import { useRef, useState } from 'preact/hooks';
import type { CycleAnswer } from '@/lib/domain/answers';
import ChevronRight from '~icons/lucide/chevron-right';
import { KeyResultLine } from './key-result-line';
import { ObjectiveRow } from './objective-row';
import styles from './objective-tree.module.css';
import { treeKey } from './tree-key';
import { type TreeRow, treeRows } from './tree-rows';

/** More objectives than this start folded. */
const OPEN_AT_FIRST = 12;

/** One cycle's objectives and key results as a tree; arrows, Home and End move, left and right fold and open. */
export function ObjectiveTree({ cycle, label }: { cycle: CycleAnswer; label: string }) {
  const few = cycle.objectives.length <= OPEN_AT_FIRST;
  const [turned, turn] = useState<ReadonlySet<string>>(new Set());
  const [at, goTo] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = treeRows(cycle, (id) => few !== turned.has(id));
  const current = rows.some((row) => row.id === at) ? at : rows[0]?.id;

  function toggle(id: string): void {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    turn(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = rows.findIndex((row) => row.id === current);
    const does = treeKey(event.key, rows, index);
    if (!does) return;
    event.preventDefault();
    if ('toggle' in does) {
      toggle(does.toggle);
      return;
    }
    goTo(does.goTo);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(does.goTo)}"]`)?.focus();
  }

  return (
    <div ref={tree} role="tree" aria-label={label} class={styles.tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Row key={row.id} row={row} isCurrent={row.id === current} onToggle={toggle} onFocus={goTo} />
      ))}
    </div>
  );
}

interface RowProps {
  row: TreeRow;
  isCurrent: boolean;
  onToggle: (id: string) => void;
  onFocus: (id: string) => void;
}

function Row({ row, isCurrent, onToggle, onFocus }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears its keys
    <div
      role="treeitem"
      data-row={row.id}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.open ?? undefined}
      tabIndex={isCurrent ? 0 : -1}
      class={row.kind === 'objective' ? styles.objective : styles.keyResult}
      style={{ '--level': row.level }}
      onFocus={() => onFocus(row.id)}
      onClick={() => row.open !== null && onToggle(row.id)}
    >
      {row.open !== null && <ChevronRight class={styles.turn ?? ''} aria-hidden="true" />}
      {row.kind === 'objective' ? (
        <ObjectiveRow answer={row.answer} />
      ) : (
        <KeyResultLine answer={row.answer} />
      )}
    </div>
  );
}
