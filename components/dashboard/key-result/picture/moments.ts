import type { ChartRows } from '@/components/charts/chart-table';
import type { Moment } from '@/components/charts/cursor';
import { TOLD_FIELDS } from '@/components/okr/changed-fields';
import { personText } from '@/components/okr/person-name';
import { dateText, valueText } from '@/components/okr/words';
import { isGuardrail, isInside, isRange } from '@/lib/domain/metric';
import { dayNumber, type PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { expectedValueOn, type PictureFacts, roundTo, totalOn } from './facts';

/** So much of a note is said beside the line; the whole of it stands in the list. */
const LONGEST_NOTE = 160;
/** So many titles of closed tasks are named on a day. */
const TITLES = 3;

/** The days on which something happened, with what it was, in words. */
export function momentsOf(facts: PictureFacts): Moment[] {
  return daysOf(facts).map((day) => ({
    day: dayNumber(day),
    title: dateText(day),
    lines: [...measuredLines(facts, day), ...changedLines(facts, day), ...workLines(facts, day)],
  }));
}

/** The same days as rows of a table, and what is foretold for the due date as the last of them. */
export function rowsOf(facts: PictureFacts): ChartRows {
  const { metric } = facts.history.answer.keyResult;
  const paced = facts.expected.length > 0;
  const rows = daysOf(facts).map((day) => {
    const checkIn = checkInOn(facts, day);
    const expected = expectedText(facts, day);
    const { opened, closed } = totalOn(facts, dayNumber(day));
    return [
      dateText(day),
      checkIn ? valueText(metric, checkIn.value) : '',
      ...(paced ? [expected ?? ''] : []),
      checkIn?.confidence === null || !checkIn ? '' : String(checkIn.confidence),
      String(closed),
      String(opened - closed),
      checkIn?.note ?? '',
    ];
  });
  return {
    columns: [
      t('keyResult.day'),
      t('keyResult.value'),
      ...(paced ? [t('keyResult.picture.expected')] : []),
      t('keyResult.confidence'),
      t('keyResult.picture.closed'),
      t('keyResult.picture.open'),
      t('keyResult.note'),
    ],
    rows: [...rows, ...forecastRow(facts, paced)],
  };
}

/** "forecast 31 % (28 % to 34 %)" for the due date; null where nothing is foretold. */
export function forecastText({ forecast, history }: PictureFacts): string | null {
  const { metric } = history.answer.keyResult;
  const last = forecast.at(-1);
  if (!last || !isRange(metric)) return null;
  const say = (value: number) => valueText(metric, roundTo(value, metric.precision));
  return t('keyResult.picture.forecastFor', {
    value: say(last.value),
    low: say(last.low),
    high: say(last.high),
  });
}

function forecastRow(facts: PictureFacts, paced: boolean): string[][] {
  const { answer, cycle } = facts.history;
  const text = forecastText(facts);
  const day = answer.keyResult.dueOn ?? cycle.endsOn;
  return text === null
    ? []
    : [[dateText(day), '', ...(paced ? [expectedText(facts, day) ?? ''] : []), '', '', '', text]];
}

function daysOf({ checkIns, history, work }: PictureFacts): PlainDate[] {
  const days = new Set([
    ...checkIns.map(({ observedOn }) => observedOn),
    ...history.revisions.map(({ on }) => on),
    ...(work?.days ?? []).map(({ on }) => on),
  ]);
  return [...days].sort();
}

function checkInOn({ checkIns }: PictureFacts, day: PlainDate) {
  return checkIns.find(({ observedOn }) => observedOn === day);
}

function expectedText(facts: PictureFacts, day: PlainDate): string | null {
  const { metric } = facts.history.answer.keyResult;
  const expected = expectedValueOn(facts, day);
  if (expected === null || !isRange(metric)) return null;
  return valueText(metric, roundTo(expected, metric.precision));
}

function measuredLines(facts: PictureFacts, day: PlainDate): string[] {
  const { metric } = facts.history.answer.keyResult;
  const checkIn = checkInOn(facts, day);
  if (!checkIn) return [];
  const { value, confidence, note, author } = checkIn;
  const expected = expectedText(facts, day);
  const held = isGuardrail(metric) && typeof value === 'number' ? heldText(isInside(metric, value)) : null;
  const beside = expected === null ? held : t('keyResult.picture.expectedAt', { value: expected });
  const measured = [valueText(metric, value), beside, author && personText(author)]
    .filter((text) => text !== null)
    .join(' · ');
  const sure = confidence === null ? [] : [t('okr.confidenceShort', { n: confidence })];
  return [measured, ...sure, ...(note === '' ? [] : [shortened(note)])];
}

function heldText(inside: boolean): string {
  return t(inside ? 'keyResult.picture.inside' : 'keyResult.picture.outside');
}

function changedLines({ history }: PictureFacts, day: PlainDate): string[] {
  return history.revisions
    .filter(({ on }) => on === day)
    .map(({ after }) => {
      const fields = TOLD_FIELDS.filter((field) => field in after).map((field) => t(`okr.fields.${field}`));
      return t('keyResult.picture.dayChanged', { fields: fields.join(', ') });
    });
}

function workLines({ work }: PictureFacts, day: PlainDate): string[] {
  const of = work?.days.find(({ on }) => on === day);
  if (!work || !of) return [];
  const titles = work.tasks.filter(({ doneOn }) => doneOn === day).map(({ title }) => title);
  const named = titles.slice(0, TITLES).join(', ') + (of.closed > TITLES ? ' …' : '');
  return [
    ...(of.closed > 0 ? [t('keyResult.picture.dayClosed', of.closed, { titles: named })] : []),
    ...(of.opened > 0 ? [t('keyResult.picture.dayOpened', of.opened)] : []),
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}
