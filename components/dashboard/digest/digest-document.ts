import { findingText, nameOf } from '@/components/coach/finding-text';
import { winText } from '@/components/okr/recorded-text';
import { taskTitle } from '@/components/okr/task-title';
import { dateText, valueText } from '@/components/okr/words';
import { type GradualList, gradualList } from '@/components/ui/gradual-list';
import { percentText } from '@/components/ui/percent-text';
import type { DigestDocument, DigestItem } from '@/lib/client/types';
import type { DigestAnswer, DigestEntry } from '@/lib/domain/answers';
import type { DigestPoint } from '@/lib/domain/digest';
import type { FindingAnswer } from '@/lib/domain/findings';
import { isGuardrail } from '@/lib/domain/metric';
import { intlLocale, t } from '@/lib/i18n';

/** Below this confidence a key result is at risk, whatever its number says. */
const LOW_CONFIDENCE = 4;

/** A digest in the person's words, which are put together as far as it is read. */
export interface DigestView {
  title: string;
  lead: string[];
  sections: { heading: string; items: GradualList<DigestItem> }[];
}

/**
 * A digest to be read. The person's own copy (`own`) names the closed tasks and leads to them; what is passed on counts
 * them only.
 */
export function digestView(
  { cycle, week, entries, withoutWork }: DigestAnswer,
  findings: readonly FindingAnswer[],
  own: boolean,
): DigestView {
  const range = { from: dateText(week.startsOn), to: dateText(week.endsOn) };
  const isQuiet = entries.every(({ measured, closedCount }) => !measured && closedCount === 0);
  const worked = entries.filter(({ closedCount }) => closedCount > 0);
  const sections = [
    { heading: t('digest.moved'), items: gradualList(entries.filter(hasMoved), movedItem) },
    { heading: t('digest.risk'), items: gradualList(entries.filter(isAtRisk), riskItem) },
    { heading: t('digest.waiting'), items: gradualList(entries.flatMap(waitingIn), waitingItem) },
    { heading: t('digest.wins'), items: gradualList(entries.flatMap(winIn), winItem) },
    { heading: t('findings.heading'), items: gradualList(findings, findingItem) },
    { heading: t('digest.work'), items: gradualList(worked, (entry) => workItem(entry, own)) },
    { heading: t('digest.due'), items: gradualList(dueByOwner(entries), dueItem) },
  ];
  return {
    title: t('digest.title', { cycle: cycle.name, ...range }),
    lead: [...(isQuiet ? [t('digest.quiet')] : []), ...(withoutWork ? [t('digest.withoutWork')] : [])],
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

/** The whole of it, to be passed on. */
export function digestDocument({ title, lead, sections }: DigestView): DigestDocument {
  const whole = sections.map(({ heading, items }) => ({ heading, items: items.first(items.length) }));
  return { title, lead, sections: whole };
}

function named({ keyResult: { code, title } }: Pick<DigestEntry, 'keyResult'>): string {
  return `${code} ${title}`;
}

function hasMoved({ measured, before, after }: DigestEntry): boolean {
  return measured && JSON.stringify(before?.value) !== JSON.stringify(after?.value);
}

function movedItem(entry: DigestEntry): DigestItem {
  const { before, after } = entry;
  const text = before
    ? t('digest.movedItem', {
        name: named(entry),
        from: pointText(entry, before),
        to: pointText(entry, after),
      })
    : t('digest.firstItem', { name: named(entry), to: pointText(entry, after) });
  return { text, details: [] };
}

function pointText({ keyResult: { metric } }: DigestEntry, point: DigestPoint | null): string {
  if (!point) return t('okr.noValue');
  const value = valueText(metric, point.value);
  // A band is kept or not; there is no way to go in it.
  if (point.progress === null || isGuardrail(metric)) return value;
  return t('digest.point', { value, percent: percentText(point.progress) });
}

function isAtRisk({ standing: { status, current } }: DigestEntry): boolean {
  if (status === 'offTrack' || status === 'behind' || status === 'outdated') return true;
  return (
    current !== null && ((current.confidence ?? LOW_CONFIDENCE) < LOW_CONFIDENCE || current.blocker !== null)
  );
}

function riskItem(entry: DigestEntry): DigestItem {
  const { status, current } = entry.standing;
  const confidence = current?.confidence ?? null;
  const facts = [
    ...(status ? [t(`status.${status}`)] : []),
    ...(confidence === null ? [] : [t('okr.confidenceShort', { n: confidence })]),
  ];
  return {
    text: t('digest.item', { name: named(entry), text: facts.join(' · ') }),
    details: [
      ...(current?.blocker ? [{ text: t('okr.blocker', { blocker: current.blocker }) }] : []),
      ...(current?.nextStep ? [{ text: t('okr.nextStep', { nextStep: current.nextStep }) }] : []),
    ],
  };
}

function waitingIn({ keyResult, waiting }: DigestEntry) {
  return waiting ? [{ keyResult, waiting }] : [];
}

/** In names, never "you": it is passed on. */
function waitingItem({ keyResult, waiting }: ReturnType<typeof waitingIn>[number]): DigestItem {
  const { by, text, asked } = waiting;
  const says = by === 'blocker' ? t('okr.blocker', { blocker: text }) : text;
  const name = named({ keyResult });
  return {
    text: asked ? t('digest.item', { name, text: asked.name }) : name,
    details: [{ text: says }],
  };
}

function winIn({ keyResult, wins }: DigestEntry) {
  const win = wins.at(-1);
  return win ? [{ keyResult, win }] : [];
}

function winItem({ keyResult, win }: ReturnType<typeof winIn>[number]): DigestItem {
  return { text: t('digest.item', { name: named({ keyResult }), text: winText(win) }), details: [] };
}

function findingItem(finding: FindingAnswer): DigestItem {
  const name = nameOf(finding.subject.id, finding.names);
  const says = findingText(finding, 'says');
  return {
    text: name ? t('digest.item', { name, text: says }) : says,
    details: [{ text: findingText(finding, 'asks') }],
  };
}

function workItem(entry: DigestEntry, own: boolean): DigestItem {
  const { closed, closedCount } = entry;
  const more = closedCount - closed.length;
  const rest = more > 0 ? [{ text: t('reminder.more', more) }] : [];
  return {
    text: t('digest.item', { name: named(entry), text: t('digest.closed', closedCount) }),
    details: own ? [...closed.map((task) => ({ text: taskTitle(task), url: task.url })), ...rest] : [],
  };
}

function dueByOwner(entries: readonly DigestEntry[]): [name: string, due: DigestEntry[]][] {
  return [
    ...Map.groupBy(
      entries.filter(({ isDue }) => isDue),
      ({ ownerName }) => ownerName ?? t('okr.unowned'),
    ),
  ];
}

function dueItem([name, due]: [name: string, due: DigestEntry[]]): DigestItem {
  const list = new Intl.ListFormat(intlLocale(), { type: 'conjunction' });
  const codes = list.format(due.map(({ keyResult }) => keyResult.code));
  return { text: t('digest.item', { name, text: codes }), details: [] };
}
