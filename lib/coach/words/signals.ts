import type { Tag } from '@/lib/coach/languages/language';
import type { Quantity } from './numbers';
import type { Reading } from './reading';
import type { Unit } from './units';

/** What a line shows, apart from its language. */
export interface Signals {
  /** The first word that can be the line's verb, with what stands before it. */
  lead: Lead;
  /** Tags of all words but a leading verb. */
  has: ReadonlySet<Tag>;
  /** The numbers that measure, "one" and "1" left out where they only mean "a". */
  measures: readonly Measure[];
  fromTo: boolean;
  level: boolean;
  purpose: boolean;
  joint: boolean;
  cadence: boolean;
  /** Tags of the noun between the lead and the first number or clause. */
  object: ReadonlySet<Tag>;
  /** Whether a sign of comparison, not a word, stands before the first number. */
  sign: boolean;
  /** Tags of the last word that has any. */
  last: ReadonlySet<Tag>;
  /** Whether the line tells of something done to people or things one by one. */
  oneByOne: boolean;
  /** Whether the first number is said of a metric right before it: "churn below 2%". */
  valueOfMetric: boolean;
  /** Whether the line ends with what is to be done, as lines do where words are not parted. */
  closesWithWork: boolean;
}

interface Lead {
  tags: ReadonlySet<Tag>;
  text: string;
  /** Whether nothing but words without meaning stands before it. */
  first: boolean;
  /** Whether a share or amount stands before it: what follows is then what happens to that share. */
  afterNumber: boolean;
  /** Its place among the units, or -1. */
  at: number;
}

/** A number with the noun that it counts. */
export interface Measure {
  quantity: Quantity;
  counted: ReadonlySet<Tag>;
  /** Whether nothing but an unknown word stands before the number: most likely a verb. */
  afterUnknown: boolean;
}

const NONE: ReadonlySet<Tag> = new Set();
const VERBS: readonly Tag[] = ['deliver', 'effort', 'change', 'reach', 'gain'];
const NOUNS: readonly Tag[] = ['output', 'metric', 'outsider', 'event', 'staff', 'place', 'recognition'];
/** What may stand between a metric and its value. */
const BETWEEN: readonly Tag[] = ['reach', 'change', 'skip', 'better'];
/** How many words after a number may still belong to what it counts. */
const NOUN_REACH = 6;

/** What the rules and the model want to know of a line. */
export function signalsOf(reading: Reading): Signals {
  const { units, skeleton, language } = reading;
  const lead = leadOf(reading);
  const last = units.findLast(({ tags }) => tags.size > 0)?.tags;
  return {
    lead,
    has: tagsBeside(units, lead),
    object: objectOf(reading, lead),
    cadence: language.cadence.test(skeleton),
    sign: /[<>≤≥=]\s?#/.test(skeleton),
    measures: measuresOf(reading),
    fromTo: language.fromTo.test(skeleton),
    level: language.level.test(skeleton),
    purpose: language.purposeNumber.test(skeleton),
    joint: language.joint.test(skeleton),
    // Where words are not parted the verb may stand behind what it is done to.
    oneByOne: lead.tags.has('effort') || (!language.spaced && units.some(({ tags }) => tags.has('effort'))),
    valueOfMetric: isValueOfMetric(units),
    closesWithWork: !language.spaced && (last?.has('deliver') ?? false),
    last: last ?? NONE,
  };
}

function leadOf({ units, language }: Reading): Lead {
  let first = true;
  let named = false;
  let afterNumber = false;
  for (const [at, { tags, text, mark, quantity }] of units.entries()) {
    if (tags.has('article')) named = true;
    if (mark || isSkipped(tags)) continue;
    const leads = VERBS.some((tag) => tags.has(tag)) || tags.has('able') || tags.has('better');
    if (leads || (language.spaced && first))
      return { tags: named ? withoutVerbs(tags) : tags, text, first, afterNumber, at };
    if (quantity && (at === 0 || units[0]?.tags.has('purpose'))) afterNumber = true;
    first = false;
    if (language.spaced) break;
  }
  return { tags: NONE, text: '', first: false, afterNumber, at: -1 };
}

