import { folded } from '@/lib/domain/folded';
import type { KnownKeyResult } from './plan';
import type { Row } from './row';

/** Finds the key result that a row is about, by its id, by its code, or by its words; none when several fit. */
export function servedBy(
  known: readonly KnownKeyResult[],
): (row: Row) => KnownKeyResult | 'keyResultUnknown' | 'keyResultAmbiguous' {
  const byId = new Map(known.map((one) => [one.id, one]));
  return ({ cell }) => {
    const own = byId.get(cell('keyResultId'));
    if (own) return own;
    const fit = known.filter(
      (one) =>
        agrees(cell('keyResult'), one.title) &&
        agrees(cell('objective'), one.objective) &&
        agrees(cell('cycle'), one.cycle) &&
        (cell('keyResult') !== '' || agrees(cell('code'), one.code)),
    );
    const said = cell('keyResult') !== '' || cell('code') !== '';
    const coded = fit.filter((one) => one.code === cell('code'));
    const [first, second] = coded.length === 1 ? coded : fit;
    if (!said || !first) return 'keyResultUnknown';
    return second ? 'keyResultAmbiguous' : first;
  };
}

function agrees(cell: string, text: string): boolean {
  return cell === '' || folded(cell) === folded(text);
}
