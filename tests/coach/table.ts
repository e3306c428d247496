import { wilson } from '../simulation/wilson';
import { type CoachedLine, judgeLine } from './judge-line';
import type { CoachLine } from './line';
import { trueRules, trueVerdict } from './truth';

const ACCUSING: ReadonlySet<string> = new Set(['key-result-is-task', 'key-result-is-activity']);
const OTHERS = [
  'number-less',
  'compound',
  'over-stretched',
  'vanity-metric',
  'objective-is-task',
  'objective-has-metric',
  'objective-is-routine',
  'objective-is-vague',
];

type Judged = [line: CoachLine, answer: CoachedLine];

/** How often the judgement of labelled lines is right, per language and tier, with 95 % Wilson intervals. */
export function tableOf(lines: readonly CoachLine[]): string[] {
  const judged = lines.map((line): Judged => [line, judgeLine(line)]);
  const languages = [...new Set(lines.map(({ lang }) => lang ?? '?'))].toSorted();
  const parts = ['all', ...languages].map((name): [string, Judged[]] => [
    name,
    judged.filter(([line]) => name === 'all' || (line.lang ?? '?') === name),
  ]);
  return [
    ...parts.flatMap(([name, part]) => warnings(name, part)),
    '',
    ...OTHERS.flatMap((rule) => flagged(rule, judged)),
  ];
}

/** Task and activity warnings together: one accusation, whichever of the two it is. */
function warnings(name: string, judged: readonly Judged[]): string[] {
  const known = judged.flatMap(([line, answer]) => {
    const verdict = trueVerdict(line);
    return verdict ? [{ verdict, answer, guilty: verdict === 'task' || verdict === 'activity' }] : [];
  });
  const rows = (['firm', 'firm and hint'] as const).map((tier) => {
    const accused = known.filter(({ answer }) =>
      answer.findings.some(
        (finding) => ACCUSING.has(finding.rule) && (tier !== 'firm' || finding.tier === 'firm'),
      ),
    );
    const hits = accused.filter(({ guilty }) => guilty).length;
    const outcomes = known.filter(({ verdict }) => verdict === 'outcome').length;
    const wronged = accused.filter(({ verdict }) => verdict === 'outcome').length;
    const guilty = known.filter((line) => line.guilty).length;
    return `${name.padEnd(4)} ${tier.padEnd(14)} precision ${share(hits, accused.length)}  recall ${share(hits, guilty)}  outcomes accused ${share(wronged, outcomes)}`;
  });
  const right = known.filter(({ verdict, answer }) => verdict === answer.verdict).length;
  return [...rows, `${name.padEnd(4)} ${'one of five'.padEnd(14)} verdicts  ${share(right, known.length)}`];
}

function flagged(rule: string, judged: readonly Judged[]): string[] {
  const known = judged.flatMap(([line, { findings }]) => {
    const truth = trueRules(line);
    const same = (line.kind === 'objective') === rule.startsWith('objective');
    return truth && same
      ? [{ is: truth.has(rule), said: findings.some((finding) => finding.rule === rule) }]
      : [];
  });
  const said = known.filter((line) => line.said);
  const hits = said.filter((line) => line.is).length;
  return known.length === 0
    ? []
    : [
        `${rule.padEnd(22)} precision ${share(hits, said.length)}  recall ${share(hits, known.filter(({ is }) => is).length)}`,
      ];
}

function share(hits: number, of: number): string {
  if (of === 0) return '–'.padEnd(32);
  const { low, high } = wilson(hits, of);
  return `${percent(hits / of)} (${percent(low)} to ${percent(high)}, ${hits}/${of})`.padEnd(32);
}

function percent(value: number): string {
  return (value * 100).toFixed(1);
}
