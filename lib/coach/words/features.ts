import type { Reading } from './reading';
import { codeOf, shapeOf } from './shape';
import { isWhole, type Signals } from './signals';

/** Places in the model's table. A feature's name is hashed to one of them. */
export const BUCKETS = 1 << 13;

/**
 * What the model knows of a line, as hashed names: what the rules see of it, its shape in tags, which hold across
 * languages, and its words themselves. `shapeOnly` leaves the words out, as if none had been met before.
 */
export function features(reading: Reading, signals: Signals, shapeOnly = false): number[] {
  const found = new Set<number>();
  const add = (name: string): void => {
    found.add(hash(name));
  };
  const codes = shapeOf(reading.units);
  runs(codes, add);
  counts(signals, codes[0] ?? '', add);
  flags(reading, signals, codes, add);
  if (!shapeOnly) words(reading, add);
  return [...found];
}

type Add = (name: string) => void;

/** One, two and three codes in a row. */
function runs(codes: readonly string[], add: Add): void {
  const seen = ['^', ...codes, '$'];
  for (let at = 0; at < seen.length; at++) {
    const [a = '', b, c] = seen.slice(at, at + 3);
    add(`1 ${a}`);
    if (b !== undefined) add(`2 ${a}|${b}`);
    if (c !== undefined) add(`3 ${a}|${b}|${c}`);
  }
}

/** What each number counts, by itself and with the line's verb. */
function counts({ measures, lead }: Signals, head: string, add: Add): void {
  if (measures.length === 0) add(`none ${head}`);
  for (const { quantity, counted } of measures) {
    add(`number ${head} ${quantity.kind}`);
    if (isWhole(quantity)) add('whole');
    for (const tag of counted.size > 0 ? counted : ['?']) {
      if (isWhole(quantity)) add(`whole ${tag}`);
      add(`counts ${quantity.kind} ${tag}`);
      add(`counts ${head} ${quantity.kind} ${tag}`);
      for (const verb of lead.tags) add(`counts ${verb} ${quantity.kind} ${tag}`);
    }
  }
}

function flags({ line, units }: Reading, signals: Signals, codes: readonly string[], add: Add): void {
  const { lead, has, object, last, measures } = signals;
  const measured = measures.length > 0;
  for (const name of [
    'fromTo',
    'level',
    'purpose',
    'cadence',
    'sign',
    'oneByOne',
    'closesWithWork',
  ] as const) {
    if (signals[name]) add(`${name} ${measured}`);
  }
  for (const tag of lead.tags) add(`lead ${tag} ${lead.first} ${measured}`);
  for (const tag of has) add(`has ${tag} ${measured}`);
  for (const tag of object) add(`object ${tag} ${measured}`);
  for (const tag of last) add(`last ${tag}`);
  if (/[`_{}]|[a-z][A-Z]|\w\.\w+\(|《/.test(line)) add('technical');
  const size = units.length;
  add(`size ${size < 4 ? 's' : size < 9 ? 'm' : size < 18 ? 'l' : 'x'} ${measured}`);
  add(`ends ${codes.at(-1) ?? ''}`);
  if (units[0]?.quantity) add('number first');
}

/** Words by themselves and after the one before; pairs of characters where words are not parted. */
function words({ units, language }: Reading, add: Add): void {
  let before = '^';
  let single = '';
  for (const unit of units) {
    const { text, quantity, mark } = unit;
    if (mark) continue;
    const word = quantity ? '#' : stem(text, language.spaced);
    if (!quantity) add(`word ${word}`);
    if (!quantity) add(`after ${before} ${word}`);
    if (language.spaced && word.length > BEGINNING) add(`begins ${word.slice(0, BEGINNING)}`);
    if (!language.spaced) {
      if (single !== '' && codeOf(unit, false) === 'u') add(`pair ${single}${word}`);
      single = word.at(-1) ?? '';
    }
    before = word;
  }
}

/** Letters that a word, its forms and its misspellings mostly share. */
const BEGINNING = 5;

function stem(word: string, spaced: boolean): string {
  return spaced && word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}

/** FNV-1a over UTF-16 units, folded to the table's size. */
function hash(name: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return ((sum >>> 16) ^ sum) & (BUCKETS - 1);
}
