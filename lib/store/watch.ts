/** Told by long work how far it has come. Both throw `givenUp` once nobody wants it any more. */
export interface Watch {
  /** So many records are to be handled, besides those that were already announced. */
  expect(records: number): void;
  /** So many more are handled. */
  passed(records: number): void;
}

/** Nobody watches. */
export const UNWATCHED: Watch = { expect: () => {}, passed: () => {} };
