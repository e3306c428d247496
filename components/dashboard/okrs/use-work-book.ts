import { useMemo } from 'preact/hooks';
import { useSame } from '@/components/ui/use-same';
import type { CycleAnswer } from '@/lib/domain/answers';
import { type WorkBook, workBook } from './work-book';

/** The work book of these cycles, the same one while nothing in it changes. */
export function useWorkBook(cycles: readonly CycleAnswer[]): WorkBook {
  const entries = useSame([...workBook(cycles)]);
  return useMemo(() => new Map(entries), [entries]);
}
