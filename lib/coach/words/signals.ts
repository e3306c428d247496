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
  /** Tags of the first noun between the lead and the first number or clause. */
  object: ReadonlySet<Tag>;
  /** Whether a sign of comparison, not a word, stands before the first number. */
  sign: boolean;
  /** Tags of the last word that has any. */
  last: ReadonlySet<Tag>;
}

interface Lead {
  tags: ReadonlySet<Tag>;
  text: string;
  /** Whether nothing but words without meaning stands before it. */
  first: boolean;
  /** Its place among the units, or -1. */
  at: number;
}

/** A number with the noun that it counts. */
export interface Measure {
  quantity: Quantity;
  counted: ReadonlySet<Tag>;
  /** The words that the number counts, as written. */
  noun: string;
}

const NONE: ReadonlySet<Tag> = new Set();
const VERBS: readonly Tag[] = ['deliver', 'effort', 'change', 'reach', 'gain', 'routine'];
const NOUNS: readonly Tag[] = ['output', 'metric', 'outsider', 'event', 'staff', 'place', 'recognition'];
/** How many words after a number may still belong to what it counts. */
const NOUN_REACH = 6;

/** What the rules and the model want to know of a line. */
export function signalsOf(reading: Reading): Signals {
  const { units, skeleton, language } = reading;
  const lead = leadOf(reading);
  return {
    lead,
    has: tagsBeside(units, lead),
    object: objectOf(units, lead),
    cadence: language.cadence.test(skeleton),
    sign: /[<>≤≥=]\s?#/.test(skeleton),
    measures: measuresOf(reading),
    fromTo: language.fromTo.test(skeleton),
    level: language.level.test(skeleton),
    purpose: language.purposeNumber.test(skeleton),
    joint: language.joint.test(skeleton),
    last: units.findLast(({ tags }) => tags.size > 0)?.tags ?? NONE,
  };
}

function leadOf({ units, language }: Reading): Lead {
  let first = true;
  for (const [at, { tags, text, mark, quantity }] of units.entries()) {
    if (mark || isSkipped(tags)) continue;
    const leads = VERBS.some((tag) => tags.has(tag)) || tags.has('able') || tags.has('better');
    if (leads || (language.spaced && first)) return { tags, text, first, at };
    if (!quantity || language.spaced) first = false;
    if (language.spaced) break;
  }
  return { tags: NONE, text: '', first: false, at: -1 };
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

function objectOf(units: readonly Unit[], { at }: Lead): ReadonlySet<Tag> {
  for (const { tags, quantity } of units.slice(at + 1)) {
    if (quantity) break;
    if (NOUNS.some((tag) => tags.has(tag)) || tags.has('vague')) return tags;
  }
  return NONE;
}

function isSkipped(tags: ReadonlySet<Tag>): boolean {
  return tags.has('skip') && !VERBS.some((tag) => tags.has(tag));
}

function measuresOf({ units, language }: Reading): Measure[] {
  const measures: Measure[] = [];
  for (const [index, { quantity }] of units.entries()) {
    if (!quantity) continue;
    const nouns = nounsAfter(units, index + 1, quantity.kind === 'percent');
    const measure = { quantity, ...headOf(nouns, language.head) };
    if (!isArticle(measure)) measures.push(measure);
  }
  return measures;
}

/** "1 module" is a module, while "1%" and "1 minute" are values. */
function isArticle({ quantity }: Measure): boolean {
  return quantity.kind === 'count' && quantity.amount === 1;
}

function nounsAfter(units: readonly Unit[], from: number, share: boolean): Unit[] {
  const nouns: Unit[] = [];
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

function headOf(units: readonly Unit[], head: 'first' | 'last'): Pick<Measure, 'counted' | 'noun'> {
  const known = units.filter(({ tags }) => NOUNS.some((tag) => tags.has(tag)));
  const counted = (head === 'first' ? known[0] : known.at(-1)) ?? units[0];
  return { counted: counted?.tags ?? NONE, noun: units.map(({ text }) => text).join(' ') };
}
