import type { Finding } from '@/lib/coach/finding';
import type { FindingAnswer, FindingSubject } from '@/lib/domain/findings';
import type { Reader } from '@/lib/store/reader';

/** The findings with what the ids in them are called. */
export async function withNames(reads: Reader, findings: readonly Finding[]): Promise<FindingAnswer[]> {
  const ids = new Set(findings.flatMap(idsIn));
  const names = await namesOfRecords(reads, ids);
  for (const [id, title] of await containerTitles(reads, findings)) names.set(id, title);
  return findings.map((one) => ({
    ...one,
    names: Object.fromEntries(idsIn(one).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
  }));
}

/** What these records are called; those that are gone are missing. */
export async function namesOfRecords(reads: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...ids];
  const [keyResults, objectives, cycles, tasks, people] = await Promise.all([
    reads.getMany('keyResult', wanted),
    reads.getMany('objective', wanted),
    reads.getMany('cycle', wanted),
    reads.getMany('task', wanted),
    reads.getMany('person', wanted),
  ]);
  return new Map([
    ...[...keyResults.values(), ...objectives.values(), ...tasks.values()].map(
      ({ id, title }) => [id, title] as const,
    ),
    ...[...cycles.values(), ...people.values()].map(({ id, name }) => [id, name] as const),
  ]);
}

/** A container has no record of its own: any of its tasks knows its title. */
export async function containerTitles(
  reads: Reader,
  findings: readonly { subject: FindingSubject | null }[],
): Promise<Map<string, string>> {
  const ids = new Set(findings.flatMap(({ subject }) => (subject?.kind === 'container' ? subject.id : [])));
  const titles = new Map<string, string>();
  for (const id of ids) {
    const [task] = await reads.where('task', 'container', id, 1);
    if (task?.container) titles.set(id, task.container.title || id);
  }
  return titles;
}

/** Every text of a finding that may be an id: what is none is found nowhere. */
function idsIn({ subject, evidence }: Finding): string[] {
  const texts = Object.values(evidence).flatMap((value) => (typeof value === 'number' ? [] : (value ?? [])));
  return [subject.id, ...texts];
}
