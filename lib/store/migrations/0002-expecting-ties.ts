import type { Migration } from './migration';

/** Finds the few ties of which something is expected without reading all the others. */
export const expectingTies: Migration = (_, transaction) => {
  transaction.objectStore('tie').createIndex('hypothesis', 'hypothesis');
};
