/** Numbers by name, as one run measured them. Names end in their unit, such as `load ms`. */
export type Measures = Record<string, number>;

/** One way of doing what is measured; run in turn with the others. */
export type Arm = () => Promise<Measures>;

/** What a `*.bench.ts` file exports as `bench`. */
export interface Bench {
  title: string;
  /** Upper bounds by `arm: measure`, for the eye: a run never fails because of them. */
  bounds?: Record<string, number>;
  /** How often each arm is measured, where it takes so long that five times would be too much. */
  runs?: number;
  /** Sets up once; the arms are run in turn, once more than they are measured: the first time is thrown away. */
  open(): Promise<{ arms: Record<string, Arm>; close(): Promise<void> }>;
}

/** What a `*.bench.ts` file exports as `report` instead, when it counts what chance cannot change. */
export interface Report {
  title: string;
  lines(): string[];
}

/** The value in the middle; the mean of the two in the middle for an even number of them. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
