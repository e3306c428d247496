import { expect, test } from 'vitest';
import { type BoardCard, type BoardFilter, boardColumns } from '@/lib/domain/board';

const EVERYTHING: BoardFilter = { level: null, mine: false, text: '' };

const card = (
  id: string,
  { owner, ...more }: Partial<Omit<BoardCard, 'owner'>> & { owner?: string } = {},
): BoardCard => {
  return {
    objective: { id, title: `Objective ${id}`, level: 'team', ambition: 'committed' },
    owner: owner ? { id: owner, name: `Name ${owner}`, isMe: false } : null,
    ...{ isMine: false, status: 'onTrack', progress: 0.5, known: 1, counted: 1, confidence: null },
    keyResults: [],
    ...more,
  };
};

const told = (cards: BoardCard[], by: 'status' | 'owner', filter: Partial<BoardFilter> = {}) =>
  boardColumns(cards, by, { ...EVERYTHING, ...filter }, 'en').map(({ key, cards: shown, all }) => [
    key,
    shown.map(({ objective }) => objective.id).join(''),
    all,
  ]);

test('statuses stand from the worst to the best, and what is not judged last', () => {
  const cards = [card('a'), card('b', { status: null }), card('c', { status: 'offTrack' }), card('d')];
  expect(told(cards, 'status')).toEqual([
    ['offTrack', 'c', 1],
    ['onTrack', 'ad', 2],
    [null, 'b', 1],
  ]);
});

test('owners stand by their names, however they fare, and nobody last', () => {
  const cards = [
    card('a', { owner: 'zoe', status: 'onTrack', progress: 1 }),
    card('b', { owner: 'bo', status: 'offTrack', progress: 0 }),
    card('c'),
    card('d'),
  ];
  expect(told(cards, 'owner')).toEqual([
    ['bo', 'b', 1],
    ['zoe', 'a', 1],
    [null, 'cd', 2],
  ]);
});

test('a filter empties a column and keeps it, with how many there are', () => {
  const mine = card('a', { isMine: true, status: 'behind' });
  const other = card('b', { keyResults: [{ id: 'k', code: 'CH1', colour: 'teal', status: null }] });
  expect(told([mine, other], 'status', { mine: true })).toEqual([
    ['behind', 'a', 1],
    ['onTrack', '', 1],
  ]);
  expect(told([mine, other], 'status', { text: 'ch1 OBJECTIVE' })).toEqual([
    ['behind', '', 1],
    ['onTrack', 'b', 1],
  ]);
  expect(told([mine, other], 'status', { level: 'company' }).map(([, shown]) => shown)).toEqual(['', '']);
});
