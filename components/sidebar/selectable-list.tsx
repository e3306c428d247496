import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { nextIndex } from '@/components/ui/next-index';
import type { Client } from '@/lib/client/types';
import type { InViewTask, KeyResultAnswer } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './selectable-list.module.css';
import { extendTo, NOTHING_SELECTED, toggleOne, within } from './selection';
import { type BulkQuestion, SelectionBar } from './selection-bar';
import { TaskRow } from './task-row';

/** So many rows are drawn before the person asks for more. */
const ROWS_AT_FIRST = 200;

/** Rows that stand together under a heading; without a title there is none. */
export interface RowGroup {
  id: string;
  title: string;
  /** In the colour of a warning. */
  calls?: boolean;
  /** What can be done with what they have in common. */
  action?: ComponentChildren;
  tasks: readonly InViewTask[];
}

export interface SelectableListProps {
  client: Client;
  groups: readonly RowGroup[];
  /** The words of the box that selects all of them. */
  selectAll: string;
  /** Whether a row says how its task is answered. */
  showsAnswer?: boolean;
  mounted: ReadonlySet<TaskKey>;
  onJump: (task: TaskKey) => void;
  onTie: (tasks: TaskKey[], to: KeyResultAnswer) => void;
  onExempt: (tasks: TaskKey[], reason: ExemptionReason) => void;
}

/** Tasks to be answered many at once: Space selects, Shift with arrows extends, Enter ties. */
export function SelectableList(props: SelectableListProps) {
  const { client, groups, mounted, onJump, onTie, onExempt } = props;
  const [selection, select] = useState(NOTHING_SELECTED);
  const [shown, setShown] = useState(ROWS_AT_FIRST);
  const [asking, ask] = useState<BulkQuestion | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (asking) hasAsked.current = true;
    else if (hasAsked.current) giveLostFocus(list.current);
  });

  const order = groups.flatMap((group) => group.tasks.map((task) => task.key));
  const visible = order.slice(0, shown);
  const { chosen } = within(selection, order);

  function onKeyDown(event: KeyboardEvent): void {
    const key = event.target instanceof HTMLElement ? event.target.dataset.task : undefined;
    if (!key) return;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      select({ chosen: new Set(order), anchor: null });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen.size === 0) select(toggleOne(selection, key));
      ask('keyResult');
    } else {
      move(event, key);
    }
  }

  function move(event: KeyboardEvent, from: string): void {
    const to = visible[nextIndex(event.key, visible.indexOf(from), visible.length, 'column') ?? -1];
    if (!to) return;
    event.preventDefault();
    if (event.shiftKey) select(extendTo({ ...selection, anchor: selection.anchor ?? from }, to, order));
    list.current?.querySelector<HTMLElement>(`input[data-task="${CSS.escape(to)}"]`)?.focus();
  }

  function finish(act: (keys: TaskKey[]) => void): void {
    act(order.filter((key) => chosen.has(key)));
    select(NOTHING_SELECTED);
    ask(null);
  }

  let left = shown;
  return (
    <section>
      <div class={styles.head}>
        <CheckBox
          label={props.selectAll}
          checked={chosen.size === order.length}
          onChange={(all) => select(all ? { chosen: new Set(order), anchor: null } : NOTHING_SELECTED)}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the boxes inside */}
      <div ref={list} onKeyDown={onKeyDown}>
        {groups.map((group) => {
          const rows = group.tasks.slice(0, Math.max(0, left));
          left -= rows.length;
          return (
            rows.length > 0 && (
              <div key={group.id} class={styles.group}>
                {group.title && <h3 class={group.calls ? styles.calling : styles.parent}>{group.title}</h3>}
                {group.action}
                <ul>
                  {rows.map((task) => (
                    <TaskRow
                      key={task.key}
                      task={task}
                      showsAnswer={props.showsAnswer}
                      checked={chosen.has(task.key)}
                      onCheck={(extends_) =>
                        select(
                          extends_ ? extendTo(selection, task.key, order) : toggleOne(selection, task.key),
                        )
                      }
                      onJump={mounted.has(task.key) ? () => onJump(task.key) : undefined}
                    />
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
      {order.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + ROWS_AT_FIRST)}>
          {t('sidebar.showMore', order.length - shown)}
        </Button>
      )}
      {chosen.size > 0 && (
        <SelectionBar
          client={client}
          count={chosen.size}
          asking={asking}
          onAsking={ask}
          onTie={(to) => finish((keys) => onTie(keys, to))}
          onExempt={(reason) => finish((keys) => onExempt(keys, reason))}
        />
      )}
    </section>
  );
}

/** The rows go on where a question, or a row that was answered, has left the keyboard nowhere. */
function giveLostFocus(list: HTMLElement | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!list || !isLost || !document.hasFocus()) return;
  const row = list.querySelector<HTMLElement>('input:checked') ?? list.querySelector<HTMLElement>('input');
  row?.focus({ preventScroll: true });
}
