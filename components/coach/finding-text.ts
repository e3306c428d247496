import { taskTitle } from '@/components/okr/task-title';
import { dateText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import type { FindingAnswer } from '@/lib/domain/findings';
import { numberFormat } from '@/lib/domain/formats';
import { parseTaskKey } from '@/lib/domain/task';
import { intlLocale, type MessageKey, t } from '@/lib/i18n';

/** Rules bring their own blanks, so the types cannot tell which there are; a test fills every sentence. */
const say = t as (key: MessageKey, ...rest: unknown[]) => string;

/** The parts in which a finding is worded, under its rule. */
export type FindingPart = 'title' | 'says' | 'asks' | 'rule' | 'example';

const SHARES = new Set(['moved', 'elapsed', 'forecast', 'low', 'high']);
const DAYS = new Set(['since', 'asOf', 'observedOn']);
const STATUSES = new Set(['status', 'underlying']);

/** What these rules are not sure of they ask in the same words. */
const OUTPUT_OR_OUTCOME = new Set(['key-result-is-task', 'key-result-is-activity']);

/** The key under which a part of a rule is worded. */
export function findingKey(rule: string, part: FindingPart | 'saysOfCompany'): MessageKey {
  const name = rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `findings.${name}.${part}` as MessageKey;
}

/** A part of a rule in the person's language; what a finding is evidence of fills its blanks. */
export function findingText(
  { rule, tier, evidence, names }: Pick<FindingAnswer, 'rule' | 'tier' | 'evidence' | 'names'>,
  part: FindingPart,
): string {
  const isAsked = tier === 'hint' && OUTPUT_OR_OUTCOME.has(rule) && (part === 'says' || part === 'asks');
  if (isAsked) return t(`findings.outputOrOutcome.${part}`);
  const key = findingKey(rule, isOfNobody(rule, evidence) && part === 'says' ? 'saysOfCompany' : part);
  const blanks = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [name, blankText(name, value, names)]),
  );
  const { count } = evidence;
  // A sentence that counts has a form of its own for none and for one.
  return typeof count === 'number' ? say(key, count, blanks) : say(key, blanks);
}

/** What has drifted is kept because it still fits. */
const DRIFTED = new Set(['drift', 'drift-upward']);

/** What the company pursues is nobody's own. */
function isOfNobody(rule: string, { owner }: FindingAnswer['evidence']): boolean {
  return rule === 'too-many-objectives' && owner === null;
}

/** The key of the word on a remedy's button. What is tied in a container is tied by a rule. */
export function remedyKey(
  remedy: string,
  { rule, subject }: Pick<FindingAnswer, 'rule' | 'subject'>,
): `findings.remedy.${'checkIn' | 'rule'}` {
  let word = remedy;
  if (remedy === 'tie' && subject.kind === 'container') word = 'rule';
  if (remedy === 'keep' && DRIFTED.has(rule)) word = 'stillFits';
  return `findings.remedy.${word as 'checkIn' | 'rule'}`;
}

/** "as of 2 March": the day up to which what a finding rests on is known; null where it says none. */
export function asOfText({ evidence }: Pick<FindingAnswer, 'evidence'>): string | null {
  const day = evidence.asOf ?? evidence.observedOn;
  return typeof day === 'string' ? t('findings.asOf', { date: dateText(day) }) : null;
}

/** What an id in a finding is called; null where it is none, or its record is gone. */
export function nameOf(id: string, names: FindingAnswer['names']): string | null {
  const name = names[id];
  return name === '' && parseTaskKey(id) ? taskTitle({ key: id, title: '' }) : (name ?? null);
}

function blankText(
  name: string,
  value: FindingAnswer['evidence'][string],
  names: FindingAnswer['names'],
): string | number {
  if (value === null) return '–';
  if (typeof value === 'number') {
    return SHARES.has(name) ? percentText(value) : numberFormat(intlLocale()).format(value);
  }
  if (typeof value !== 'string') {
    const all = value.map((id) => nameOf(id, names) ?? id);
    return new Intl.ListFormat(intlLocale(), { type: 'conjunction' }).format(all);
  }
  if (DAYS.has(name)) return dateText(value);
  if (STATUSES.has(name)) return say(`status.${value}` as MessageKey);
  return nameOf(value, names) ?? value;
}
