import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { KINDS } from '@/lib/domain/record';
import { asRefusal, isConnectionLost } from './failure';
import { migrate, VERSION } from './migrations/run';
import { DATABASE, OTHER_STORES } from './schema';

export type Mode = 'readonly' | 'readwrite';
/** A transaction over every store: the background is the only owner, so nothing waits for anybody else. */
export type Transaction<M extends Mode = Mode> = IDBPTransaction<unknown, string[], M>;

/** The door to the database. It holds a connection and nothing else; dropping it at any moment loses nothing. */
export interface Database {
  begin<M extends Mode>(mode: M): Promise<Transaction<M>>;
  close(): Promise<void>;
}

const STORES: string[] = [...KINDS, ...OTHER_STORES];

/**
 * A door that opens the connection when first used, and again after the browser has ended it. It gives way to
 * a newer version. Opening throws Refusal `newerVersion` for a database that a newer Throughline has written.
 */
export function database(name: string = DATABASE): Database {
  let connection: Promise<IDBPDatabase<unknown>> | null = null;

  const forget = () => {
    connection = null;
  };
  const connect = () => {
    connection ??= open(name, forget).catch((failure) => {
      forget();
      throw asRefusal(failure);
    });
    return connection;
  };

  return {
    async begin(mode) {
      try {
        return (await connect()).transaction(STORES, mode);
      } catch (failure) {
        if (!isConnectionLost(failure)) throw failure;
        forget();
        return (await connect()).transaction(STORES, mode);
      }
    },
    async close() {
      const closing = connection;
      forget();
      (await closing?.catch(() => null))?.close();
    },
  };
}

function open(name: string, forget: () => void): Promise<IDBPDatabase<unknown>> {
  return openDB(name, VERSION, {
    upgrade: (db, from, _to, transaction) => migrate(db, from, transaction as never),
    // An older worker that is still dying holds the door: it closes on `blocking`, and opening goes on.
    blocked: () => {},
    blocking: (_from, _to, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
}
