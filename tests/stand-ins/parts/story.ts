/** Someone at the made-up company whose work all three stand-ins show. */
export interface Person {
  id: string;
  name: string;
  colour: string;
}

/** The people of the story, product first. */
export const PEOPLE = [
  { id: '712020-a1', name: 'Alice Chen', colour: '#c4507a' },
  { id: '712020-b2', name: 'Ben Okafor', colour: '#2f7fb5' },
  { id: '712020-c3', name: 'Mei Tanaka', colour: '#3d8a5f' },
  { id: '712020-d4', name: 'Lena Novak', colour: '#b0692a' },
  { id: '712020-e5', name: 'Samir Haddad', colour: '#6b5fc7' },
] as const satisfies readonly Person[];

/** Someone of the story by position, wrapping around. */
export function person(index: number): Person {
  return PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
}

const DEEDS = ['Measure', 'Shorten', 'Rewrite', 'Retry', 'Trace', 'Simplify', 'Prefill', 'Explain', 'Cache'];
const THINGS = [
  'the invite step',
  'the empty workspace',
  'spreadsheet import',
  'the save queue',
  'slow project pages',
  'the trial reminder',
  'the first project',
  'renewal notices',
  'the plan picker',
  'webhook deliveries',
  'the team checklist',
];

/** A plausible task title for each number; the same number has always the same one. */
export function madeTitle(index: number): string {
  const deed = DEEDS[index % DEEDS.length];
  const thing = THINGS[Math.floor(index / DEEDS.length) % THINGS.length];
  const round = Math.floor(index / (DEEDS.length * THINGS.length));
  return round === 0 ? `${deed} ${thing}` : `${deed} ${thing}, part ${round + 1}`;
}

/** The first `count` tasks: those of the story, then made ones. */
export function tasksOf<T>(story: readonly T[], make: (index: number) => T, count: number): T[] {
  const made = Array.from({ length: Math.max(0, count - story.length) }, (_, index) => make(index));
  return [...story.slice(0, count), ...made];
}
