import { useRef } from 'preact/hooks';
import { CycleEditor } from '@/components/dashboard/editor/cycle-editor';
import { KeyResultEditor } from '@/components/dashboard/editor/key-result-editor';
import { ObjectiveEditor } from '@/components/dashboard/editor/objective-editor';
import type { Editing } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer, PersonAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { CheckInDialog } from './check-in-dialog';
import { findKeyResult, findObjective } from './find-answer';

export interface OpenEditorProps {
  client: Client;
  router: Router;
  today: PlainDate;
  editing: Editing;
  cycles: readonly CycleAnswer[];
  persons: readonly PersonAnswer[];
}

/** The editor that the route names. What was deleted says so, unless something may have been typed about it already. */
export function OpenEditor({ editing, ...props }: OpenEditorProps) {
  switch (editing.kind) {
    case 'cycle':
      return <OpenCycle {...props} id={editing.id} />;
    case 'objective':
      return <OpenObjective {...props} id={editing.id} within={editing.within} />;
    case 'checkIn':
      return <OpenCheckIn {...props} id={editing.id} />;
    case 'keyResult':
      return <OpenKeyResult {...props} id={editing.id} within={editing.within} />;
  }
}

type OpenProps = Omit<OpenEditorProps, 'editing'> & { id: string | null };
type OpenWithin = OpenProps & { within: string | null };

function OpenCycle(props: OpenProps) {
  const { cycles, id, router } = props;
  const cycle = cycles.find((each) => each.cycle.id === id)?.cycle ?? null;
  const { last, isGone } = useLast(id === null || cycle ? { cycle } : null);
  if (!last) return <GoneDialog router={router} />;
  return <CycleEditor {...props} {...last} isGone={isGone} />;
}

function OpenObjective(props: OpenWithin) {
  const { cycles, id, router } = props;
  const found = findObjective(cycles, id);
  const within = found?.cycle.cycle.id ?? cycles.find(({ cycle }) => cycle.id === props.within)?.cycle.id;
  const isThere = within !== undefined && (id === null || found);
  const { last, isGone } = useLast(isThere ? { answer: found?.answer ?? null, within } : null);
  if (!last) return <GoneDialog router={router} />;
  return <ObjectiveEditor {...props} {...last} isGone={isGone} />;
}

function OpenCheckIn(props: OpenProps) {
  const { cycles, id, router } = props;
  const { last } = useLast(findKeyResult(cycles, id));
  if (!last) return <GoneDialog router={router} />;
  return <CheckInDialog {...props} answer={last.answer} />;
}

function OpenKeyResult(props: OpenWithin) {
  const { cycles, id, router } = props;
  const above = id === null ? findObjective(cycles, props.within) : null;
  const created = above && { answer: null, objective: above.answer, cycle: above.cycle };
  const { last, isGone } = useLast(findKeyResult(cycles, id) ?? created);
  if (!last) return <GoneDialog router={router} />;
  return <KeyResultEditor {...props} {...last} cycle={last.cycle.cycle} isGone={isGone} />;
}

/** What was there last: what is typed about it must outlive it. `isGone` while it is there no longer. */
function useLast<T>(found: T | null): { last: T | null; isGone: boolean } {
  const last = useRef(found);
  if (found) last.current = found;
  return { last: last.current, isGone: found === null };
}

function GoneDialog({ router }: Pick<OpenEditorProps, 'router'>) {
  const close = (): void => router.edit(null);
  return (
    <Dialog
      title={t('editor.gone')}
      onClose={close}
      actions={<Button onClick={close}>{t('editor.close')}</Button>}
    >
      {null}
    </Dialog>
  );
}
