/** The entries of a list that is written as one text, parted by commas. */
export function listed(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter((entry) => entry !== '');
}
