import type { Tier } from '@/lib/coach/finding';
import type { Tag } from '@/lib/coach/languages/language';
import type { Measure, Signals } from './signals';
import type { Verdict } from './verdict';

/** The verdict of the rules, with the name of the case that decided. */
export interface Ruling {
  verdict: Verdict;
  /** How sure the case is of a task or an activity. */
  tier: Tier;
  because: string;
}

/** Judges a line by its verb, its numbers and the nouns they count. No verb decides alone. */
export function ruleOn(signals: Signals): Ruling {
  const measure = signals.measures[0];
  return measure ? withNumber(signals, measure) : withoutNumber(signals);
}

function withoutNumber(signals: Signals): Ruling {
  const { lead, has, last, object, cadence, closesWithWork } = signals;
  const { tags } = lead;
  const delivers = isWork(tags);
  if (has.has('able') && !tags.has('change')) return firm('task', 'enables');
  if (has.has('recognition') && isAchieved(signals)) return firm('milestone', 'recognised');
  if (cadence && has.has('output') && !has.has('metric') && !tags.has('change')) {
    return delivers ? firm('activity', 'cadence') : asked('activity', 'cadenceOfOutput');
  }
  if (tags.has('change') && lead.first) {
    const moved =
      delivers && !counts(object, ['metric', 'vague']) && !has.has('better') && !has.has('metric');
    return moved ? asked('task', 'moved') : firm('vague', 'changeUnmeasured');
  }
  if (tags.has('better')) return firm('vague', 'betterUnmeasured');
  if (delivers && isWishBuilt(signals)) return firm('vague', 'wishBuilt');
  if (delivers && lead.first)
    return isConcrete(signals) ? firm('task', 'delivers') : asked('task', 'deliversSomething');
  if (delivers || last.has('state') || closesWithWork) {
    return has.has('output') && !isWish(signals)
      ? firm('task', 'delivered')
      : asked('task', 'deliveredSomething');
  }
  if (has.has('better')) return firm('vague', 'betterSomewhere');
  if (has.has('state')) return asked('task', 'state');
  if (has.has('change')) return firm('vague', 'change');
  if (isAttained(tags) && lead.first && !has.has('metric') && !has.has('vague'))
    return asked('task', 'attained');
  if (tags.has('output')) return asked('task', 'outputAlone');
  return firm('vague', 'nothing');
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
    return firm('activity', 'teamSize');
  }
  if (fromTo) {
    if (works && !moves && !results) return asked('task', 'versionChange');
    const made = isMade(object) || isMade(counted);
    return made && plain && !results ? asked('activity', 'moreOutput') : firm('outcome', 'fromTo');
  }
  if (tags.has('pass') && has.has('recognition') && !results)
    return firm('milestone', 'recognisedWithNumber');
  if (signals.valueOfMetric && !isMade(counted)) return firm('outcome', 'metricValue');
  if (works && purpose) return firm('outcome', 'purpose');
  if (works) return ofWork(signals, measure, moves);
  if (has.has('acts') && !(counted.has('staff') && !counted.has('outsider')))
    return firm('outcome', 'outsidersAct');
  if (plain && tags.has('gain') && isMade(counted) && counted.has('staff'))
    return asked('activity', 'newStaff');
  if (plain && tags.has('change') && counted.has('place') && !has.has('metric'))
    return asked('activity', 'newPlaces');
  const makes = (isMade(counted) && counted.has('output')) || counted.has('place');
  if (quantity.kind === 'percent' && isShareOfWork(signals, counted)) return asked('activity', 'shareDone');
  if (makes && cadence && !has.has('metric')) return asked('activity', 'countedByCadence');
  if (makes && plain && !signals.level) return asked('activity', 'countedOutput');
  if (measure.afterUnknown && plain && !results && !signals.level) return asked('activity', 'unknownVerb');
  if (has.has('recognition') && !results) return firm('milestone', 'recognisedWithNumber');
  return firm('outcome', moves ? 'moved' : 'level');
}

