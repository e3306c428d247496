/** What the beginning of a line says that it is. `title` is what follows the mark, empty for a mark alone. */
export type Mark =
  | { kind: 'objective' | 'keyResult'; title: string }
  | { kind: 'section' | 'initiatives' | 'remarks' };

const NUMBER = '(?:\\d{1,2}(?:\\.\\d{1,2})?|[一二三四五六七八九十]{1,3})';
const SEPARATOR = '[:：.、)）\\-–—|·]';

const OBJECTIVE = new RegExp(
  `^(?:objective|objetivo|objectif|ziel|goal|目标|目標)(?: ?#? ?${NUMBER}(?: ?${SEPARATOR}+ ?|\\s+|$)| ?[:：\\-–—]+ ?|$)`,
  'i',
);
const SHORT_OBJECTIVE = new RegExp(`^O ?\\d{1,2}(?: ?${SEPARATOR}+ ?|\\s+|$)`);
const KEY_RESULT = new RegExp(
  `^(?:O ?\\d{1,2} ?[.\\-–—:]? ?)?(?:key result|resultado clave|KR|关键结果|关键成果|關鍵結果)(?: ?#? ?${NUMBER}(?: ?${SEPARATOR}+ ?|\\s+|$)| ?[:：\\-–—]+ ?|\\s+|$)`,
  'i',
);

const SECTIONS = new Set(
  'objectives|goals|okr|okrs|our okrs|objectives and key results|key results|krs|kr|key results:|resultados clave|metrics|目标|目标与关键结果|关键结果|关键成果|関键结果|指标'.split(
    '|',
  ),
);
const INITIATIVES = new Set(
  'initiatives|key initiatives|tasks|projects|actions|action items|activities|to do|todo|todos|next steps|how|plan|举措|关键举措|行动|行动计划|关键行动|任务|项目|下一步|todo list|iniciativas|acciones'.split(
    '|',
  ),
);
const REMARKS = new Set(
  'notes|background|context|risks|dependencies|appendix|comments|references|links|learnings|retrospective|summary|备注|背景|风险|说明|依赖|附录|总结|复盘|notas|riesgos'.split(
    '|',
  ),
);

/** Reads the mark at the beginning of a line's plain text, or null when there is none. */
export function markOf(text: string): Mark | null {
  const name = text.toLowerCase().replace(/[:：.\s]+$/, '');
  if (SECTIONS.has(name)) return { kind: 'section' };
  if (INITIATIVES.has(name)) return { kind: 'initiatives' };
  if (REMARKS.has(name)) return { kind: 'remarks' };
  const keyResult = KEY_RESULT.exec(text);
  if (keyResult) return { kind: 'keyResult', title: text.slice(keyResult[0].length).trim() };
  const objective = OBJECTIVE.exec(text) ?? SHORT_OBJECTIVE.exec(text);
  return objective ? { kind: 'objective', title: text.slice(objective[0].length).trim() } : null;
}
