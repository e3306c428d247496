import { Refusal } from '@/lib/domain/refusal';

/** A failure of the database as a Refusal a person can be told, or as it came when there is no sentence for it. */
export function asRefusal(failure: unknown): unknown {
  switch (nameOf(failure)) {
    case 'QuotaExceededError':
      return new Refusal('storageFull');
    case 'VersionError':
      return new Refusal('newerVersion');
    default:
      return failure;
  }
}

/** True when the connection is gone and a fresh one may succeed. */
export function isConnectionLost(failure: unknown): boolean {
  return nameOf(failure) === 'InvalidStateError';
}

function nameOf(failure: unknown): string {
  return failure instanceof Error || failure instanceof DOMException ? failure.name : '';
}

/** Whether a request died because its transaction did, for a reason that the transaction holds. */
export function isAborted(failure: unknown): boolean {
  return nameOf(failure) === 'AbortError';
}
