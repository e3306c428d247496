import type { PersonOverview } from '@/lib/domain/overview';
import type { NamedPerson } from '@/lib/domain/person';
import type { ToolId } from '@/lib/domain/task';
import { read } from '@/lib/store/transaction';
import { TOOLS } from '@/lib/tools/registry';
import { answersOf, measured } from './answers';
import type { Context } from './context';
import { objectivesIn, openCycles, openKeyResults } from './open-key-results';
import { peopleBook } from './people-book';

/** A person with what they answer for in cycles that are not closed; null for somebody who is not there. */
export function readPerson(context: Context, { id }: { id: string }): Promise<PersonOverview | null> {
  return read(context, async (reads) => {
    const people = await peopleBook(reads);
    const person = people.byId(id);
    if (!person) return null;
    const ids = new Set(people.idsOf(person.id));
    const isTheirs = ({ owner }: { owner: string | null }): boolean => owner !== null && ids.has(owner);
    const [cycles, keyResults, records] = await Promise.all([
      openCycles(reads),
      openKeyResults(reads),
      reads.getMany('person', ids),
    ]);
    const names = new Map(cycles.map((cycle) => [cycle.id, cycle.name]));
    const objectives = (await objectivesIn(reads, cycles)).filter(isTheirs);
    const own = await measured(reads, keyResults.filter(isTheirs));
    const former = [...records.values()].flatMap(({ name }) => (name === person.name ? [] : name));
    return {
      person: people.told(person.id) as NamedPerson,
      formerNames: [...new Set(former)],
      tools: [...new Set(person.accounts.map(({ tool }) => nameOfTool(tool)))],
      objectives: objectives.map(({ id: objective, title, cycle }) => ({
        ...{ id: objective, title },
        cycleName: names.get(cycle) ?? '',
      })),
      keyResults: answersOf(own, people, context.today()),
    };
  });
}

function nameOfTool(id: ToolId): string {
  return TOOLS.find((tool) => tool.id === id)?.label ?? id;
}
