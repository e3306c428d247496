import type { ObjectiveDraft } from '@/lib/domain/draft';
import type { Ambition, Level } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/plain-date';
import { type DateContext, readDay } from './outline-dates';
import { inlineFields } from './outline-fields';
import { keyResultOf } from './outline-key-result';
import { type PlacedField, type Section, settle } from './outline-section';
import { cut, ownerOf } from './outline-values';
import { partedName } from './own-outline/places';

const LONGEST_PROSE = 10_000;
const AMBITIONS: [RegExp, Ambition][] = [
  [/^(?:aspirational|moonshot|stretch|ambitious|挑战型?|愿景型?|进取型?)/i, 'aspirational'],
  [/^(?:committed|commit|roofshot|承诺型?)/i, 'committed'],
];
const LEVELS: [RegExp, Level][] = [
  [/^(?:company|organi[sz]ation|公司级?|集团级?)/i, 'company'],
  [/^(?:team|department|group|团队级?|部门级?)/i, 'team'],
  [/^(?:personal|individual|个人级?)/i, 'personal'],
];

/** Reads an objective with its key results. Null when it has no title; its lines say so. */
export function objectiveOf(
  section: Section,
  all: readonly Section[],
  context: DateContext,
): ObjectiveDraft | null {
  const [line] = section.lines;
  const inline = inlineFields(section.title);
  if (line === undefined) return null;
  const title = cut(inline.rest, line);
  if (title === '') {
    settle(section.lines, 'notUnderstood', 'emptyTitle');
    const below = section.entries.flatMap(({ lines }) => lines);
    settle(below, 'notUnderstood', 'outsideObjective');
    return null;
  }
  line.parts.unshift({ what: 'title', text: title });
  const draft: ObjectiveDraft = {
    title,
    why: '',
    forWhom: '',
    owner: null,
    level: 'team',
    ambition: 'committed',
    strategy: '',
    keyResults: [],
    parent: null,
  };
  for (const { text, line: at } of section.why)
    addProse(draft, 'why', { name: 'why', value: text, line: at });
  let due: PlainDate | null = null;
  for (const field of [...inline.fields.map((inner) => ({ ...inner, line })), ...section.fields]) {
    if (field.name === 'due') due = readDue(field, context);
    else apply(draft, field, all);
  }
  for (const entry of section.entries) {
    const keyResult = keyResultOf(entry, due, context);
    if (keyResult) draft.keyResults.push(keyResult);
  }
  return draft;
}

function apply(draft: ObjectiveDraft, field: PlacedField, all: readonly Section[]): void {
  const { name, value, line } = field;
  switch (name) {
    case 'owner':
      draft.owner = ownerOf(field);
      return;
    case 'ambition':
      draft.ambition = choice(field, AMBITIONS) ?? draft.ambition;
      return;
    case 'level':
      draft.level = choice(field, LEVELS) ?? draft.level;
      return;
    case 'parent':
      Object.assign(draft, parentOf(value, all));
      if (draft.parent === draft.title && !draft.parentRef) draft.parent = null;
      if (draft.parent) line.parts.push({ what: 'parent', text: draft.parent });
      else settle([line], 'notUnderstood', 'badValue');
      return;
    case 'why':
    case 'forWhom':
    case 'strategy':
      addProse(draft, name, field);
  }
}

function addProse(
  draft: ObjectiveDraft,
  name: 'why' | 'forWhom' | 'strategy',
  { value, line }: PlacedField,
): void {
  const text = draft[name] === '' ? value : `${draft[name]}\n${value}`;
  draft[name] = text.slice(0, LONGEST_PROSE);
  line.parts.push({ what: name, text: value });
}

function choice<T extends string>(field: PlacedField, forms: [RegExp, T][]): T | null {
  const chosen = forms.find(([form]) => form.test(field.value))?.[1] ?? null;
  if (chosen === null) settle([field.line], 'notUnderstood', 'badValue');
  else field.line.parts.push({ what: field.name as 'level' | 'ambition', text: chosen });
  return chosen;
}

/** A parent by its title, or by its place in the document ("O1"); one elsewhere by the id behind it, too. */
function parentOf(value: string, all: readonly Section[]): Pick<ObjectiveDraft, 'parent' | 'parentRef'> {
  const { words, id } = partedName(value);
  const place = /^O ?(\d{1,2})$/i.exec(words);
  const title = place ? (all[Number(place[1]) - 1]?.title ?? '') : words;
  return { parent: title.slice(0, 500) || null, ...(id !== null && { parentRef: id }) };
}

function readDue(field: PlacedField, context: DateContext): PlainDate | null {
  const day = readDay(field.value, context);
  if (day) field.line.parts.push({ what: 'due', text: day });
  else settle([field.line], 'notUnderstood', 'badValue');
  return day;
}
