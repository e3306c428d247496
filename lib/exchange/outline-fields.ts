/** A named value that a document gives about an objective or a key result. */
export type FieldName =
  | 'owner'
  | 'due'
  | 'baseline'
  | 'target'
  | 'metric'
  | 'unit'
  | 'weight'
  | 'cadence'
  | 'ambition'
  | 'level'
  | 'parent'
  | 'why'
  | 'forWhom'
  | 'strategy'
  | 'cycle'
  | 'measurement';

export interface Field {
  name: FieldName;
  value: string;
}

const NAMES: Record<FieldName, string> = {
  owner:
    'owner|owners|owned by|dri|lead|responsible|assignee|负责人|责任人|所有者|负责|owner name|responsable',
  due: 'due|due date|due on|deadline|by when|截止|截止日期|截止时间|期限|完成时间|fecha límite',
  baseline: 'baseline|start|start value|starting value|starting point|基线|基线值|起点|初始值|起始值',
  target: 'target|target value|目标值|meta',
  metric: 'metric|measure|measured by|kpi|指标|衡量指标|衡量标准',
  unit: 'unit|单位',
  weight: 'weight|权重',
  cadence: 'cadence|check-in|check-ins|frequency|频率|更新频率',
  ambition: 'ambition|type|commitment|类型|性质',
  level: 'level|scope|层级|级别',
  parent:
    'parent|parent objective|supports|contributes to|aligned to|aligns to|aligned with|上级目标|对齐|支撑|承接',
  why: 'why|because|reason|rationale|motivation|description|为什么|原因|意义|描述|por qué',
  forWhom: 'for whom|audience|为谁|面向|服务对象',
  strategy: 'strategy|strategic pillar|pillar|战略|战略方向',
  cycle: 'cycle|period|quarter|time frame|timeframe|周期|时间|时间范围|季度',
  measurement:
    'current|current value|actual|progress|status|confidence|score|grade|last check-in|当前|当前值|现状|进度|进展|状态|信心|信心指数|评分|得分',
};
const FIELDS = new Map<string, FieldName>(
  Object.entries(NAMES).flatMap(([name, words]) =>
    words.split('|').map((word) => [word, name as FieldName] as const),
  ),
);
const LONGEST_NAME = 24;

/** Reads "Owner: Alice" or "负责人：张三"; null when the text before the colon names no field. */
export function fieldOf(text: string): Field | null {
  const colon = text.slice(0, LONGEST_NAME + 1).search(/[:：]/);
  if (colon < 1) return null;
  const name = fieldNamed(text.slice(0, colon));
  return name ? { name, value: text.slice(colon + 1).trim() } : null;
}

/** The field that a word or a table's column names, or null. */
export function fieldNamed(word: string): FieldName | null {
  return FIELDS.get(word.trim().toLowerCase()) ?? null;
}

/** Reads a line that consists of fields alone: "Owner: Alice | Due: 2027-03-31". Null for any other line. */
export function fieldsOf(text: string): Field[] | null {
  const whole = fieldOf(text);
  if (whole === null) return null;
  const fields = text.split(/\s*[|;；]\s*/).map(fieldOf);
  return fields.every((field) => field !== null) ? fields : [whole];
}

const GROUP = /[(（[【]([^()（）[\]【】]{1,200})[)）\]】]/g;
const NAME_REST = /^@([\p{L}\p{N}][\p{L}\p{N}._'’-]*(?: \p{Lu}[\p{L}._'’-]*){0,3})[.;,。]?$/u;
const NAME = /(?<![^\s,;，；、(（—–-])@([\p{L}\p{N}][\p{L}\p{N}._'’-]{0,60})/u;

/** The fields that stand inside a key result's line, and the line without them. */
export interface InlineFields {
  fields: Field[];
  rest: string;
}

/**
 * Takes "(@Alice)", "(Owner: Alice, due 2027-03-31)", "（负责人：张三）" and a bare "@Alice" out of a text.
 * A group in brackets of which one part is not understood stays where it is.
 */
export function inlineFields(text: string): InlineFields {
  const fields: Field[] = [];
  let rest = text.replace(GROUP, (group, inside: string) => {
    const parts = inside.split(/\s*[,，;；|]\s*/).map(partOf);
    if (!parts.every((part) => part !== null)) return group;
    fields.push(...parts);
    return '';
  });
  const at = rest.indexOf('@');
  const last = at < 0 ? null : NAME_REST.exec(rest.slice(at).trimEnd());
  const bare = last && !/[^\s,;，；、—–-]/.test(rest[at - 1] ?? ' ') ? null : NAME.exec(rest);
  if (last && !bare) {
    fields.push({ name: 'owner', value: last[1] ?? '' });
    rest = rest.slice(0, at);
  } else if (bare) {
    fields.push({ name: 'owner', value: bare[1] ?? '' });
    rest = rest.slice(0, bare.index) + rest.slice(bare.index + bare[0].length);
  }
  return { fields, rest: tidy(rest) };
}

function partOf(part: string): Field | null {
  const name = /^@\s?(.{1,80})$/.exec(part);
  if (name) return { name: 'owner', value: name[1] ?? '' };
  const due = /^(?:due|by)(?: on| by)? (.{4,40})$/i.exec(part);
  if (due) return { name: 'due', value: due[1] ?? '' };
  const bare = /^(baseline|target|基线|目标值?)\s?(-?[\d$€¥£].{0,30})$/i.exec(part);
  if (bare) return { name: /^(?:baseline|基线)/i.test(part) ? 'baseline' : 'target', value: bare[2] ?? '' };
  return fieldOf(part);
}

/** Without double spaces, and without what dangles at the end once something was taken out. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s,;，；、|–—]{1,20}|[\s,;:，；：、|–—-]{1,20}$/g, '')
    .replace(/ ([,.;:，。；：])/g, '$1');
}
