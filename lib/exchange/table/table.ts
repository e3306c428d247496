/** A row of a file: where it begins, in lines from 1, and its cells. */
export interface TableRow {
  number: number;
  cells: string[];
  /** Its quotation marks do not match: what it says is not to be relied on. */
  broken?: true;
}

/** A file of columns as it stands: its heading, and the rows below it. */
export interface Table {
  header: string[];
  /** Where the heading stands, in lines from 1. */
  headerNumber: number;
  rows: TableRow[];
  /** BCP 47: how its numbers are written, where the source leaves no doubt. */
  locale?: string;
}
