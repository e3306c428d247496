import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';

const FORMAT = 1;

/** At most this many records, and this many bytes of JSON, are handed on at once. */
export const BACKUP_PAGE_RECORDS = 500;
export const BACKUP_PAGE_BYTES = 3_000_000;

/** What a backup file says of itself. */
export interface BackupHead {
  format: number;
  /** ISO 8601, as the person's clock had it. */
  savedAt: string;
  /** How many records it holds; a file that holds another number was cut off. */
  records: number;
}

/**
 * The text of a backup file, piece by piece: `{ "throughline": head, "records": [...] }`. Records are
 * written as they are, fields that this version does not know included. Refuses (`unexpected`) when the
 * pages do not hold as many records as announced.
 */
export async function* writeBackup(
  head: { savedAt: string; records: number },
  pages: AsyncIterable<readonly Stored[]> | Iterable<readonly Stored[]>,
): AsyncGenerator<string> {
  yield `{"throughline":${JSON.stringify({ format: FORMAT, ...head })},\n"records":[`;
  let written = 0;
  for await (const page of pages) {
    for (const record of page) {
      yield `${written === 0 ? '' : ','}\n${JSON.stringify(record)}`;
      written += 1;
    }
  }
  if (written !== head.records) throw new Refusal('unexpected');
  yield '\n]}\n';
}

/**
 * Reads the text of a backup file into pages that fit into one message each. Throws Refusal `notABackup`
 * for any other or damaged file, `newerVersion` for a later format, `tooLarge` for a record beyond a page.
 */
export function readBackup(text: string): { head: BackupHead; pages: Stored[][] } {
  const { head, records } = contentOf(text);
  return { head, pages: [...pagesOf(records)] };
}

function contentOf(text: string): { head: BackupHead; records: Stored[] } {
  const file = parse(text);
  const head = isObject(file) ? file.throughline : null;
  if (!isObject(file) || !isHead(head)) throw new Refusal('notABackup');
  if (head.format > FORMAT) throw new Refusal('newerVersion');
  const { records } = file;
  if (!Array.isArray(records) || records.length !== head.records || !records.every(isRecord)) {
    throw new Refusal('notABackup');
  }
  return { head: { format: head.format, savedAt: head.savedAt, records: head.records }, records };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal('notABackup');
  }
}

function* pagesOf(records: Iterable<Stored>): Generator<Stored[]> {
  const encoder = new TextEncoder();
  let page: Stored[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = encoder.encode(JSON.stringify(record)).length + 1;
    if (size > BACKUP_PAGE_BYTES) throw new Refusal('tooLarge');
    if (page.length === BACKUP_PAGE_RECORDS || bytes + size > BACKUP_PAGE_BYTES) {
      yield page;
      page = [];
      bytes = 0;
    }
    page.push(record);
    bytes += size;
  }
  if (page.length > 0) yield page;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHead(value: unknown): value is BackupHead {
  if (!isObject(value)) return false;
  const { format, savedAt, records } = value;
  return (
    Number.isInteger(format) &&
    (format as number) >= 1 &&
    typeof savedAt === 'string' &&
    Number.isInteger(records)
  );
}

/** What every record has in every version; the background checks the rest. */
function isRecord(value: unknown): value is Stored {
  return isObject(value) && typeof value.id === 'string' && value.id !== '' && typeof value.kind === 'string';
}
