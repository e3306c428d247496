import type { Migration } from './migration';

const RECORDS: Record<string, Record<string, string>> = {
  cycle: {},
  objective: { cycle: 'cycle' },
  keyResult: { objective: 'objective' },
  alignment: { child: 'child', parent: 'parent.id' },
  checkIn: { keyResult: 'keyResult' },
  task: { parent: 'parent', container: 'container.id', assignee: 'assignee' },
  tie: { task: 'task', keyResult: 'keyResult' },
  exemption: {},
  tyingRule: {},
  revision: { subject: 'subject.id' },
  alias: { to: 'to' },
  person: {},
};

/** Creates every store: one per kind with its indexes, and those that serve them. */
export const everyStore: Migration = (db) => {
  for (const [kind, indexes] of Object.entries(RECORDS)) {
    const store = db.createObjectStore(kind, { keyPath: 'id' });
    for (const [name, keyPath] of Object.entries(indexes)) store.createIndex(name, keyPath);
  }
  db.createObjectStore('tombstone', { keyPath: ['kind', 'id'] });
  db.createObjectStore('meta');
  db.createObjectStore('undo', { keyPath: 'id' });
  db.createObjectStore('outbox', { keyPath: ['kind', 'id'] });
  db.createObjectStore('cursors', { keyPath: 'scope' });
  db.createObjectStore('secrets', { keyPath: 'id' });
  db.createObjectStore('staging', { keyPath: ['staging', 'page'] });
};
