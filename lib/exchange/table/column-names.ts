import type { Column } from './columns';

/**
 * What columns are called: here, in the exports of other tools, and by people, in English, Chinese and Spanish.
 * Folded as `foldedHeading` does.
 */
const NAMES: Record<Exclude<Column, 'history'>, string> = {
  ignore:
    'progress|status|completion|score|grade|progress status|progress %|% complete|percent complete|tags|visibility|进度|进展|完成度|状态|评分|得分|标签|progreso|estado|avance|etiquetas',
  type: 'type|item type|entity type|object type|okr type|node type|record type|类型|条目类型|tipo',
  title:
    'title|name|goal|goal name|goal title|goals|item|item name|okr|okr title|okr name|标题|名称|título|nombre',
  objective:
    'objective|objectives|objective title|objective name|parent objective title|o|目标|目标名称|目标内容|目标标题|objetivo|objetivos|nombre del objetivo',
  keyResult:
    'key result|key results|key result title|key result name|kr|krs|kr title|kr name|key result description|关键结果|关键成果|关键结果名称|关键结果内容|关键成果内容|kr名称|kr内容|resultado clave|resultados clave',
  id: 'id|gid|goal id|row id|item id|okr id|goal identifier|identifier|编号',
  objectiveId: 'objective id|目标id|id del objetivo',
  keyResultId: 'key result id|kr id|关键结果id|id del resultado clave',
  parent:
    'parent|parent goal|parent goals|parent objective|parent okr|parent name|parent title|aligned to|aligns to|aligned with|alignment|aligned goal|aligned objective|supports|supported goal|contributes to|上级目标|上级|父目标|父级|对齐|对齐目标|承接|承接目标|objetivo padre|padre|alineado con|contribuye a',
  parentId:
    'parent id|parent item|parent items|parent gid|parent goal id|parent goal ids|parent row id|parent row ids|parent objective id|parent okr id|parent item id|contributes to id|上级id|父级id|父目标id|id padre|id del padre',
  supports: 'also supports',
  supportsId: 'also supports id',
  cycle:
    'cycle|cycle name|goal cycle|okr cycle|period|period name|quarter|time frame|timeframe|time period|session|session name|interval|plan|plan name|周期|周期名称|okr周期|目标周期|时间周期|季度|ciclo|periodo|período|trimestre',
  cycleStartsOn:
    'cycle starts on|cycle start|cycle start date|session start|starts on|start date|start on|started on|周期开始|开始日期|开始时间|起始日期|fecha de inicio|inicio',
  cycleEndsOn: 'cycle ends on|cycle end|cycle end date|session end|周期结束',
  cycleState: 'cycle state',
  cycleClosedOn: 'cycle closed on',
  learnt: 'learnt',
  toChange: 'to change',
  toStop: 'to stop',
  owner:
    'owner|owners|owner name|owner email|owner emails|owner email id|owned by|lead|dri|responsible|assignee|champion|accountable|key result owner|kr owner|负责人|责任人|所有者|姓名|关键结果负责人|kr负责人|responsable|propietario|dueño',
  objectiveOwner:
    'objective owner|objective owner email|goal owner|okr owner|目标负责人|responsable del objetivo|propietario del objetivo',
  why: 'why|description|objective description|goal description|details|notes|reason|rationale|描述|目标描述|说明|为什么|descripción|por qué',
  forWhom: 'for whom|audience|为谁|para quién',
  level: 'level|scope|goal level|objective level|goal scope|层级|级别|目标层级|nivel|alcance',
  ambition: 'ambition|commitment|性质|目标性质|ambición',
  strategy: 'strategy|strategic pillar|strategic theme|pillar|theme|战略|战略主题|estrategia|pilar',
  reflection: 'reflection',
  metric:
    'metric|metric type|metric kind|measure|measure type|measurement|measurement type|measured as|measured by|kr type|key result type|target type|progress type|data type|unit type|check in type|goal type|指标|指标类型|度量方式|衡量方式|衡量标准|métrica|tipo de métrica|medición',
  unit: 'unit|units|metric unit|unit of measure|unit of measurement|metric symbol|currency|currency code|单位|度量单位|unidad|moneda',
  precision: 'precision|decimals|decimal places',
  baseline:
    'baseline|baseline value|start value|starting value|initial value|initial|starting|base value|metric start value|start|from|起始值|初始值|基线|基线值|起点|起点值|valor inicial|línea base',
  target:
    'target|target value|goal value|end value|desired value|metric target value|goal target|to|目标值|valor objetivo|meta|valor meta',
  low: 'low|lower limit|minimum|min|min value|下限|mínimo',
  high: 'high|upper limit|maximum|max|max value|上限|máximo',
  pacing: 'pacing',
  milestones: 'milestones|里程碑|hitos',
  dueOn:
    'due|due date|due on|due at|deadline|end date|end on|ends on|end|target date|finish date|截止|截止日期|截止时间|结束日期|结束时间|完成时间|到期日|fecha límite|fecha de fin|fecha de vencimiento|vencimiento|fin',
  weight: 'weight|weighting|weightage|weight %|权重|peso|ponderación',
  cadence:
    'cadence|check in frequency|check in cadence|frequency|update frequency|notification frequency|更新频率|频率|frecuencia',
  lagDays: 'lag|lag days|lag in days',
  code: 'code|代码|código',
  colour: 'colour|color|颜色',
  accepted: 'accepted',
  guardrailCounts: 'guardrail counts',
  addedOn: 'added on|created|created on|created at|创建时间|创建日期',
  droppedOn: 'dropped on',
  droppedReason: 'dropped because|dropped reason',
  serves: 'serves as work',
  servesId: 'serves as work id',
  score: 'final score',
  cause: 'cause of the score',
  incentive: 'pay hung on it',
  choice: 'next cycle',
  nextTarget: 'next target',
  value:
    'value|current|current value|actual|actual value|achieved|achieved value|latest value|metric current value|last value|当前值|当前|实际值|完成值|最新值|valor actual|actual valor|valor',
  observedOn:
    'observed on|date|check in date|last check in|last check in date|last checked in|latest check in|last updated|last update|last updated on|updated at|updated on|更新时间|最近更新|更新日期|检查日期|última actualización|fecha',
  confidence:
    'confidence|confidence level|confidence score|confidence index|信心|信心指数|信心值|confianza|nivel de confianza',
  note: 'note|comment|comments|last comment|latest comment|last note|check in note|check in comment|latest update|备注|评论|最新进展|更新说明|comentario|comentarios|nota',
  blocker: 'blocker|blockers|blocked by|阻碍|bloqueo',
  nextStep: 'next step|next steps|下一步|próximo paso|próximos pasos',
  author: 'author|checked in by|updated by|更新人|autor',
  checkInId: 'check in id',
  correctsId: 'corrects id',
  withdrawn: 'withdrawn',
  task: 'task|task key|任务|tarea',
  taskTitle: 'task title|task name|任务标题|任务名称',
  taskUrl: 'task address|task url|url|task address|link|链接',
  taskStatus: 'task status|任务状态',
  hypothesis: 'hypothesis|expected effect|假设|hipótesis',
  tiedBy: 'tied by|linked by',
};

const BY_NAME = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split('|').map((name) => [name, column as Column] as const),
  ),
);

/** A heading without case, width, marks and what stands in brackets: "Start_Value (USD)*" is "start value". */
export function foldedHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/[([{].*?[)\]}]/g, ' ')
    .replace(/[_\-.:#*/?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a heading says that its column holds; null when it is none that is known. */
export function columnNamed(heading: string): Column | null {
  return heading.length > 80 ? null : (BY_NAME.get(foldedHeading(heading)) ?? null);
}
