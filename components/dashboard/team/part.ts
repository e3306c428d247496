import { writeRoute } from '@/components/dashboard/route';

export const PARTS = ['state', 'people', 'browsers', 'scopes', 'space'] as const;
/** A part of a space's page, as its address names it. */
export type SpacePart = (typeof PARTS)[number];

/** Whether a text names a part. */
export function isPart(text: string | null): text is SpacePart {
  return PARTS.some((part) => part === text);
}

/** The address of a part of a space's page. */
export function placeOfPart(space: string, part: SpacePart): string {
  const query = part === 'state' ? {} : { query: { part } };
  return writeRoute({ page: 'space', id: space, editing: null, ...query });
}
