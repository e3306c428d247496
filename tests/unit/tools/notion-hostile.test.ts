import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reader } from '@/lib/tools/notion';
import type { Exchange } from '@/lib/tools/reader';
import { notionApiState } from '../../stand-ins/notion/api';
import { DATABASE } from '../../stand-ins/notion/pages';
import { answerOf, batchOf, keyOf, pageId } from './notion-reading';

const IDS = [1, 2, 3, 4, 5].map(pageId);
const BATCHES = [
  batchOf(IDS),
  batchOf(IDS, { container: DATABASE, way: { by: 'token', token: 'ntn_stand_in' } }),
];

/** Every place in a JSON value, as a path of names. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))];
}

function spoiled(value: unknown, [name, ...rest]: string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const held = copy as Record<string, unknown>;
  held[name] = spoiled(held[name], rest, by);
  return copy;
}

it('an answer in which anything at all is something else never throws, and never makes a status up', () => {
  const rubbish = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'constructor', 'Done', [[]], [null]));
  const state = notionApiState();
  const truth = new Map(
    IDS.map((id) => [keyOf(id), state.pages.find((page) => page.id === id)?.status] as const),
  );
  const said = { 'Not started': 'todo', 'In progress': 'doing', Done: 'done' } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...BATCHES),
      fc.nat(),
      fc.nat(),
      rubbish,
      (batch, whichAnswer, whichPlace, by) => {
        const soFar: Exchange[] = [];
        let step = reader.step(batch, soFar);
        for (let turn = 0; 'ask' in step && turn < 60; turn += 1) {
          const answer = answerOf(step.ask, notionApiState());
          const body: unknown = JSON.parse(answer.body);
          const all = places(body);
          const place = all[whichPlace % all.length] ?? [];
          const bad = turn === whichAnswer % 4 ? JSON.stringify(spoiled(body, place, by)) : answer.body;
          soFar.push({ request: step.ask, answer: { ...answer, body: bad } });
          step = reader.step(batch, soFar);
        }
        if (!('facts' in step)) return;
        for (const { key, status, title } of step.facts) {
          expect(truth.has(key)).toBe(true);
          expect(typeof (title ?? '')).toBe('string');
          // Only a value put in the very place of a true one can say another: that is the API's own word.
          if (status && typeof by !== 'string') expect(status).toBe(said[truth.get(key) ?? 'Done']);
        }
        for (const key of step.gone) expect(truth.has(key)).toBe(true);
      },
    ),
    { numRuns: 1_500 },
  );
});
