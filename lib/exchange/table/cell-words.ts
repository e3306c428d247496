import type { Cadence } from '@/lib/domain/key-result';
import type { MetricKind } from '@/lib/domain/metric';
import type { Ambition, Level } from '@/lib/domain/objective';

/** What a row is, as its type says: work is left out, because tasks never move progress. */
export type RowKind = 'objective' | 'keyResult' | 'work';

const ROWS: [RegExp, RowKind][] = [
  [
    /^(?:key ?results?|krs?|milestones?|metrics?|kpis?|outcomes?|targets?|关键结果|关键成果|指标|resultados? clave)$/i,
    'keyResult',
  ],
  [
    /^(?:(?:(?:company|team|department|individual|personal|strategic|annual|group) )?(?:objectives?|goals?|o)|okr|目标|(?:公司|部门|团队|个人)目标|objetivos?)$/i,
    'objective',
  ],
  [
    /^(?:projects?|initiatives?|tasks?|to-?dos?|action items?|activit(?:y|ies)|plans?|epics?|项目|举措|任务|行动|iniciativas?|proyectos?|tareas?)$/i,
    'work',
  ],
];

/** What a type's word says that a row is; null when it is none that is known. */
export function kindOfRow(word: string): RowKind | null {
  return ROWS.find(([form]) => form.test(word.trim()))?.[1] ?? null;
}

const KINDS: [RegExp, MetricKind][] = [
  [
    /^(?:binary|boolean|yes ?\/ ?no|done ?\/ ?not done|achieved ?\/ ?not achieved|checkbox|是否|是\/否|完成与否|sí ?\/ ?no)$/i,
    'binary',
  ],
  [/milestone|里程碑|hitos?$/i, 'milestones'],
  [/^(?:within|between|control|stay between|range|区间|保持在|entre)/i, 'within'],
  [
    /at ?least|stay above|should stay above|above|minimum|maintain above|至少|不低于|al menos|mínimo/i,
    'atLeast',
  ],
  [
    /at ?most|stay below|should stay below|below|maximum|maintain below|至多|不高于|不超过|como máximo|máximo/i,
    'atMost',
  ],
  [/decrease|reduce|lower|minimi[sz]e|下降|降低|减少|disminuir|reducir/i, 'decrease'],
  [/increase|raise|grow|improve|maximi[sz]e|上升|提升|增加|aumentar/i, 'increase'],
];

/** How a word says that a key result is measured; null when it only names what is counted. */
export function metricKindOf(word: string): MetricKind | null {
  return KINDS.find(([form]) => form.test(word.trim()))?.[1] ?? null;
}

const PERCENT = /percent|%|百分比|porcentaje/i;
const CURRENCIES: Record<string, string> = {
  usd: '$',
  dollar: '$',
  dollars: '$',
  eur: '€',
  euro: '€',
  euros: '€',
  gbp: '£',
  pound: '£',
  cny: '¥',
  rmb: '¥',
  jpy: '¥',
  inr: '₹',
  krw: '₩',
};

/** The unit that a word stands for: percent and currencies have their signs, "number" has none. */
export function unitOf(word: string): string {
  const bare = word.trim();
  if (PERCENT.test(bare)) return '%';
  if (
    /^(?:none|number|numeric|numerical|quantity|count|currency|value|custom|数值|数字|número|numero)$/i.test(
      bare,
    )
  )
    return '';
  return CURRENCIES[bare.toLowerCase()] ?? bare.slice(0, 40);
}

/** Whether a word says how something is measured. */
export function isMeasureWord(word: string): boolean {
  return metricKindOf(word) !== null || PERCENT.test(word) || (unitOf(word) === '' && word !== '');
}

const CADENCES: [RegExp, Cadence][] = [
  [/^(?:bi-?weekly|fortnightly|every (?:two|2|other) weeks?|双周|每两周|隔周|quincenal)$/i, 'biweekly'],
  [/^(?:weekly|every week|daily|每周|周|semanal)$/i, 'weekly'],
  [/^(?:monthly|every month|quarterly|每月|月|mensual)$/i, 'monthly'],
];
const LEVELS: [RegExp, Level][] = [
  [/^(?:company|corporate|organi[sz]ation|workspace|公司|集团|empresa)/i, 'company'],
  [/^(?:team|department|group|团队|部门|equipo|departamento)/i, 'team'],
  [/^(?:personal|individual|个人)/i, 'personal'],
];
const AMBITIONS: [RegExp, Ambition][] = [
  [/^(?:aspirational|moonshot|stretch|ambitious|挑战|愿景|进取|aspiracional)/i, 'aspirational'],
  [/^(?:committed|commit|roofshot|承诺|comprometido)/i, 'committed'],
];

/** What a cell says of a cadence, a level or an ambition, in English, Chinese or Spanish; null for other words. */
export const cadenceOf = (word: string): Cadence | null => chosen(CADENCES, word);
export const levelOf = (word: string): Level | null => chosen(LEVELS, word);
export const ambitionOf = (word: string): Ambition | null => chosen(AMBITIONS, word);

/** Yes or no; null for anything else. */
export function yesOrNo(word: string): boolean | null {
  if (/^(?:yes|y|true|done|achieved|1|100 ?%|是|已完成|达成|sí|si)$/i.test(word.trim())) return true;
  return /^(?:no|n|false|not done|not achieved|0|0 ?%|否|未完成|未达成)$/i.test(word.trim()) ? false : null;
}

function chosen<T>(forms: readonly [RegExp, T][], word: string): T | null {
  return forms.find(([form]) => form.test(word.trim()))?.[1] ?? null;
}
