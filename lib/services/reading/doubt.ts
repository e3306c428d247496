import type { Doubt, StatusCategory, Task } from '@/lib/domain/task';

/** What was read so many ms ago is fresh. */
export const FRESH = 10 * 60_000;

type Read = Pick<Task, 'status' | 'readAt' | 'doubt'>;

/** Whether a page shows another status than the API gave a moment ago: it may still be drawing the one before. */
export function isDoubtful(known: Read | undefined, shown: StatusCategory | undefined, now: number): boolean {
  if (!shown || !known?.status || shown === known.status) return false;
  return typeof known.readAt === 'number' && now - known.readAt < FRESH;
}

/** The doubt that a page raises by showing this status; null: none. What the API has overruled it is not asked again. */
export function doubtOf(
  known: Read | undefined,
  shown: StatusCategory | undefined,
  now: number,
): Doubt | null {
  if (!shown || !isDoubtful(known, shown, now)) return null;
  return known?.doubt?.status === shown ? known.doubt : { status: shown, overruled: false };
}

/** Whether the API is to decide between the page and itself. */
export function isPending(known: Pick<Task, 'doubt'> | undefined): boolean {
  return known?.doubt?.overruled === false;
}

/** The doubt after the API has told of the task again; null when it has given way. */
export function doubtAfter({ doubt }: Read, told: StatusCategory | undefined): Doubt | null {
  return !doubt || !told || told === doubt.status ? null : { ...doubt, overruled: true };
}
