import type { OutlineLine } from './outline';
import type { PlacedField } from './outline-section';

const LONGEST_TITLE = 500;
const LONGEST_NAME = 80;
const NOBODY = /^(?:-+|–|—|\?+|n\/?a|none|nobody|tbd|tbc|待定|无|暂无)?$/i;

/** A title as long as is kept; a longer one is cut and its line says so. */
export function cut(title: string, line: OutlineLine): string {
  if (title.length <= LONGEST_TITLE) return title;
  if (!line.notes.includes('titleCut')) line.notes.push('titleCut');
  const cutAt = title.slice(0, LONGEST_TITLE);
  return cutAt.replace(/[\ud800-\udbff]$/, '').trimEnd();
}

/** The first person that an owner field names, or null for nobody. Its line tells who, and if there are more. */
export function ownerOf({ value, line }: PlacedField): string | null {
  const names = value
    .split(/[,，、;；/&]| (?:and|y|und|和) /)
    .map((name) => name.replace(/^\s?@/, '').trim())
    .filter((name) => !NOBODY.test(name));
  const [first] = names;
  if (first === undefined) return null;
  if (names.length > 1 && !line.notes.includes('firstOwnerOnly')) line.notes.push('firstOwnerOnly');
  const owner = first.slice(0, LONGEST_NAME);
  line.parts.push({ what: 'owner', text: owner });
  return owner;
}
