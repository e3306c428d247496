/** At most this many tasks are asked about or reported at once; a page sends the rest in further messages. */
export const TASKS_PER_MESSAGE = 1_000;
/** At most this many tasks are answered by one command: it is one step of Undo. */
export const TASKS_PER_COMMAND = 5_000;
/** At most this many records travel in one page of a backup or a restore. */
export const RECORDS_PER_PAGE = 500;

/** A rule is tried on at most so many tasks of a view. */
export const TASKS_PER_PREVIEW = 20_000;

/** So many lines of a document are judged by their words in one question. */
export const WORDINGS_PER_QUESTION = 500;

/** Findings are asked about so many named key results at once; beyond that about all. */
export const KEY_RESULTS_PER_QUESTION = 50;

/** At most this many entries travel in one page of an import. */
export const ENTRIES_PER_PAGE = 1_000;
