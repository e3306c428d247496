import { isPlainDate } from '@/lib/domain/plain-date';
import { cycleOfField } from '@/lib/exchange/outline-cycle';
import { readDay } from '@/lib/exchange/outline-dates';
import { closingOf } from './closing-cells';
import type { NamedCycle } from './plan';
import type { Manner, Row } from './row';

const STATES = ['draft', 'active', 'closed'] as const;

/**
 * The cycle that a row names: by its own days, by a period in its name ("Q1 2027"), or by the days of the row. Null
 * when it names none, `unread` when its days cannot be told.
 */
export function cycleOf({ cell }: Row, { dates, exact }: Manner): NamedCycle | null | 'unread' {
  const name = exact ? cell('cycle') : cell('cycle').slice(0, 100);
  if (name.trim() === '') return null;
  const startsOn = readDay(cell('cycleStartsOn'), dates);
  const endsOn = readDay(cell('cycleEndsOn') || (exact ? '' : cell('dueOn')), dates);
  const state = STATES.find((each) => each === cell('cycleState'));
  if (exact && isPlainDate(cell('cycleStartsOn')) && isPlainDate(cell('cycleEndsOn'))) {
    return {
      ...{ name, startsOn: cell('cycleStartsOn'), endsOn: cell('cycleEndsOn') },
      ...(state && { state }),
      ...closingOf(cell),
    };
  }
  if (cell('cycleEndsOn') !== '' && startsOn && endsOn && startsOn <= endsOn)
    return { name, startsOn, endsOn };
  const period = cycleOfField(name, dates);
  if (period) return { ...period, name };
  return startsOn && endsOn && startsOn <= endsOn ? { name, startsOn, endsOn } : 'unread';
}
