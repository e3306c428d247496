import type { StatusCategory } from '@/lib/domain/task';
import { listOf, objectOf, wordOf } from './json';

/** A: ids that Notion gives the groups of the status it makes itself; the same in every language. */
const BY_ID: Record<string, StatusCategory> = {
  'todo-status-group': 'todo',
  'in-progress-status-group': 'doing',
  'complete-status-group': 'done',
};
/** Names of the groups of any other status, in English. */
const BY_NAME: Record<string, StatusCategory> = { 'to-do': 'todo', 'in progress': 'doing', complete: 'done' };
/** In other languages: three groups in this order and in these colours, as Notion makes them. */
const COLOURS = ['gray', 'blue', 'green'];
const IN_ORDER: readonly StatusCategory[] = ['todo', 'doing', 'done'];

/** The category of each option of a status, by the option's id; those of unknown groups are absent. */
export function categoriesOf(groups: unknown): Map<string, StatusCategory> {
  const list = listOf(groups).map(objectOf);
  const asMade = list.length === 3 && list.every(({ color }, at) => color === COLOURS[at]);
  const found = new Map<string, StatusCategory>();
  for (const [at, group] of list.entries()) {
    const named = Object.hasOwn(BY_ID, wordOf(group.id))
      ? BY_ID[wordOf(group.id)]
      : BY_NAME[wordOf(group.name).toLowerCase()];
    const category = named ?? (asMade ? IN_ORDER[at] : undefined);
    // The page's own API writes `optionIds`, the public one `option_ids`.
    const options = [...listOf(group.optionIds), ...listOf(group.option_ids)].map(wordOf);
    for (const option of options) if (option && category) found.set(option, category);
  }
  return found;
}
