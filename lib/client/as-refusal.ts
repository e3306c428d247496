import { Refusal } from '@/lib/domain/refusal';

/** Whatever was thrown, as something a person can be told. */
export function asRefusal(thrown: unknown): Refusal {
  return thrown instanceof Refusal ? thrown : new Refusal('unexpected');
}
