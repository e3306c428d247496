import { expect, test } from 'vitest';
import { putEach } from '@/lib/store/each';
import { read, record } from '@/lib/store/transaction';
import { emptyStore } from './store';

test.each([0, 1, 3_999, 4_000, 4_001, 8_000, 8_001])(
  'tells whether more than that many are kept: %i',
  async (many) => {
    const owner = emptyStore();
    const tasks = Array.from({ length: many }, (_, n) => ({ kind: 'task', id: `task-${n}` }));
    await record(owner, ({ transaction }) => putEach(transaction.objectStore('task'), tasks));
    const exceeds = (most: number) => read(owner, (reads) => reads.exceeds('task', most));
    expect(await exceeds(many)).toBe(false);
    expect(await exceeds(many + 5_000)).toBe(false);
    if (many > 0) expect(await exceeds(many - 1)).toBe(true);
  },
);
