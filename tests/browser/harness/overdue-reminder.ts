/**
 * Runs in one of our own pages: puts reminding back to a year ago, so that the latest moment is one of which nobody was
 * told. No command can.
 */
export async function forgetReminders(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('throughline');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction('meta', 'readwrite');
  transaction.objectStore('meta').put({ doneUntil: '2020-01-06T09:00', again: null }, 'reminder');
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

/** Runs in one of our own pages: the moment up to which reminding has come. */
export async function remindedUntil(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('throughline');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const asked = db.transaction('meta').objectStore('meta').get('reminder');
  await new Promise((resolve) => {
    asked.onsuccess = resolve;
  });
  db.close();
  return asked.result.doneUntil;
}
