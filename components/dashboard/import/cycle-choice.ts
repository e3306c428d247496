import { proposedCycle } from '@/components/dashboard/editor/proposed-cycle';
import { dateText } from '@/components/okr/words';
import type { Outline } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { OkrDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';

/** A cycle into which a document's OKRs may go: one that exists, or one that will be created. */
export interface CycleChoice {
  value: string;
  cycle: OkrDraft['cycle'];
  /** Its name and days, for the list. */
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
}

/** The cycles to choose from, the likeliest first. */
export function cycleChoices(
  named: Outline['draft']['cycle'],
  cycles: readonly CycleAnswer[],
  today: PlainDate,
): CycleChoice[] {
  const open = cycles.filter(({ cycle }) => cycle.state !== 'closed').map(({ cycle }) => cycle);
  const existing = open.map(({ id, name, startsOn, endsOn }) => ({
    ...{ value: id, cycle: { id }, name, startsOn, endsOn },
  }));
  const fresh = named ?? proposedCycle(today);
  const isSame = (each: CycleChoice): boolean =>
    each.startsOn === fresh.startsOn && each.endsOn === fresh.endsOn && (!named || each.name === named.name);
  const same = existing.filter(isSame);
  const others = existing.filter((each) => !isSame(each));
  if (same.length > 0) return [...same, ...others];
  const created = { value: 'new', cycle: fresh, ...fresh };
  return named || existing.length === 0 ? [created, ...others] : [...others, created];
}

/** How a cycle to go into is shown. */
export function choiceText({ value, name, startsOn, endsOn }: CycleChoice): string {
  if (value !== 'new') return name;
  return t('import.cycleCreated', { name, from: dateText(startsOn), to: dateText(endsOn) });
}
