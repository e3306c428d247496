import type { Milestone, Pacing } from '@/lib/domain/metric';
import { isPlainDate } from '@/lib/domain/plain-date';

/** Several texts in one cell: bars divide them, a backslash keeps a bar that belongs to a text. */
export function writeParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[\\|\n]/g, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`)))
    .join('|');
}

/** The texts that `writeParts` was given. */
export function readParts(cell: string): string[] {
  const parts = [''];
  for (const [piece] of cell.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (piece === '|') parts.push('');
    else parts.push(`${parts.pop()}${piece === '\\n' ? '\n' : piece.replace(/^\\(?=[\s\S])/, '')}`);
  }
  return parts;
}

/** One milestone a line: id, day, weight, title. */
export function writeMilestones(milestones: readonly Milestone[]): string {
  return milestones
    .map(({ id, dueOn, weight, title }) => writeParts([id, dueOn, String(weight), title]))
    .join('\n');
}

/** The milestones of such a cell; null when a line is none. */
export function readMilestones(cell: string): Milestone[] | null {
  const milestones = cell.split('\n').map((line): Milestone | null => {
    const [id = '', dueOn = '', weight = '', title = ''] = readParts(line);
    const value = weight.trim() === '' ? Number.NaN : Number(weight);
    if (id === '' || !isPlainDate(dueOn) || !(value >= 0)) return null;
    return { id, title, weight: value, dueOn };
  });
  return milestones.every((milestone) => milestone !== null) ? milestones : null;
}

/** The shape, and of a phased one its points: "2027-01-31=0.3|2027-02-28=0.6". */
export function writePacing(pacing: Pacing): string {
  if (pacing.shape !== 'phased') return pacing.shape === 'linear' ? 'linear' : 'back-loaded';
  return `phased ${writeParts(pacing.points.map(({ on, share }) => `${on}=${share}`))}`.trim();
}

/** The pacing of such a cell; null when it is none. */
export function readPacing(cell: string): Pacing | null {
  if (cell === 'linear') return { shape: 'linear' };
  if (cell === 'back-loaded') return { shape: 'backLoaded' };
  const [word, list] = cell.split(/ (.*)/s);
  if (word !== 'phased') return null;
  const points = readParts(list ?? '')
    .filter((part) => part !== '')
    .map((part) => {
      const [on = '', share = ''] = part.split('=');
      return { on, share: share === '' ? Number.NaN : Number(share) };
    });
  const sound = points.every(({ on, share }) => isPlainDate(on) && share >= 0 && share <= 1);
  return sound ? { shape: 'phased', points } : null;
}