/** A leading "upgrade" or "share" is a verb, and says nothing of upgrades or shares. */
function tagsBeside(units: readonly Unit[], { tags: leading, at }: Lead): Set<Tag> {
  const verb = VERBS.some((tag) => leading.has(tag));
  const has = new Set<Tag>();
  for (const [index, { tags }] of units.entries()) {
    if (verb && index === at) continue;
    for (const tag of tags) has.add(tag);
  }
  return has;
}

function objectOf({ units, language }: Reading, { at }: Lead): ReadonlySet<Tag> {
  let object: ReadonlySet<Tag> = NONE;
  for (const { tags, quantity, mark } of units.slice(at + 1)) {
    const noun = NOUNS.some((tag) => tags.has(tag)) || tags.has('vague');
    if (quantity || (object !== NONE && (mark || (tags.has('stop') && !noun)))) break;
    if (noun) object = tags;
    if (noun && language.head === 'first') break;
  }
  return object;
}

/** "Every invoice" is a noun, whatever "invoice" may be elsewhere. */
function withoutVerbs(tags: ReadonlySet<Tag>): ReadonlySet<Tag> {
  return new Set([...tags].filter((tag) => !VERBS.includes(tag)));
}

function isSkipped(tags: ReadonlySet<Tag>): boolean {
  return tags.has('skip') && !VERBS.some((tag) => tags.has(tag));
}

function measuresOf({ units, language, skeleton }: Reading): Measure[] {
  const measures: Measure[] = [];
  for (const [index, { quantity }] of units.entries()) {
    if (!quantity) continue;
    const nouns = nounsAfter(units, index + 1, quantity.kind === 'percent');
    const afterUnknown = language.spaced && index === 1 && units[0]?.tags.size === 0 && !units[0].mark;
    const levelled = language.level.test(skeleton);
    const measure = { quantity, counted: headOf(nouns, language.head), afterUnknown };
    if (levelled || !isArticle(measure)) measures.push(measure);
  }
  return measures;
}

function isValueOfMetric(units: readonly Unit[]): boolean {
  const number = units.findIndex(({ quantity }) => quantity !== undefined);
  for (const { tags, mark } of units.slice(0, Math.max(0, number)).reverse()) {
    if (tags.has('metric')) return true;
    if (!mark && !BETWEEN.some((tag) => tags.has(tag))) return false;
  }
  return false;
}

/** "1 module" is a module, while "1%" and "1 minute" are values. */
function isArticle({ quantity }: Measure): boolean {
  return quantity.kind === 'count' && quantity.amount === 1;
}

/** All there is of something, such as "100% of contracts": more often work that is done than a result. */
export function isWhole({ kind, amount }: Quantity): boolean {
  return kind === 'percent' && amount === 100;
}

/** The words after a number that may name what it counts; "2 to 4 talks" counts talks with both its numbers. */
function nounsAfter(units: readonly Unit[], after: number, share: boolean): Unit[] {
  const nouns: Unit[] = [];
  const range = units[after + 1]?.quantity && !units[after]?.quantity;
  const from = range ? after + 2 : after;
  for (const [offset, unit] of units.slice(from, from + NOUN_REACH).entries()) {
    const { mark, quantity, tags } = unit;
    if (mark && unit.text !== '-' && unit.text !== '/') break;
    if (quantity) break;
    const noun = NOUNS.some((tag) => tags.has(tag));
    if (tags.has('stop') && !noun && !(share && offset < 2)) break;
    nouns.push(unit);
  }
  return nouns;
}

function headOf(units: readonly Unit[], head: 'first' | 'last'): ReadonlySet<Tag> {
  const known = units.filter(({ tags }) => NOUNS.some((tag) => tags.has(tag)));
  // "Patient files" are files, whether or not the lists know files.
  if (head === 'last' && isUnknownWord(units.at(-1))) return NONE;
  return ((head === 'first' ? known[0] : known.at(-1)) ?? units[0])?.tags ?? NONE;
}

function isUnknownWord(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.tags.size === 0 && /^[a-z]{3,}$/.test(unit.text);
}
