import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { deleteEach } from '@/lib/store/each';

test.each([
  ['in a row', ['b', 'c', 'd'], ['a', 'e']],
  ['with another in between', ['b', 'd'], ['a', 'c', 'e']],
  ['none', [], ['a', 'b', 'c', 'd', 'e']],
])('deletes these keys and no other: %s', async (name, keys, left) => {
  const db = await openDB(`delete-each ${name}`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('kept'),
  });
  const { store, done } = db.transaction('kept', 'readwrite');
  for (const key of ['a', 'b', 'c', 'd', 'e']) await store.put(key, key);
  await deleteEach(store, keys);
  expect(await store.getAllKeys()).toEqual(left);
  await done;
  db.close();
});
