/** A text as it is compared with another: without case, width, and the white space around it. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
