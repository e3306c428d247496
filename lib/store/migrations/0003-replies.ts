import type { Migration } from './migration';

/** Keeps replies, found by the check-in they answer, and finds the few check-ins that name a blocker for somebody. */
export const replies: Migration = (db, transaction) => {
  db.createObjectStore('reply', { keyPath: 'id' }).createIndex('checkIn', 'checkIn');
  transaction.objectStore('checkIn').createIndex('blockerFor', 'blockerFor');
};
