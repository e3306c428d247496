import { choiceFrom, type PersonChoice } from '@/components/okr/person-choice';
import type { Alignment } from '@/lib/domain/alignment';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import type { Objective } from '@/lib/domain/objective';
import type { Checked } from './problem';

/** An objective as it is being typed. */
export type ObjectiveForm = Pick<
  Objective,
  'cycle' | 'title' | 'why' | 'forWhom' | 'level' | 'ambition' | 'strategy'
> & {
  /** The short name of the team that it is to be shared with; empty: with everybody. */
  team: string;
  owner: PersonChoice | null;
  /** The primary parent as `objective:<id>` or `keyResult:<id>`; empty for none. */
  parent: string;
  /** What it supports besides, each written alike; empty for one that is not chosen yet. */
  supports: readonly string[];
};

/** What `objective.save` wants, but for the owner, who may be known by nothing but a name. */
export interface ObjectiveFields
  extends Omit<Objective, 'kind' | 'id' | 'order' | 'owner' | 'reflection' | 'team'> {
  owner: PersonChoice | null;
  parent: End | null;
  supports: End[];
}

type End = Alignment['parent'];

/** What the editor shows for an objective that is about to be created. */
export function emptyObjective(cycle: string, owner: PersonChoice | null): ObjectiveForm {
  return {
    cycle,
    title: '',
    why: '',
    forWhom: '',
    owner,
    level: 'team',
    ambition: 'committed',
    strategy: '',
    team: '',
    parent: '',
    supports: [],
  };
}

/** What the editor shows for an objective that is kept. */
export function writeObjective({ objective, owner: told, parent, supports }: ObjectiveAnswer): ObjectiveForm {
  const { cycle, title, why, forWhom, level, ambition, strategy, team = '' } = objective;
  return {
    ...{ cycle, title, why, forWhom, level, ambition, strategy, team },
    owner: choiceFrom(told),
    parent: writeParent(parent),
    supports: supports.map(writeParent),
  };
}

/** What `objective.save` takes for what was there when the edit began. */
export function keptObjective({ objective, parent, supports }: ObjectiveAnswer) {
  const { cycle, title, why, forWhom, owner, level, ambition, strategy } = objective;
  return {
    fields: { cycle, title, why, forWhom, owner, level, ambition, strategy },
    parent: parent && endOf(parent),
    supports: supports.map(endOf),
  };
}

/** The fields to save, or a sentence for each field that cannot be saved as it is. */
export function checkObjective(form: ObjectiveForm): Checked<ObjectiveFields, 'title'> {
  const title = form.title.trim();
  if (title === '') return { problems: { title: { key: 'editor.problem.objectiveTitleEmpty' } } };
  return {
    fields: {
      cycle: form.cycle,
      title,
      why: form.why.trim(),
      forWhom: form.forWhom.trim(),
      owner: form.owner,
      level: form.level,
      ambition: form.ambition,
      // Only a company objective carries one; a line typed before the level changed is not kept unseen.
      strategy: form.level === 'company' ? form.strategy.trim() : '',
      parent: readParent(form.parent),
      supports: [...new Set(form.supports)]
        .filter((text) => text !== form.parent)
        .flatMap((text) => readParent(text) ?? []),
    },
  };
}

function endOf({ kind, id }: End): End {
  return { kind, id };
}

/** The form's text for a parent. */
export function writeParent(parent: { kind: string; id: string } | null): string {
  return parent ? `${parent.kind}:${parent.id}` : '';
}

function readParent(text: string): End | null {
  const at = text.indexOf(':');
  const kind = text.slice(0, at);
  if (kind !== 'objective' && kind !== 'keyResult') return null;
  return { kind, id: text.slice(at + 1) };
}
