import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or two each. Begun last, one of them would keep all other workers waiting for its end. */
const LONG = [
  'long-lists',
  'reading',
  'dashboard-pages',
  'stand-ins',
  'adapters',
  'team-pictures',
  'whole-cycle',
];

/** The order of vitest's own choice, with the long files of the browser ring before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/tests/browser/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
}
