import type { Tag } from '@/lib/coach/languages/language';
import type { Measure, Signals } from './signals';
import type { Verdict } from './verdict';

/** The verdict of the rules alone, with the name of the case that decided. */
export interface Ruling {
  verdict: Verdict;
  because: string;
}

/** Judges a line by its verb, its numbers and the nouns they count. No verb decides alone. */
export function ruleOn(signals: Signals): Ruling {
  return signals.measures.length === 0
    ? withoutNumber(signals)
    : withNumber(signals, signals.measures[0] as Measure);
}

function withoutNumber({ lead, has, last }: Signals): Ruling {
  const { tags } = lead;
  const delivers = tags.has('deliver') || tags.has('effort');
  if (has.has('recognition') && (!delivers || tags.has('recognition')))
    return ruling('milestone', 'recognised');
  if (tags.has('change') && lead.first && !(delivers && has.has('output')))
    return ruling('vague', 'changeUnmeasured');
  if (tags.has('better')) return ruling('vague', 'betterUnmeasured');
  if (delivers && lead.first) return ruling('task', 'delivers');
  if (has.has('able')) return ruling('task', 'enables');
  if (delivers || last.has('state') || last.has('deliver')) return ruling('task', 'delivered');
  if (has.has('state')) return ruling('task', 'state');
  if (tags.has('output')) return ruling('task', 'outputAlone');
  if (tags.has('change')) return ruling('vague', 'change');
  return ruling('vague', 'nothing');
}

function withNumber(signals: Signals, measure: Measure): Ruling {
  const { lead, has, purpose, fromTo } = signals;
  const { tags } = lead;
  const works = tags.has('deliver') || tags.has('effort');
  const moves = tags.has('change') || tags.has('reach') || tags.has('gain');
  const results = has.has('metric') || has.has('outsider') || has.has('event');
  if (fromTo)
    return works && !moves && !results ? ruling('task', 'versionChange') : ruling('outcome', 'fromTo');
  if (works && purpose && results) return ruling('outcome', 'purpose');
  if (works) return ofWork(signals, measure, moves);
  const { counted } = measure;
  const makes =
    counts(counted, ['output', 'staff', 'place']) && !counts(counted, ['metric', 'outsider', 'event']);
  if (makes && measure.quantity.kind === 'count' && !signals.level)
    return ruling('activity', 'countedOutput');
  if (has.has('recognition') && !results) return ruling('milestone', 'recognisedWithNumber');
  return ruling('outcome', moves ? 'moved' : 'level');
}

function ofWork({ has, level }: Signals, { quantity, counted }: Measure, moves: boolean): Ruling {
  switch (quantity.kind) {
    case 'percent':
    case 'multiple':
    case 'size':
      return has.has('metric') ? ruling('outcome', 'workToMetric') : ruling('activity', 'shareOfWork');
    case 'money':
      return moves ? ruling('outcome', 'moneyGained') : ruling('activity', 'moneySpent');
    case 'duration':
      return level && has.has('metric') ? ruling('outcome', 'workToDuration') : ruling('task', 'workInTime');
    case 'count':
      if (counts(counted, ['output', 'staff', 'place'])) return ruling('activity', 'countedWork');
      if (moves && counts(counted, ['outsider', 'event', 'metric']))
        return ruling('outcome', 'gainedOutsiders');
      return ruling('activity', 'countedUnknown');
  }
}

function counts(counted: ReadonlySet<Tag>, tags: readonly Tag[]): boolean {
  return tags.some((tag) => counted.has(tag));
}

function ruling(verdict: Verdict, because: string): Ruling {
  return { verdict, because };
}
