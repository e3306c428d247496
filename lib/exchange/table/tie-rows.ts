import { LONGEST_ADDRESS, WEB_ADDRESS } from '@/lib/domain/bounds';
import { parseTaskKey, type SeenTask, STATUS_CATEGORIES } from '@/lib/domain/task';
import { settle } from '@/lib/exchange/outline-section';
import type { KnownKeyResult, TablePlan } from './plan';
import type { Row } from './row';
import { servedBy } from './served';

/** The ties of a file that has one a row, to key results that exist. */
export function planTies(rows: readonly Row[], known: readonly KnownKeyResult[]): TablePlan['ties'] {
  const served = servedBy(known);
  return rows.flatMap((row) => {
    const { line, cell } = row;
    const task = taskOf(row);
    const keyResult = served(row);
    if (task === null) settle([line], 'notUnderstood', 'taskUnknown');
    else if (typeof keyResult === 'string') settle([line], 'notUnderstood', keyResult);
    else {
      settle([line], 'tie');
      line.parts.push({ what: 'title', text: task.title }, { what: 'keyResult', text: keyResult.title });
      return [
        { keyResult: keyResult.id, task, hypothesis: cell('hypothesis'), tiedBy: cell('tiedBy') || null },
      ];
    }
    return [];
  });
}

function taskOf({ cell }: Row): SeenTask | null {
  const key = cell('task');
  const url = cell('taskUrl');
  if (parseTaskKey(key) === null || !WEB_ADDRESS.test(url) || url.length > LONGEST_ADDRESS) return null;
  const status = STATUS_CATEGORIES.find((each) => each === cell('taskStatus'));
  return { key, title: cell('taskTitle'), url, ...(status && { status }) };
}
