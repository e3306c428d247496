import type { Tier } from '@/lib/coach/finding';
import type { Tag } from '@/lib/coach/languages/language';
import type { Measure, Signals } from './signals';
import type { Verdict } from './verdict';

/** The verdict of the rules alone, with the name of the case that decided. */
export interface Ruling {
  verdict: Verdict;
  /** How sure the case is of a task or an activity. */
  tier: Tier;
  because: string;
}

/** Cases that were wrong too often, or met too seldom, to be more than a question. */
const ASKED: ReadonlySet<string> = new Set([
  'attained',
  'countedUnknown',
  'moneySpent',
  'moreOutput',
  'moved',
  'newPlaces',
  'outputAlone',
  'shareDone',
  'shareOfPeople',
  'shareOfWork',
  'state',
  'unknownVerb',
  'versionChange',
  'workInTime',
]);

/** Judges a line by its verb, its numbers and the nouns they count. No verb decides alone. */
export function ruleOn(signals: Signals): Ruling {
  const measure = signals.measures[0];
  return measure ? withNumber(signals, measure) : withoutNumber(signals);
}

function withoutNumber(signals: Signals): Ruling {
  const { lead, has, last, object, cadence } = signals;
  const { tags } = lead;
  const delivers = isWork(tags);
  if (has.has('able') && !tags.has('change')) return ruling('task', 'enables');
  if (has.has('recognition') && isAchieved(signals)) return ruling('milestone', 'recognised');
  if (cadence && has.has('output') && !has.has('metric') && !tags.has('change')) {
    return ruling('activity', 'cadence');
  }
  if (tags.has('change') && lead.first && !(delivers && has.has('output'))) {
    const moved = delivers && !has.has('metric') && !has.has('vague') && !has.has('better');
    return moved ? ruling('task', 'moved') : ruling('vague', 'changeUnmeasured');
  }
  if (tags.has('better')) return ruling('vague', 'betterUnmeasured');
  if (delivers && (object.has('vague') || has.has('better')) && !has.has('output'))
    return ruling('vague', 'wishBuilt');
  if (delivers && lead.first) return ruling('task', 'delivers');
  if (delivers || last.has('state') || last.has('deliver')) return ruling('task', 'delivered');
  if (has.has('better') || has.has('change')) return ruling('vague', 'change');
  if (has.has('state')) return ruling('task', 'state');
  if (isAttained(tags) && lead.first && !has.has('metric') && !has.has('vague'))
    return ruling('task', 'attained');
  if (tags.has('output')) return ruling('task', 'outputAlone');
  return ruling('vague', 'nothing');
}

function withNumber(signals: Signals, measure: Measure): Ruling {
  const { lead, has, object, purpose, fromTo, cadence } = signals;
  const { tags } = lead;
  const { quantity, counted } = measure;
  const works = isWork(tags) && !(lead.afterNumber && quantity.kind !== 'count');
  const moves = tags.has('change') || tags.has('reach') || tags.has('gain');
  const results = has.has('metric') || has.has('outsider') || has.has('event');
  const plain = quantity.kind === 'count';
  if (plain && tags.has('change') && object.has('staff') && !object.has('outsider')) {
    return ruling('activity', 'teamSize');
  }
  if (fromTo) {
    if (works && !moves && !results) return ruling('task', 'versionChange');
    const made = isMade(object) || isMade(counted);
    return made && plain && !results ? ruling('activity', 'moreOutput') : ruling('outcome', 'fromTo');
  }
  if (works && purpose) return ruling('outcome', 'purpose');
  if (works) return ofWork(signals, measure, moves);
  if (plain && tags.has('change') && counted.has('place') && !has.has('metric'))
    return ruling('activity', 'newPlaces');
  const makes = isMade(counted) || counted.has('place');
  if (
    quantity.kind === 'percent' &&
    counts(counted, ['output', 'staff']) &&
    has.has('state') &&
    !has.has('metric')
  ) {
    return ruling('activity', 'shareDone');
  }
  if (makes && cadence && !has.has('metric')) return ruling('activity', 'countedByCadence');
  if (makes && plain && !signals.level) return ruling('activity', 'countedOutput');
  if (measure.afterUnknown && plain && !results && !signals.level) {
    return ruling('activity', 'unknownVerb');
  }
  if (has.has('recognition') && !results) return ruling('milestone', 'recognisedWithNumber');
  return ruling('outcome', moves ? 'moved' : 'level');
}

function ofWork({ lead, has, level, sign }: Signals, { quantity, counted }: Measure, moves: boolean): Ruling {
  switch (quantity.kind) {
    case 'percent':
    case 'multiple':
    case 'size':
      if (lead.tags.has('effort')) return ruling('activity', 'shareOfPeople');
      return has.has('metric') ? ruling('outcome', 'workToMetric') : ruling('activity', 'shareOfWork');
    case 'money':
      return moves ? ruling('outcome', 'moneyGained') : ruling('activity', 'moneySpent');
    case 'duration':
      if (sign || (level && has.has('metric'))) return ruling('outcome', 'workToDuration');
      return ruling('task', 'workInTime');
    case 'count':
      if (counts(counted, ['output', 'staff', 'place']) && !counts(counted, ['outsider', 'event'])) {
        return ruling('activity', 'countedWork');
      }
      if (lead.tags.has('effort')) return ruling('activity', 'oneByOne');
      if (counts(counted, ['outsider', 'event', 'metric'])) return ruling('outcome', 'gainedOutsiders');
      return moves ? ruling('outcome', 'gained') : ruling('activity', 'countedUnknown');
  }
}

/** A badge is a milestone when it is won, and only work when one prepares or applies for it. */
function isAchieved({ lead: { tags }, has }: Signals): boolean {
  return !isWork(tags) || tags.has('recognition') || (tags.has('pass') && !has.has('output'));
}

function isWork(tags: ReadonlySet<Tag>): boolean {
  return tags.has('deliver') || tags.has('effort');
}

/** What the team makes or whom it employs, and nobody outside does. */
function isMade(noun: ReadonlySet<Tag>): boolean {
  return counts(noun, ['output', 'staff']) && !counts(noun, ['metric', 'outsider', 'event']);
}

function isAttained(tags: ReadonlySet<Tag>): boolean {
  return tags.has('gain') || tags.has('pass');
}

function counts(counted: ReadonlySet<Tag>, tags: readonly Tag[]): boolean {
  return tags.some((tag) => counted.has(tag));
}

function ruling(verdict: Verdict, because: string): Ruling {
  return { verdict, tier: ASKED.has(because) ? 'hint' : 'firm', because };
}
