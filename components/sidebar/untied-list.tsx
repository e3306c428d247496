import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { nextIndex } from '@/components/ui/next-index';
import type { Client } from '@/lib/client/types';
import type { InViewTask, KeyResultAnswer } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import CircleCheck from '~icons/lucide/circle-check-big';
import { extendTo, NOTHING_SELECTED, toggleOne, within } from './selection';
import { type BulkQuestion, SelectionBar } from './selection-bar';
import { groupTasks, type TaskGroup } from './task-groups';
import { TaskRow } from './task-row';
import styles from './untied-list.module.css';

/** So many rows are drawn before the person asks for more. */
const ROWS_AT_FIRST = 200;

export interface UntiedListProps {
  client: Client;
  tasks: readonly InViewTask[];
  mounted: ReadonlySet<TaskKey>;
  onJump: (task: TaskKey) => void;
  onTie: (tasks: TaskKey[], to: KeyResultAnswer) => void;
  onExempt: (tasks: TaskKey[], reason: ExemptionReason) => void;
}

/** The untied tasks of the view by parent: Space selects, Shift with arrows extends, Enter ties, all at once. */
export function UntiedList({ client, tasks, mounted, onJump, onTie, onExempt }: UntiedListProps) {
  const [selection, select] = useState(NOTHING_SELECTED);
  const [shown, setShown] = useState(ROWS_AT_FIRST);
  const [asking, ask] = useState<BulkQuestion | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (asking) hasAsked.current = true;
    else if (hasAsked.current) giveLostFocus(list.current);
  });

  if (tasks.length === 0) {
    return (
      <p class={styles.none}>
        <CircleCheck class={styles.icon} aria-hidden="true" />
        {t('sidebar.allAnswered')}
      </p>
    );
  }
  const groups = groupTasks(tasks);
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
          label={t('sidebar.selectAll')}
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
                <h3 class={group.kind === 'calling' ? styles.calling : styles.parent}>{groupTitle(group)}</h3>
                <ul>
                  {rows.map((task) => (
                    <TaskRow
                      key={task.key}
                      task={task}
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

function groupTitle({ kind, title, id }: TaskGroup): string {
  if (kind === 'calling') return t('sidebar.yours');
  if (kind === 'parentless') return t('sidebar.noParent');
  return title || id;
}
