import { type CheckInValue, validCheckIns } from '@/lib/domain/check-in';
import { acceptsValue, isGuardrail } from '@/lib/domain/metric';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { progressOverTime } from '@/lib/domain/standing';
import { type Win, winOf } from '@/lib/domain/wins';
import type { Reader } from '@/lib/store/reader';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { personNamed } from './people';
import { peopleBook } from './people-book';

/** A measured value as a person gives it; `observedOn` null means today. */
export interface CheckInDemand {
  keyResult: string;
  value: CheckInValue;
  confidence: number | null;
  note: string;
  blocker?: string;
  nextStep?: string;
  /** Who can take the blocker out of the way: somebody known, or somebody named here for the first time. */
  blockerFor?: { id: string } | { name: string };
  observedOn: PlainDate | null;
  replaces: string | null;
}

/**
 * Records a check-in by the person at this browser. Throws `keyResultGone`, `valueInvalid`, `confidenceInvalid`,
 * `observedInFuture`, `observedTooEarly`, or `notFound` when the check-in it replaces counts no more, or whoever is to
 * take the blocker away is nobody.
 */
export async function checkIn(
  context: Context,
  demand: CheckInDemand,
): Promise<Undone & { win: Win | null }> {
  const today = context.today();
  const observedOn = demand.observedOn ?? today;
  if (observedOn > today) throw new Refusal('observedInFuture');
  if (!isConfidence(demand.confidence)) throw new Refusal('confidenceInvalid');
  const { undo, result: win } = await command(context, async (writes) => {
    const keyResult = await writes.get('keyResult', demand.keyResult);
    if (!keyResult) throw new Refusal('keyResultGone');
    if (!acceptsValue(keyResult.metric, demand.value)) throw new Refusal('valueInvalid');
    const before = await writes.where('checkIn', 'keyResult', keyResult.id);
    const replaced = demand.replaces === null ? null : stillCounting(before, demand.replaces);
    const earliest = await earliestDay(writes, keyResult);
    if (observedOn < earliest && observedOn !== replaced?.observedOn) {
      throw new Refusal('observedTooEarly');
    }
    const { blocker, nextStep, blockerFor, ...fields } = demand;
    const written = await writes.put('checkIn', context.newId(), {
      ...fields,
      note: demand.note.trim(),
      ...said('blocker', blocker),
      ...said('nextStep', nextStep),
      ...(blocker?.trim() && blockerFor ? { blockerFor: await idOf(writes, blockerFor, context) } : {}),
      observedOn,
      author: (await peopleBook(writes)).me?.id ?? null,
      void: false,
    });
    return winBy(keyResult, before, written);
  });
  return { undo, win };
}

/** Withdraws a check-in: a void one replaces it. Throws `notFound`. */
export async function voidCheckIn(context: Context, { checkIn: id }: { checkIn: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const named = await writes.get('checkIn', id);
    if (!named) throw new Refusal('notFound');
    const withdrawn = stillCounting(await writes.where('checkIn', 'keyResult', named.keyResult), id);
    const { keyResult, value, confidence, observedOn } = withdrawn;
    await writes.put('checkIn', context.newId(), {
      keyResult,
      value,
      confidence,
      note: '',
      author: (await peopleBook(writes)).me?.id ?? null,
      observedOn,
      replaces: id,
      void: true,
    });
  });
  return { undo };
}

/** Two surfaces may correct one check-in; the second would make two of it. */
function stillCounting(all: readonly Stored<'checkIn'>[], id: string): Stored<'checkIn'> {
  const found = validCheckIns(all).find((each) => each.id === id);
  if (!found) throw new Refusal('notFound');
  return found;
}

/** A slip of the year would make itself the baseline: nothing is observed before both cycle and key result. */
async function earliestDay(reads: Reader, keyResult: Stored<'keyResult'>): Promise<PlainDate> {
  const objective = await reads.get('objective', keyResult.objective);
  const cycle = objective && (await reads.get('cycle', objective.cycle));
  return cycle && cycle.startsOn < keyResult.addedOn ? cycle.startsOn : keyResult.addedOn;
}

function winBy(
  keyResult: Stored<'keyResult'>,
  before: readonly Stored<'checkIn'>[],
  written: Stored<'checkIn'>,
): Win | null {
  if (isGuardrail(keyResult.metric)) return null;
  const points = progressOverTime(keyResult, [...before, written]);
  const own = points.find(({ checkIn }) => checkIn.id === written.id);
  return winOf(
    own?.progress ?? null,
    progressOverTime(keyResult, before).map(({ progress }) => progress),
  );
}

function said(field: 'blocker' | 'nextStep', text = ''): { blocker?: string; nextStep?: string } {
  return text.trim() === '' ? {} : { [field]: text.trim() };
}

async function idOf(
  writes: Writer,
  person: { id: string } | { name: string },
  context: Pick<Context, 'newId'>,
): Promise<string> {
  const id =
    'id' in person
      ? (await peopleBook(writes)).byId(person.id)?.id
      : await personNamed(writes, person.name, context);
  if (!id) throw new Refusal('notFound');
  return id;
}

function isConfidence(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= 10);
}
