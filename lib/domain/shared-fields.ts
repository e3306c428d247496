import type { Kind } from './record';

/**
 * What of each kind leaves this browser once it is shared, field by field; anything else stays. A field that is not
 * named here is never sent and never taken from a server.
 */
export const SHARED_FIELDS: Record<Kind, readonly string[]> = {
  cycle: ['name', 'startsOn', 'endsOn', 'state', 'closedOn', 'retrospective', 'followedBy'],
  objective: [
    'cycle',
    'title',
    'why',
    'forWhom',
    'owner',
    'level',
    'ambition',
    'strategy',
    'order',
    'reflection',
  ],
  keyResult: [
    'objective',
    'title',
    'metric',
    'owner',
    'accepted',
    'weight',
    'guardrailCounts',
    'addedOn',
    'dueOn',
    'cadence',
    'lagDays',
    'code',
    'colour',
    'order',
    'dropped',
    'grade',
  ],
  alignment: ['child', 'parent', 'role', 'keptAt'],
  checkIn: [
    'keyResult',
    'value',
    'confidence',
    'note',
    'blocker',
    'nextStep',
    'blockerFor',
    'author',
    'observedOn',
    'replaces',
    'void',
  ],
  reply: ['checkIn', 'text', 'author', 'at'],
  task: ['title', 'url', 'status', 'container', 'openedAt', 'doneAt', 'doneFrom', 'statusChanges'],
  tie: ['task', 'keyResult', 'hypothesis', 'tiedBy', 'keptAt', 'review'],
  exemption: ['task', 'reason'],
  tyingRule: ['tool', 'site', 'name', 'match', 'means'],
  revision: ['subject', 'before', 'after', 'by', 'at', 'reason'],
  alias: ['to'],
  person: ['name', 'accounts', 'sameAs'],
};

/** Kinds that are written once: a server takes no other content under the same id. Of a reply it takes the deletion. */
export const APPEND_ONLY: ReadonlySet<string> = new Set(['checkIn', 'reply', 'revision']);

/** True for a field that is shared, and for the one that says that a record is deleted. */
export function isShared(kind: Kind, field: string): boolean {
  return field === 'deleted' || SHARED_FIELDS[kind].includes(field);
}
