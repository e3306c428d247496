/** Lengths in characters that no text of a record exceeds: what is longer comes from broken or hostile input. */
export const LONGEST_LINE = 500;
export const LONGEST_ID = 400;
/** Shorter than an id, because the id of a tie holds a key and another id. */
export const LONGEST_KEY = 320;
export const LONGEST_ADDRESS = 4_000;

/** The last moment that a date can be, in ms since the epoch. */
export const LAST_INSTANT = 8.64e15;

/** How an address that may be opened as it is begins. */
export const WEB_ADDRESS = /^https?:\/\//i;
