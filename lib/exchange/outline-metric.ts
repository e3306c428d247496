import type { Guardrail, Measure, Metric, Range } from '@/lib/domain/metric';
import { type NumberToken, numbersIn } from './outline-numbers';

/** How a text says that a result is measured. `guessed`: it does not say so, this is the likeliest reading. */
export interface MetricReading {
  metric: Range | Guardrail;
  guessed: boolean;
}

const FROM =
  /(?:^|[^\p{L}])(?:from|de|desde|von|at)(?: (?:about|around|~))?\s?[~≈]?$|[从由自](?:目前|现在|当前)?的?约?\s?$/iu;
const TO =
  /^\s?(?:(?:up |down )?to(?: (?:about|at least|over|above|below|under|less than|more than))?|→|[-=–—]+>|»|a|hasta|auf|\p{Script=Han}{0,4}[到至为])\s?[~≈<>≤≥]?\s?$/iu;
const ARROW = /^\s?(?:→|[-=–—]+>|»)\s?$/u;
const BETWEEN_BEFORE = /(?:^|[^\p{L}])(?:between|entre|zwischen)\s?$|[在于]\s?$/iu;
const BETWEEN = /^\s?(?:and|to|y|und|[-–—~～]|[到至和])\s?$/iu;
const BETWEEN_AFTER = /^\s?之?[间内]/;
const DASH = /^\s?[-–—~～]\s?$/;
const KEEP = /\b(?:keep|maintain|hold|stay|remain|mantener)|保持|维持|稳定|控制/i;

const AT_LEAST =
  /(?:≥|≧|>=?|(?:^|[^\p{L}])(?:at least|no less than|not less than|not below|no fewer than|minimum(?: of)?|min\.?|(?<!(?:no|not) )(?:above|over|more than|greater than)|al menos|mindestens)|不低于|至少|不少于|不小于|(?<!不)(?:高于|超过|大于))\s?$/iu;
const AT_MOST =
  /(?:≤|≦|<=?|(?:^|[^\p{L}])(?:at most|no more than|not more than|not above|maximum(?: of)?|max\.?|(?<!(?:no|not) )(?:under|below|less than|fewer than)|within|como máximo|höchstens)|不超过|不高于|不大于|至多|最多|控制在|(?<!不)(?:低于|小于|少于))\s?$/iu;
const OR_MORE = /^\s?(?:\+|or (?:more|higher|above|better)|及?以上)/i;
const OR_LESS = /^\s?(?:or (?:less|fewer|lower|below)|及?以[内下]|之?内)/i;
const TO_BEFORE =
  /(?:^|[^\p{L}])(?:down |up )?(?:to|a|hasta|auf)\s?(?:[~≈]|about )?$|[到至]\s?$|(?<!尚未)(?:达成?|突破|实现)\s?$/iu;
const BY_BEFORE = /(?:^|[^\p{L}])(?:by|um)\s?$|(?:提升|提高|增加|增长|降低|减少|下降|缩短)了?\s?$/iu;

const BY = /(?:^|[^\p{L}])by [\p{L} ]*[≥>]?=?\s?$/iu;
const FALLS =
  /\b(?:reduc|decreas|lower|cut|drop|shrink|minimi[sz]|shorten|halv|down\b|disminu|baj)|降|减|缩短|压缩|下降/i;
const RISES =
  /\b(?:increas|rais|grow|improv|lift|boost|expand|doubl|scal|aument|sub[ie]r|mejor)|提升|提高|增加|增长|扩大|增至/i;
const COUNTS =
  /^(?:reach|achieve|hit|get|win|sign|close|acquire|onboard|gain|earn|sell|recruit|hire|publish|launch|ship|run|hold|host|conduct|complete|deliver|interview|attract|generate|collect|达到|达成|实现|新增|获得|签约|完成|发布|举办|拓展|招聘|服务)/i;
const WINDOW = /(?:^|[^\p{L}])(?:in|within|first|last|every|over|for|after|首|前|近|每)\s?$/iu;
const TIME_UNIT =
  /^(?:s|sec|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|天|周|月|年|小时|分钟)$/i;
/** So much of the text around a number is looked at. */
const BESIDE = 32;

/**
 * How the text of a key result (NFKC) says that it is measured, the surest form first: a band,
 * from X to Y, a floor or a ceiling, a level to reach, a change by so much, a count. Null: no number says it.
 */
export function readMetric(text: string, locale: string): MetricReading | null {
  const falls = FALLS.test(text);
  const rises = RISES.test(text);
  const clues = { falls, rises, keeps: KEEP.test(text), counts: COUNTS.test(text), text };
  const spots = numbersIn(text, locale).map((token, i, all) => ({
    ...token,
    before: text.slice(Math.max(all[i - 1]?.end ?? 0, token.start - BESIDE), token.start),
    after: text.slice(token.end, Math.min(all[i + 1]?.start ?? text.length, token.end + BESIDE)),
    next: all[i + 1],
  }));
  for (const read of [band, fromTo, bound, levelToReach, changeBy, count]) {
    for (const spot of spots) {
      const reading = read(spot, clues);
      if (reading) return reading;
    }
  }
  return null;
}

/** What the text as a whole says, read once. */
interface Clues {
  falls: boolean;
  rises: boolean;
  keeps: boolean;
  counts: boolean;
  text: string;
}

interface Spot extends NumberToken {
  before: string;
  after: string;
  next: NumberToken | undefined;
}

