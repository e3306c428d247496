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

/** The editor that the route names; something that was deleted says so. */
export function OpenEditor({ editing, ...props }: OpenEditorProps) {
  const { cycles } = props;
  switch (editing.kind) {
    case 'cycle': {
      const found = cycles.find(({ cycle }) => cycle.id === editing.id);
      if (editing.id !== null && !found) break;
      return <CycleEditor {...props} cycle={found?.cycle ?? null} />;
    }
    case 'objective': {
      const found = findObjective(cycles, editing.id);
      const within =
        found?.cycle.cycle.id ?? cycles.find(({ cycle }) => cycle.id === editing.within)?.cycle.id;
      if ((editing.id !== null && !found) || within === undefined) break;
      return <ObjectiveEditor {...props} answer={found?.answer ?? null} within={within} />;
    }
    case 'checkIn': {
      const found = findKeyResult(cycles, editing.id);
      if (!found) break;
      return <CheckInDialog {...props} answer={found.answer} />;
    }
    case 'keyResult': {
      const found = findKeyResult(cycles, editing.id);
      if (found) return <KeyResultEditor {...props} {...found} cycle={found.cycle.cycle} />;
      const within = editing.id === null ? findObjective(cycles, editing.within) : null;
      if (!within) break;
      return (
        <KeyResultEditor {...props} answer={null} objective={within.answer} cycle={within.cycle.cycle} />
      );
    }
  }
  const close = (): void => props.router.edit(null);
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
