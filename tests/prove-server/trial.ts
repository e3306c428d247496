import type { Device } from '../server/harness/people.ts';

/** Those who try a server, each at a device of their own, and what they call what they make. */
export interface Cast {
  url: string;
  key: string | undefined;
  admin: Device;
  member: Device;
  viewer: Device;
  /** In every id that is made here, so that nothing of a team's is touched. */
  mark: string;
}

/** One thing that is tried: what should hold, and how it is seen. It answers what was wrong, or nothing. */
export type Trial = [holds: string, tried: (cast: Cast) => Promise<string | undefined>];

/** Nothing when an answer is as it should be: of this status, and with all these words in its body. */
export function unlike(
  answer: { status: number; body: unknown },
  status: number,
  ...words: string[]
): string | undefined {
  const text = JSON.stringify(answer.body) ?? '';
  if (answer.status === status && words.every((word) => text.includes(word))) return undefined;
  return `answered ${answer.status} ${text.slice(0, 200)}`;
}
