import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { type Background, startBackground } from './background';
import { LONG_COMMANDS } from './long-commands';

/** Gives up whatever is under way when it tells for the n-th time how far it has come. */
function giveUpAt({ context }: Background, nth: number): () => void {
  const { run, giveUp } = context.underway;
  let told = 0;
  context.underway.run = (name, work) =>
    run(name, ({ expect: announce, passed }) =>
      work({
        expect: announce,
        passed: (records) => {
          told += 1;
          if (told === nth) giveUp(name);
          passed(records);
        },
      }),
    );
  return () => Object.assign(context.underway, { run });
}

const living = async ({ records }: Background): Promise<Stored[]> =>
  (await records()).filter(({ deleted }) => !deleted);

test.each(LONG_COMMANDS)(
  '%s that is given up, however far it has come, changes nothing',
  async (_, prepare) => {
    const background = startBackground();
    const act = await prepare(background);
    const before = await background.records();
    let nth = 0;
    for (let isDone = false; !isDone; ) {
      nth += 1;
      const resume = giveUpAt(background, nth);
      const refusal = await act().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      resume();
      isDone = refusal === null;
      if (isDone) break;
      expect(refusal).toMatchObject({ code: 'givenUp' });
      expect(await background.records()).toEqual(before);
    }
    expect(nth, 'at least two stages').toBeGreaterThan(2);
    expect(await living(background)).not.toEqual(before);
  },
);