function ofWork(
  { lead, has, level, sign, cadence, oneByOne, measures: [, ...others] }: Signals,
  { quantity, counted }: Measure,
  moves: boolean,
): Ruling {
  if (
    cadence &&
    !moves &&
    !counts(counted, ['output', 'staff', 'outsider', 'event', 'metric']) &&
    !has.has('metric')
  ) {
    return asked('activity', 'cadenceOfWork');
  }
  switch (quantity.kind) {
    case 'percent':
    case 'multiple':
      if (lead.tags.has('effort')) return asked('activity', 'shareOfPeople');
      return has.has('metric') ? firm('outcome', 'workToMetric') : asked('activity', 'shareOfWork');
    case 'size':
      return firm('outcome', 'workToLevel');
    case 'money':
      return moves ? firm('outcome', 'moneyGained') : asked('activity', 'moneySpent');
    case 'duration':
      if (sign || (level && has.has('metric'))) return firm('outcome', 'workToDuration');
      return asked('task', 'workInTime');
    case 'count':
      if (counts(counted, ['output', 'staff', 'place']) && !counts(counted, ['outsider', 'event'])) {
        const unsure = (moves && !lead.tags.has('ship')) || countsResults(others);
        return unsure ? asked('activity', 'countedAmongOthers') : firm('activity', 'countedWork');
      }
      if (oneByOne) return firm('activity', 'oneByOne');
      if (counted.has('output') && !moves) return asked('activity', 'countedEither');
      if (counts(counted, ['outsider', 'event', 'metric'])) return firm('outcome', 'gainedOutsiders');
      return moves ? firm('outcome', 'gained') : asked('activity', 'countedUnknown');
  }
}

/** Whether another number of the line tells what outsiders did, or a share. */
function countsResults(others: readonly Measure[]): boolean {
  return others.some(
    ({ quantity, counted }) =>
      quantity.kind === 'percent' || counts(counted, ['outsider', 'event', 'metric']),
  );
}

/** A share of what the team has or employs that was dealt with: its own work, and nobody's gain yet. */
function isShareOfWork({ has, measures }: Signals, counted: ReadonlySet<Tag>): boolean {
  return (
    counts(counted, ['output', 'staff']) && has.has('state') && !has.has('metric') && measures.length === 1
  );
}

/** A badge is a milestone when it is won, and only work when one prepares or applies for it. */
function isAchieved({ lead: { tags }, has, object }: Signals): boolean {
  if (tags.has('change')) return false;
  if (tags.has('pass') && object.has('recognition')) return true;
  return !isWork(tags) || tags.has('recognition') || (tags.has('pass') && !has.has('output'));
}

/** Something that one could point at once it is there. */
function isConcrete(signals: Signals): boolean {
  const { lead, has, object } = signals;
  if (isWish(signals)) return false;
  return (
    lead.tags.has('ship') ||
    counts(object, ['output', 'staff', 'place']) ||
    !(has.has('metric') || has.has('change'))
  );
}

function isWishBuilt({ lead, object, has }: Signals): boolean {
  if (lead.tags.has('pass') && object.has('metric')) return !has.has('output');
  if (has.has('better')) return !lead.tags.has('ship') || !has.has('output');
  return object.has('vague') && !has.has('output');
}

/** Words of a wish soften any verb of delivery. */
function isWish({ has }: Signals): boolean {
  return has.has('vague') || has.has('better');
}

/** What the team makes or whom it employs, and nobody outside does. */
function isMade(noun: ReadonlySet<Tag>): boolean {
  return counts(noun, ['output', 'staff']) && !counts(noun, ['metric', 'outsider', 'event']);
}

function isAttained(tags: ReadonlySet<Tag>): boolean {
  return tags.has('gain') || tags.has('pass');
}

function isWork(tags: ReadonlySet<Tag>): boolean {
  return tags.has('deliver') || tags.has('effort');
}

function counts(counted: ReadonlySet<Tag>, tags: readonly Tag[]): boolean {
  return tags.some((tag) => counted.has(tag));
}

function firm(verdict: Verdict, because: string): Ruling {
  return { verdict, tier: 'firm', because };
}

/** A case that is wrong too often, or met too seldom, to be more than a question. */
function asked(verdict: Verdict, because: string): Ruling {
  return { verdict, tier: 'hint', because };
}
