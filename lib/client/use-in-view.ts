import { useEffect, useState } from 'preact/hooks';
import type { InViewTask } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import type { Client } from './client';
import { inParts } from './in-parts';

/** The tasks in view as the background knows them, in order; null until the first answer. Long views are asked in parts. */
export function useInView(client: Client, keys: readonly TaskKey[]): InViewTask[] | null {
  const wanted = keys.join('\n');
  const [tasks, setTasks] = useState<InViewTask[] | null>(null);

  useEffect(() => {
    const all = wanted === '' ? [] : wanted.split('\n');
    if (all.length === 0) {
      setTasks([]);
      return;
    }
    const queries = inParts(all).map((part) => client.query('tasks.inView', { tasks: part }));
    const collect = (): void => {
      const answers = queries.map((query) => query.state.peek().value);
      if (answers.every((answer) => answer !== null)) setTasks(answers.flat());
    };
    const stops = queries.map((query) => query.state.subscribe(collect));
    return () => {
      for (const stop of stops) stop();
      for (const query of queries) query.close();
    };
  }, [client, wanted]);

  return tasks;
}
