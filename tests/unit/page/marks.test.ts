import { expect, test } from 'vitest';
import { createMarks } from '@/lib/page/marks';

const WORDS = {
  open: '',
  untied: '',
  tied: '',
  exempt: '',
  noTask: '',
  coverage: '',
  limited: '',
  resize: '',
};
const A = 'jira:x:A-1';
const B = 'jira:x:B-1';

function stage() {
  const asked: string[][] = [];
  const state = { now: 0, fails: false };
  const ask = (async (_: string, { tasks }: { tasks: string[] }) => {
    asked.push(tasks);
    if (state.fails) throw new Error('unreachable');
    return {
      marks: Object.fromEntries(tasks.map((key) => [key, { state: 'untied' }])),
      ask: false,
      words: WORDS,
      selectors: null,
    };
  }) as never;
  const marks = createMarks(
    ask,
    () => state.now,
    () => {},
  );
  const settle = () => new Promise((done) => setTimeout(done));
  return { asked, state, marks, settle };
}

test('a task is asked about once, also while the answer is under way', async () => {
  const { asked, marks, settle } = stage();
  marks.want([A]);
  marks.want([A, B]);
  await settle();
  marks.want([A, B]);
  expect(asked).toEqual([[A], [B]]);
  expect(marks.of(B)).toEqual({ state: 'untied' });
});

test('the words are asked for even where there is no task, once', async () => {
  const { asked, marks, settle } = stage();
  marks.want([]);
  marks.want([]);
  await settle();
  marks.want([]);
  expect(asked).toEqual([[]]);
  expect(marks.words()).toEqual(WORDS);
});

test('after a failure it rests, and then asks again', async () => {
  const { asked, state, marks, settle } = stage();
  state.fails = true;
  marks.want([A]);
  await settle();
  marks.want([A]);
  expect(asked).toHaveLength(1);
  state.now = 3_001;
  marks.want([A]);
  expect(asked).toHaveLength(2);
});

test.each<[string, string[] | 'all', string[][]]>([
  ['a tie of a task in view', [`${A}~kr-1`], [[A]]],
  ['an exemption or the task itself', [B], [[B]]],
  ['a task elsewhere', ['jira:x:Z-1'], []],
  ['another record, which may change any mark', ['7b1f2c9e-0000-4000-8000-000000000000'], [[A, B]]],
  ['more than a ring can name', 'all', [[A, B]]],
])('a ring that touches %s asks about those alone', async (_, touched, expected) => {
  const { asked, marks, settle } = stage();
  marks.want([A, B]);
  await settle();
  asked.length = 0;
  marks.ring(touched, new Set([A, B]));
  expect(asked).toEqual(expected);
});

test('what is in view no more is forgotten, and asked about when it comes back', async () => {
  const { asked, marks, settle } = stage();
  marks.want([A, B]);
  await settle();
  marks.ring([], new Set([A]));
  expect(marks.of(B)).toBeUndefined();
  marks.want([A, B]);
  expect(asked.at(-1)).toEqual([B]);
});
