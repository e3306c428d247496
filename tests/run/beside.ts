import type { Result, Step } from './step.ts';

/** What a step said, and how many seconds it took. */
interface Ran {
  result: Result;
  seconds: number;
}

/** A step whose turn comes, or has come. */
export interface Begun {
  step: Step;
  ran: Promise<Ran>;
}

/**
 * Runs every step once, `atOnce` of them beside each other: of those whose `after` has ended, well or badly, the first in
 * the list. They are given back in the order of the list, each to be awaited for itself.
 */
export function runBeside(steps: readonly Step[], atOnce: number): Begun[] {
  const begun = steps.map((step) => ({ step, ...Promise.withResolvers<Ran>() }));
  const waiting = new Set(begun);
  const ended = new Set<Step>();
  let running = 0;

  const startNext = (): void => {
    for (const one of waiting) {
      if (running >= atOnce) return;
      const { step, resolve, reject } = one;
      if (!(step.after ?? []).every((other) => ended.has(other))) continue;
      waiting.delete(one);
      running += 1;
      void timed(step)
        .then(resolve, reject)
        .finally(() => {
          running -= 1;
          ended.add(step);
          startNext();
        });
    }
  };
  startNext();
  return begun.map(({ step, promise }) => ({ step, ran: promise }));
}

async function timed(step: Step): Promise<Ran> {
  const started = performance.now();
  const result = await step.run();
  return { result, seconds: (performance.now() - started) / 1_000 };
}
