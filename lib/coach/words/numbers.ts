import type { Language, NumberKind } from '@/lib/coach/languages/language';
import { listed } from './listed';

/** A number of the line that may measure something. */
export interface Quantity {
  kind: NumberKind;
  /** The written amount, or NaN where it is written in words. */
  amount: number;
  /** What the amount was multiplied by for its "thousand", "million" or "万", else 1. */
  scale: number;
  start: number;
  end: number;
}

/** Names and positions that hold digits in every language. */
const COMMON_MASKS: readonly RegExp[] = [
  /`[^`]{0,80}`/g,
  /\b(?:https?:\/\/|www\.)\S+/g,
  /\b20[0-3]\d[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d\d\b/g,
  /\b(?:q[1-4]|h[12]|t[1-4]|s[12])(?:\s?[-/'’]?\s?(?:20)?\d\d)?(?![\w%])/gi,
  /\b(?:20)?\d\d\s?[-/]?\s?(?:q[1-4]|h[12])\b/gi,
  /\bfy\s?'?\d\d(?:\d\d)?\b/gi,
  /(?<![\d.,$€£¥#])\b20[2-4]\d\b(?!\s?[%,.]\d|\s?%)/g,
  /\b(?:iso|soc|iec|nist|rfc|pci|dss|type|tier|level|grade|phase|step|stage|part|version|release|sprint|wave|line|iteration|node\.js|next\.js|vue|react|java|python|postgres|postgresql|mysql|php|angular|android|ios|windows|http|tls|fase|etapa|paso|nivel|versión|línea)[\s-]?\d+(?:[.:-]\d+)*\+?(?!\s?%)/gi,
  /\bv\.?\s?\d+(?:\.\d+)*(?:\.x)?\b/gi,
  /\b[a-z]+-?\d+(?:\.\d+)*[a-z]*\b(?!%)/gi,
  /(?<![$€£¥])\b(?:2fa|2d|3d|3g|4g|5g|6g|5s|3pl|4p|1on1|9to5|7x24|24x7|3c|2b|2c|4s)\b/gi,
  /\b\d+[a-z]+\d+[a-z]*\b/gi,
  /\b\d+(?:st|nd|rd|th|º|ª)\b/gi,
  /(?<!\w)#\d+/g,
  /\b1[:-]1s?\b/g,
  /\b(?:24\/7|360°|360-degree|80\/20)/g,
];

const SCANNERS = new Map<Language, RegExp>();
const UNITS = new Map<Language, Map<string, NumberKind>>();

/** The quantities of a line in their order, without the numbers that measure nothing. */
export function findQuantities(line: string, language: Language): Quantity[] {
  const masked = mask(line, language);
  const found: Quantity[] = [];
  for (const match of masked.matchAll(scanner(language))) {
    const start = match.index;
    const scale = language.magnitudes[match.groups?.magnitude?.toLowerCase() ?? ''] ?? 1;
    found.push({
      kind: kindOf(match, language),
      amount: match.groups?.digits ? amountOf(match.groups.digits) * scale : Number.NaN,
      scale,
      start,
      end: start + match[0].length,
    });
  }
  return found;
}

/** The line with every quantity written as `#`, for the patterns of a language. */
export function skeletonOf(line: string, quantities: readonly Quantity[]): string {
  let skeleton = '';
  let from = 0;
  for (const { start, end } of quantities) {
    skeleton += `${line.slice(from, start)}#`;
    from = end;
  }
  return skeleton + line.slice(from);
}

function mask(line: string, language: Language): string {
  let masked = line;
  for (const pattern of language.masks) masked = masked.replace(pattern, blank);
  for (const pattern of COMMON_MASKS) masked = masked.replace(pattern, blank);
  return masked;
}

function blank(match: string): string {
  return '\u00a0'.repeat(match.length);
}

function scanner(language: Language): RegExp {
  const known = SCANNERS.get(language);
  if (known) return known;
  const units = [...unitsOf(language).keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const edge = language.spaced ? '(?![\\p{L}\\p{N}])' : '(?![a-z])';
  const magnitudes = Object.keys(language.magnitudes)
    .toSorted((a, b) => b.length - a.length)
    .map(escaped);
  const wordy = Object.entries(language.numberWords)
    .filter(([, source]) => source !== '')
    .map(([kind, source]) => `(?<w_${kind}>${source})`)
    .join('|');
  const wordStart = language.spaced ? '(?<![\\p{L}\\p{N}])' : '';
  const made = new RegExp(
    `(?<currency>(?:us)?[$€£¥₹]\\s?)?(?<![\\p{N}])(?<digits>\\d{1,3}(?:[ ']\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*)\\+?` +
      `(?:[ -]?(?<magnitude>${magnitudes.join('|')})${edge}\\+?)?(?:[ -]?(?<unit>%|${units.join('|')})${edge})?(?:%)?` +
      `|${wordStart}(?:${wordy})${edge}`,
    'giu',
  );
  SCANNERS.set(language, made);
  return made;
}

function kindOf({ groups = {} }: RegExpMatchArray, language: Language): NumberKind {
  for (const kind of Object.keys(language.numberWords) as NumberKind[]) {
    if (groups[`w_${kind}`] !== undefined) return kind;
  }
  if (groups.unit)
    return groups.unit === '%' ? 'percent' : (unitsOf(language).get(groups.unit.toLowerCase()) ?? 'count');
  return groups.currency ? 'money' : 'count';
}

function unitsOf(language: Language): Map<string, NumberKind> {
  let units = UNITS.get(language);
  if (!units) {
    units = new Map();
    for (const [kind, words] of Object.entries(language.units)) {
      for (const word of listed(words)) units.set(word, kind as NumberKind);
    }
    UNITS.set(language, units);
  }
  return units;
}

/** Reads either separator: the last one is the decimal mark unless three digits follow it. */
function amountOf(digits: string): number {
  const plain = digits.replace(/[ ']/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(plain.replace(',', '.'));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
