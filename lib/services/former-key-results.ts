import type { FormerKeyResult } from '@/lib/domain/answers';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';
import { unlessChanged } from './unless-changed';

/** What once was a key result and goes on as work, by the id of the key result that it serves. */
export function formerKeyResults(context: Context): Promise<ReadonlyMap<string, FormerKeyResult[]>> {
  return unlessChanged(context, { question: 'formerKeyResults' }, () =>
    read(context, async (reads) => {
      const served = new Map<string, FormerKeyResult[]>();
      for (const { id, title, dropped } of await reads.all('keyResult')) {
        if (!dropped?.work) continue;
        const { serves, hypothesis } = dropped.work;
        served.set(serves, [...(served.get(serves) ?? []), { id, title, hypothesis }]);
      }
      return served;
    }),
  );
}
