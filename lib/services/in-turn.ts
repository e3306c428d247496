import { chunks } from '@/lib/store/chunks';
import type { Watch } from '@/lib/store/watch';

/** So many records are written at a stretch: between two of them whoever watches is answered. */
const STRETCH = 1_000;

/** Writes very many rows, stretch by stretch, and tells how far it has come. Throws `givenUp`. */
export async function writeInTurn<R>(
  rows: ReadonlyMap<string, R>,
  write: (part: ReadonlyMap<string, R>) => Promise<void>,
  watch?: Watch,
): Promise<void> {
  for (const part of chunks([...rows], STRETCH)) {
    await write(new Map(part));
    watch?.passed(part.length);
  }
}
