import type { CheckInValue } from '@/lib/domain/check-in';
import type { CheckInDraft } from '@/lib/domain/draft';
import { acceptsValue, type Metric } from '@/lib/domain/metric';
import type { OutlineNote } from '@/lib/exchange/outline';
import { readDay } from '@/lib/exchange/outline-dates';
import { amountOf } from './amount';
import { yesOrNo } from './cell-words';
import { readParts } from './compact';
import type { Manner, Row } from './row';

const LONGEST_NOTE = 10_000;

/** The check-ins that a key result's row carries, and what of them could not be taken over. */
export function checkInsOf(
  row: Row,
  metric: Metric,
  manner: Manner,
): { checkIns: CheckInDraft[]; notes: OutlineNote[] } {
  const notes = new Set<OutlineNote>();
  const checkIns: CheckInDraft[] = [];
  const take = (text: string, observedOn: string | null, more: Partial<CheckInDraft>) => {
    const value = readValue(text, metric, manner);
    if (value === null) notes.add('valueNotUnderstood');
    else if (observedOn === null) notes.add('dateNotUnderstood');
    else if (observedOn > manner.today) notes.add('valueInFuture');
    else checkIns.push({ value, confidence: null, note: '', author: null, ...more, observedOn });
  };
  for (const { day, text } of row.history) take(text, day, {});
  const value = row.cell('value');
  if (value !== '') {
    const day = row.cell('observedOn');
    take(value, day === '' ? manner.today : readDay(day, manner.dates), {
      confidence: confidenceOf(row.cell('confidence'), manner),
      ...wordsOf(row),
      author: row.cell('author') || null,
    });
  }
  checkIns.sort((a, b) => (a.observedOn < b.observedOn ? -1 : a.observedOn > b.observedOn ? 1 : 0));
  return { checkIns, notes: [...notes] };
}

/** The value that a cell gives of a metric; null when it fits none. */
export function readValue(cell: string, metric: Metric, manner: Manner): CheckInValue | null {
  if (metric.kind === 'milestones') {
    const ids = cell === '' || cell === '-' ? [] : readParts(cell);
    return acceptsValue(metric, ids) ? ids : null;
  }
  if (metric.kind === 'binary') {
    const said = yesOrNo(cell);
    return said === null ? null : Number(said);
  }
  const value = amountOf(cell, manner)?.value ?? null;
  return value !== null && acceptsValue(metric, value) ? value : null;
}

/** What a row says about its check-in. */
export function wordsOf({ cell }: Row): Pick<CheckInDraft, 'note' | 'blocker' | 'nextStep'> {
  const blocker = cell('blocker').slice(0, LONGEST_NOTE);
  const nextStep = cell('nextStep').slice(0, LONGEST_NOTE);
  return {
    note: cell('note').slice(0, LONGEST_NOTE),
    ...(blocker === '' ? {} : { blocker }),
    ...(nextStep === '' ? {} : { nextStep }),
  };
}

/** What a check-in is called, and which other one it corrects or withdraws. */
export function correctionOf({ cell }: Row): Pick<CheckInDraft, 'ref' | 'replaces' | 'void'> {
  const [ref, replaces] = [cell('checkInId'), cell('correctsId')];
  return {
    ...(ref !== '' && { ref }),
    ...(replaces !== '' && { replaces }),
    ...(yesOrNo(cell('withdrawn')) === true && { void: true }),
  };
}

/** Confidence from 0 to 10, also as a share or in percent; null when the cell says none. */
export function confidenceOf(cell: string, manner: Manner): number | null {
  const amount = amountOf(cell, manner);
  if (amount === null || amount.value < 0) return null;
  const ofTen = amount.unit === '%' || amount.value > 10 ? amount.value / 10 : amount.value;
  const scaled = amount.digits > 0 && amount.value <= 1 ? amount.value * 10 : ofTen;
  return scaled <= 10 ? Math.round(scaled) : null;
}
