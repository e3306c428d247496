import { readDay } from '@/lib/exchange/outline-dates';
import { settle } from '@/lib/exchange/outline-section';
import { confidenceOf, correctionOf, readValue, wordsOf } from './check-in-cells';
import type { KnownKeyResult, TablePlan } from './plan';
import type { Manner, Row } from './row';
import { servedBy } from './served';

/** The check-ins of a file that has one a row, for key results that exist. */
export function planCheckIns(
  rows: readonly Row[],
  manner: Manner,
  known: readonly KnownKeyResult[],
): TablePlan['checkIns'] {
  const served = servedBy(known);
  return rows.flatMap((row) => {
    const { line, cell } = row;
    const keyResult = served(row);
    if (typeof keyResult === 'string') return refused(line, keyResult);
    const value = cell('value') === '' ? null : readValue(cell('value'), keyResult.metric, manner);
    if (value === null) return refused(line, 'badValue');
    const observedOn = readDay(cell('observedOn'), manner.dates);
    if (observedOn === null) return refused(line, 'badValue');
    if (observedOn > manner.today) return refused(line, 'futureDay');
    settle([line], 'checkIn');
    line.parts.push(
      { what: 'title', text: keyResult.title },
      { what: 'checkIn', text: `${observedOn}: ${[value].flat().join(', ')}` },
    );
    const confidence = confidenceOf(cell('confidence'), manner);
    const checkIn = {
      ...{ value, confidence, observedOn, author: cell('author') || null },
      ...wordsOf(row),
      ...correctionOf(row),
    };
    return [{ keyResult: keyResult.id, checkIn }];
  });
}

function refused(line: Row['line'], reason: Parameters<typeof settle>[2]): [] {
  settle([line], 'notUnderstood', reason);
  return [];
}