function fromTo(spot: Spot, clues: Clues): MetricReading | null {
  const { next, before, after } = spot;
  if (!next || after.length >= BESIDE || !TO.test(after)) return null;
  if (!FROM.test(before) && !ARROW.test(after) && !/\p{Script=Han}/u.test(after)) return null;
  if (spot.unit && next.unit && spot.unit.slice(0, 3) !== next.unit.slice(0, 3)) {
    const kind = clues.falls && !clues.rises ? 'decrease' : 'increase';
    return { metric: range(kind, null, next.value, measureOf(next)), guessed: true };
  }
  return { metric: rangeBetween(spot, next), guessed: false };
}

/** A range from one number to another; its kind follows from their order. */
export function rangeBetween(from: NumberToken, to: NumberToken): Range {
  return range(to.value < from.value ? 'decrease' : 'increase', from.value, to.value, measureOf(to, from));
}

function band(spot: Spot, clues: Clues): MetricReading | null {
  const { next, before, after } = spot;
  if (!next || after.length >= BESIDE || !BETWEEN.test(after)) return null;
  const right = clues.text.slice(next.end, next.end + 4);
  if (!BETWEEN_BEFORE.test(before) && !BETWEEN_AFTER.test(right) && !(DASH.test(after) && clues.keeps))
    return null;
  const [low, high] = spot.value <= next.value ? [spot, next] : [next, spot];
  return {
    metric: { kind: 'within', low: low.value, high: high.value, ...measureOf(next, spot) },
    guessed: false,
  };
}

function bound(spot: Spot, clues: Clues): MetricReading | null {
  const least = AT_LEAST.test(spot.before) || OR_MORE.test(spot.after);
  const most = AT_MOST.test(spot.before) || OR_LESS.test(spot.after);
  if (least === most || (BY.test(spot.before) && (clues.falls || clues.rises))) return null;
  const moves = movement(clues, spot.before);
  if (moves) return { metric: range(moves, null, spot.value, measureOf(spot)), guessed: false };
  const measure = measureOf(spot);
  const guessed = isWindow(spot);
  return least
    ? { metric: { kind: 'atLeast', low: spot.value, ...measure }, guessed }
    : { metric: { kind: 'atMost', high: spot.value, ...measure }, guessed };
}

/** "to below 2 %" after a verb of change is a way to go, not a level to hold. */
function movement({ falls, rises }: Clues, before: string): Range['kind'] | null {
  if (!/(?:^|[^\p{L}])to [\p{L}<>≤≥= ]*$|[到至][^\d]*$/iu.test(before)) return null;
  if (falls) return 'decrease';
  return rises ? 'increase' : null;
}

function levelToReach(spot: Spot, { falls, rises }: Clues): MetricReading | null {
  if (!TO_BEFORE.test(spot.before)) return null;
  const kind = falls && !rises ? 'decrease' : 'increase';
  return { metric: range(kind, null, spot.value, measureOf(spot)), guessed: !falls && !rises };
}

/** A change is measured from nothing: how much has been gained, or lost. */
function changeBy(spot: Spot, { falls, rises }: Clues): MetricReading | null {
  if (
    !(BY_BEFORE.test(spot.before) || (BY.test(spot.before) && (falls || rises))) ||
    spot.value <= 0 ||
    isYear(spot)
  )
    return null;
  const metric = range(falls ? 'decrease' : 'increase', 0, falls ? -spot.value : spot.value, measureOf(spot));
  return { metric, guessed: true };
}

/** A number that a text merely contains: of things to be counted from none, or a level of unknown start. */
function count(spot: Spot, { falls, rises, counts }: Clues): MetricReading | null {
  if (isWindow(spot) || isYear(spot) || isName(spot) || spot.value === 0 || spot.unit === '') return null;
  const down = falls && !rises;
  const fromNone = counts && !down && spot.unit !== '%' && spot.value > 0;
  const kind = down ? 'decrease' : 'increase';
  return { metric: range(kind, fromNone ? 0 : null, spot.value, measureOf(spot)), guessed: true };
}

/** "SOC 2", "phase 2", "第2": the number is part of a name. */
function isName({ before }: Spot): boolean {
  return /\p{Lu}{2,}[ -]?$|(?:[Pp]hase|[Tt]ier|[Ss]tep|[Ss]tage|[Ll]evel|[Vv]ersion|[Pp]art|[Tt]ype|[Tt]op) $|第\s?$/u.test(
    before,
  );
}

function isYear({ value, unit, digits }: Spot): boolean {
  return value >= 1990 && value <= 2099 && digits === 0 && (unit === '' || unit === '年');
}

/** "in 90 days", "first 2 weeks": a span of time, not what is measured. */
function isWindow({ before, unit }: Spot): boolean {
  return WINDOW.test(before) && TIME_UNIT.test(unit);
}

function range(kind: Range['kind'], baseline: number | null, target: number, measure: Measure): Range {
  return { kind, baseline, target, ...measure, pacing: { shape: 'linear' } };
}

function measureOf(token: NumberToken, other?: NumberToken): Measure {
  return {
    unit: token.unit || (other?.unit ?? ''),
    precision: Math.max(token.digits, other?.digits ?? 0),
  };
}

/** The way in which a metric can be told apart in a preview: what its numbers are called. */
export function numbersOfMetric(
  metric: Metric,
): { what: 'baseline' | 'target' | 'low' | 'high'; value: number }[] {
  switch (metric.kind) {
    case 'increase':
    case 'decrease':
      return [
        ...(metric.baseline === null ? [] : [{ what: 'baseline' as const, value: metric.baseline }]),
        { what: 'target', value: metric.target },
      ];
    case 'atLeast':
      return [{ what: 'low', value: metric.low }];
    case 'atMost':
      return [{ what: 'high', value: metric.high }];
    case 'within':
      return [
        { what: 'low', value: metric.low },
        { what: 'high', value: metric.high },
      ];
    default:
      return [];
  }
}
