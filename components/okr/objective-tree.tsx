import { useRef, useState } from 'preact/hooks';
import { FindingMark } from '@/components/coach/finding-mark';
import { Findings, type FindingsProps } from '@/components/coach/findings';
import type { NamedSpace } from '@/components/team/use-spaces';
import { IconButton } from '@/components/ui/icon-button';
import type { CycleAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import ChevronRight from '~icons/lucide/chevron-right';
import Gauge from '~icons/lucide/gauge';
import { KeyResultLine } from './key-result-line';
import { ObjectiveRow } from './objective-row';
import styles from './objective-tree.module.css';
import { treeKey } from './tree-key';
import { type TreeRow, treeRows } from './tree-rows';

/** More objectives than this start folded. */
const OPEN_AT_FIRST = 12;

export interface ObjectiveTreeProps extends Pick<FindingsProps, 'client' | 'findings' | 'does'> {
  cycle: CycleAnswer;
  spaces: readonly NamedSpace[];
  label: string;
  /** Checks in on the key result of this id. */
  onCheckIn: (keyResult: string) => void;
  /** Leads to the page of the key result of this id. */
  onOpen: (keyResult: string) => void;
}

/**
 * One cycle's objectives and key results as a tree; arrows, Home and End move, left and right fold and open. A mark
 * says where something was found; below a key result it opens. `c` checks in on a key result, `o` leads to
 * its page.
 */
export function ObjectiveTree({ cycle, spaces, label, onCheckIn, onOpen, ...coach }: ObjectiveTreeProps) {
  const few = cycle.objectives.length <= OPEN_AT_FIRST;
  const [turned, turn] = useState<ReadonlySet<string>>(new Set());
  const [at, goTo] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const about = Map.groupBy(coach.findings, ({ subject }) => subject.id);
  const rows = treeRows(
    cycle,
    (id, kind) => (kind === 'objective' && few) !== turned.has(id),
    (id) => about.get(id) ?? [],
  );
  const current = rows.some((row) => row.id === at) ? at : rows[0]?.id;

  function toggle(id: string): void {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    turn(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // A button or a field inside a row keeps its own keys.
    if (event.target instanceof Element && event.target.getAttribute('role') !== 'treeitem') return;
    const index = rows.findIndex((row) => row.id === current);
    const row = rows[index];
    if (event.key === 'c' && row && asksForCheckIn(row)) {
      event.preventDefault();
      onCheckIn(row.id);
      return;
    }
    if (event.key === 'o' && row?.kind === 'keyResult') {
      event.preventDefault();
      onOpen(row.id);
      return;
    }
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
        <Row
          key={row.id}
          row={row}
          spaces={spaces}
          found={about.get(row.id)?.length ?? 0}
          coach={coach}
          isCurrent={row.id === current}
          onToggle={toggle}
          onFocus={goTo}
          onCheckIn={onCheckIn}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface RowProps {
  row: TreeRow;
  spaces: readonly NamedSpace[];
  /** So many things were found about it. */
  found: number;
  coach: Pick<FindingsProps, 'client' | 'does'>;
  isCurrent: boolean;
  onToggle: (id: string) => void;
  onFocus: (id: string) => void;
  onCheckIn: (keyResult: string) => void;
  onOpen: (keyResult: string) => void;
}

function asksForCheckIn(row: TreeRow): boolean {
  return row.kind === 'keyResult' && row.answer.keyResult.dropped === null;
}

function Row({ row, spaces, found, coach, isCurrent, onToggle, onFocus, onCheckIn, onOpen }: RowProps) {
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
      <div class={styles.what}>
        {row.kind === 'objective' && <ObjectiveRow answer={row.answer} spaces={spaces} />}
        {row.kind === 'keyResult' && (
          <KeyResultLine answer={row.answer} tabIndex={-1} onOpen={() => onOpen(row.id)} />
        )}
        {row.kind === 'finding' && (
          <Findings client={coach.client} findings={[row.finding]} namesSubject={false} does={coach.does} />
        )}
        <FindingMark count={found} />
      </div>
      {row.kind === 'keyResult' && asksForCheckIn(row) && (
        <IconButton
          label={t('okr.checkIn.beginNamed', { code: row.answer.keyResult.code })}
          icon={Gauge}
          tabIndex={isCurrent ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            onCheckIn(row.id);
          }}
        />
      )}
    </div>
  );
}
