import type { Kind, Stored } from '@/lib/domain/record';
import type { Reader } from './reader';
import { filled, isOkrKind, type Remembered } from './remembered';

type RecordReads = Pick<Reader, 'get' | 'getMany' | 'where' | 'whereMany' | 'all'>;

/**
 * The same reads; cycles, objectives and key results come from memory where they were read before. They are frozen:
 * whoever is given one shares it with all others.
 */
export function rememberingOkrs(reads: RecordReads, recall: () => Promise<Remembered>): RecordReads {
  async function recalled(
    sought: string,
    values: Iterable<string>,
    read: (missing: string[]) => Promise<Map<string, Stored[]>>,
  ): Promise<Map<string, readonly Stored[]>> {
    const { okrs } = await recall();
    const known = okrs.get(sought) ?? new Map<string, readonly Stored[]>();
    okrs.set(sought, known);
    return filled([...new Set(values)], known, async (missing) => {
      const found = await read(missing);
      for (const list of found.values()) list.forEach(Object.freeze);
      return (value) => found.get(value) ?? [];
    });
  }

  const getMany = async (kind: Kind, ids: Iterable<string>): Promise<Map<string, Stored>> => {
    const found = await recalled(kind, ids, async (missing) => {
      const records = await reads.getMany(kind, missing);
      return new Map([...records].map(([id, one]) => [id, [one]]));
    });
    return new Map([...found].flatMap(([id, [one]]) => (one ? [[id, one]] : [])));
  };
  const whereMany = async (kind: Kind, index: never, values: Iterable<string>) => {
    const found = await recalled(`${kind} ${index}`, values, (missing) =>
      reads.whereMany(kind, index, missing),
    );
    return new Map([...found].flatMap(([value, list]) => (list.length > 0 ? [[value, [...list]]] : [])));
  };
  const allCycles = async (): Promise<Stored[]> => {
    const found = await recalled(
      'all',
      ['cycle'],
      async () => new Map([['cycle', await reads.all('cycle')]]),
    );
    return [...(found.get('cycle') ?? [])];
  };

  return {
    get: async (kind, id) =>
      (isOkrKind(kind) ? (await getMany(kind, [id])).get(id) : reads.get(kind, id)) as never,
    getMany: (kind, ids) => (isOkrKind(kind) ? getMany : reads.getMany)(kind, ids) as never,
    where: async (kind, index, value, limit) =>
      isOkrKind(kind) && limit === undefined
        ? (((await whereMany(kind, index as never, [value])).get(value) ?? []) as never)
        : reads.where(kind, index, value, limit),
    whereMany: (kind, index, values) =>
      (isOkrKind(kind)
        ? whereMany(kind, index as never, values)
        : reads.whereMany(kind, index, values)) as never,
    // All objectives or key results of all times may be very many.
    all: (kind) => (kind === 'cycle' ? allCycles() : reads.all(kind)) as never,
  };
}
