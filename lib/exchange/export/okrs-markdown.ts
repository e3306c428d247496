import { isRange, type Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { markdownWords } from '@/lib/exchange/markdown-words';
import type { Book } from './book';

/** The OKRs of one cycle as an outline that the import reads again. What Markdown would take for a sign is escaped. */
export function okrsMarkdown(book: Book, cycle: Stored<'cycle'>): string {
  const { name, startsOn, endsOn } = cycle;
  const objectives = book
    .objectivesOf(cycle.id)
    .flatMap((objective) => ['', ...objectiveLines(objective, book)]);
  return `${[`Cycle: ${plain(name)} (${startsOn} to ${endsOn})`, ...objectives].join('\n')}\n`;
}

function objectiveLines(objective: Stored<'objective'>, book: Book): string[] {
  const { id, title, owner, level, ambition, why, forWhom, strategy } = objective;
  const parent = book.parentOf(id);
  return [
    `## Objective: ${plain(title)}`,
    '',
    ...field('Owner', book.nameOf(owner)),
    ...field('Level', level),
    ...field('Ambition', ambition),
    ...field('Contributes to', parent?.title ?? ''),
    ...paragraphs('Why', why),
    ...paragraphs('For whom', forWhom),
    ...paragraphs('Strategy', strategy),
    '',
    ...book.keyResultsOf(id).flatMap((keyResult) => keyResultLines(keyResult, book)),
  ];
}

function keyResultLines(keyResult: Stored<'keyResult'>, book: Book): string[] {
  const { title, metric, owner, dueOn, cadence, weight } = keyResult;
  return [
    `- KR: ${plain(title)}${metric.kind === 'binary' ? ' (yes/no)' : ''}`,
    ...[
      ...metricLines(metric),
      ...field('Owner', book.nameOf(owner)),
      ...field('Due', dueOn ?? ''),
      ...field('Cadence', cadence === 'biweekly' ? 'every two weeks' : cadence),
      ...(weight === 1 ? [] : field('Weight', numberText(weight))),
    ].map((line) => `  ${line}`),
  ];
}

function metricLines(metric: Metric): string[] {
  if (metric.kind === 'binary') return [];
  if (metric.kind === 'milestones')
    return metric.milestones.map(({ title, dueOn }) => `- [ ] ${plain(title)} (due ${dueOn})`);
  return [...field('Metric', aim(metric)), ...field('Unit', metric.unit)];
}

function aim(metric: Exclude<Metric, { kind: 'binary' | 'milestones' }>): string {
  if (isRange(metric)) {
    const target = numberText(metric.target);
    return metric.baseline === null
      ? `${metric.kind} to ${target}`
      : `from ${numberText(metric.baseline)} to ${target}`;
  }
  if (metric.kind === 'atLeast') return `at least ${numberText(metric.low)}`;
  if (metric.kind === 'atMost') return `at most ${numberText(metric.high)}`;
  return `between ${numberText(metric.low)} and ${numberText(metric.high)}`;
}

/** Three digits after the dot could be a group of thousands elsewhere: a fourth makes it plain. */
function numberText(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function field(name: string, value: string): string[] {
  return value === '' ? [] : [`- ${name}: ${plain(value)}`];
}

/** A text of several lines becomes a field for each, which the import joins again. */
function paragraphs(name: string, text: string): string[] {
  return text.split(/\s*\n\s*/).flatMap((line) => field(name, line.trim()));
}

/** Round brackets are escaped as well: what stands in them at the end of a line is the outline's own. */
function plain(text: string): string {
  return markdownWords(text).replace(/\\.|[()]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`));
}
