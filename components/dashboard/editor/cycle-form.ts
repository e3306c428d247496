import type { Cycle } from '@/lib/domain/cycle';
import { isPlainDate } from '@/lib/domain/plain-date';
import type { Checked, Problems } from './problem';

/** A cycle as it is being typed. */
export type CycleForm = Pick<Cycle, 'name' | 'startsOn' | 'endsOn' | 'state'>;

/** What the editor shows for a cycle that is kept, and what `cycle.save` takes for what was there when the edit began. */
export function writeCycle({ name, startsOn, endsOn, state }: Cycle): CycleForm {
  return { name, startsOn, endsOn, state };
}

/** The fields to save, or a sentence for each field that cannot be saved as it is. */
export function checkCycle(form: CycleForm): Checked<CycleForm, keyof CycleForm> {
  const problems: Problems<keyof CycleForm> = {};
  if (form.name.trim() === '') problems.name = { key: 'editor.problem.nameEmpty' };
  if (!isPlainDate(form.startsOn)) problems.startsOn = { key: 'editor.problem.dateMissing' };
  if (!isPlainDate(form.endsOn)) problems.endsOn = { key: 'editor.problem.dateMissing' };
  else if (form.startsOn > form.endsOn) problems.endsOn = { key: 'editor.problem.datesReversed' };
  if (Object.keys(problems).length > 0) return { problems };
  return { fields: { ...form, name: form.name.trim() } };
}

/** The cycles, other than `id`, that share a day with the form's; closed ones do not count. */
export function overlapping(form: CycleForm, id: string | null, cycles: readonly Cycle[]): Cycle[] {
  if (!isPlainDate(form.startsOn) || !isPlainDate(form.endsOn)) return [];
  return cycles.filter(
    (cycle) =>
      cycle.id !== id &&
      cycle.state !== 'closed' &&
      cycle.startsOn <= form.endsOn &&
      form.startsOn <= cycle.endsOn,
  );
}
