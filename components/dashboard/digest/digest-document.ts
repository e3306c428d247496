import { findingText, nameOf } from '@/components/coach/finding-text';
import { winText } from '@/components/okr/recorded-text';
import { taskTitle } from '@/components/okr/task-title';
import { dateText, valueText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import type { DigestDocument, DigestItem } from '@/lib/client/types';
import type { DigestAnswer, DigestEntry } from '@/lib/domain/answers';
import type { DigestPoint } from '@/lib/domain/digest';
import type { FindingAnswer } from '@/lib/domain/findings';
import { isGuardrail } from '@/lib/domain/metric';
import { intlLocale, t } from '@/lib/i18n';

/** Below this confidence a key result is at risk, whatever its number says. */
const LOW_CONFIDENCE = 4;

/**
 * A digest in the person's words. Their own copy (`own`) names the closed tasks and leads to them; what is passed on
 * counts them only.
 */
export function digestDocument(
  { cycle, week, entries, withoutWork }: DigestAnswer,
  findings: readonly FindingAnswer[],
  own: boolean,
): DigestDocument {
  const range = { from: dateText(week.startsOn), to: dateText(week.endsOn) };
  const isQuiet = entries.every(({ measured, closedCount }) => !measured && closedCount === 0);
  const sections = [
    { heading: t('digest.moved'), items: entries.filter(hasMoved).map(movedItem) },
    { heading: t('digest.risk'), items: entries.filter(isAtRisk).map(riskItem) },
    { heading: t('digest.waiting'), items: entries.flatMap(waitingItems) },
    { heading: t('digest.wins'), items: entries.flatMap(winItems) },
    { heading: t('findings.heading'), items: findings.map(findingItem) },
    {
      heading: t('digest.work'),
      items: entries.filter(({ closedCount }) => closedCount > 0).map((entry) => workItem(entry, own)),
    },
    { heading: t('digest.due'), items: dueItems(entries) },
  ];
  return {
    title: t('digest.title', { cycle: cycle.name, ...range }),
    lead: [...(isQuiet ? [t('digest.quiet')] : []), ...(withoutWork ? [t('digest.withoutWork')] : [])],
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function named({ keyResult: { code, title } }: DigestEntry): string {
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

/** In names, never "you": it is passed on. */
function waitingItems(entry: DigestEntry): DigestItem[] {
  if (!entry.waiting) return [];
  const { by, text, asked } = entry.waiting;
  const says = by === 'blocker' ? t('okr.blocker', { blocker: text }) : text;
  const name = named(entry);
  return [
    {
      text: asked ? t('digest.item', { name, text: asked.name }) : name,
      details: [{ text: says }],
    },
  ];
}

function winItems(entry: DigestEntry): DigestItem[] {
  const win = entry.wins.at(-1);
  return win ? [{ text: t('digest.item', { name: named(entry), text: winText(win) }), details: [] }] : [];
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

function dueItems(entries: readonly DigestEntry[]): DigestItem[] {
  const byOwner = Map.groupBy(
    entries.filter(({ isDue }) => isDue),
    ({ ownerName }) => ownerName ?? t('okr.unowned'),
  );
  const list = new Intl.ListFormat(intlLocale(), { type: 'conjunction' });
  return [...byOwner].map(([name, due]) => ({
    text: t('digest.item', { name, text: list.format(due.map(({ keyResult }) => keyResult.code)) }),
    details: [],
  }));
}
