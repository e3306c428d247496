import { at, textAt } from '@/lib/tools/api/json';

/** A goal's cells, under headings that the import knows. */
export function goalCells(goal: unknown, parent: string): [string, string][] {
  const unit = textAt(goal, 'metric', 'unit');
  const scale = unit === 'percentage' && isShare(goal) ? 100 : 1;
  const number = (name: string): string => {
    const value = at(goal, 'metric', name);
    return typeof value === 'number' && Number.isFinite(value)
      ? String(Number((value * scale).toPrecision(12)))
      : '';
  };
  const notes = at(goal, 'notes');
  return [
    ['ID', textAt(goal, 'gid')],
    ['Title', textAt(goal, 'name')],
    ['Parent ID', parent],
    ['Owner', textAt(goal, 'owner', 'name')],
    ['Cycle', textAt(goal, 'time_period', 'display_name')],
    ['Cycle starts on', textAt(goal, 'time_period', 'start_on')],
    ['Cycle ends on', textAt(goal, 'time_period', 'end_on')],
    ['Due date', textAt(goal, 'due_on')],
    ['Unit', unit === 'currency' ? textAt(goal, 'metric', 'currency_code') : unit],
    ['Baseline', number('initial_number_value')],
    ['Target', number('target_number_value')],
    ['Current value', number('current_number_value')],
    ['Description', typeof notes === 'string' ? notes : ''],
  ];
}

/** A percentage is kept as a share: 0.4 for 40 %. */
function isShare(goal: unknown): boolean {
  const values = ['initial_number_value', 'target_number_value'].map((name) => at(goal, 'metric', name));
  return values.every((value) => typeof value !== 'number' || Math.abs(value) <= 1);
}
