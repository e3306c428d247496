import { COLOURS, type Colour } from './key-result';

const LONGEST = 4;
const LETTERS = 26;

/**
 * A short code that is not taken: a letter for the objective's place among its siblings (A, B, … Z, AA, …)
 * and the smallest free number. 2 to 4 letters and digits.
 */
export function proposeCode(question: { objectiveIndex: number; taken: ReadonlySet<string> }): string {
  for (let index = question.objectiveIndex; ; index += 1) {
    const letters = lettersOf(index % (LETTERS + LETTERS ** 2));
    for (let number = 1; letters.length + String(number).length <= LONGEST; number += 1) {
      const code = letters + number;
      if (!question.taken.has(code)) return code;
    }
  }
}

/** The colour of an objective's key results: the palette in turn. */
export function colourOf(objectiveIndex: number): Colour {
  return COLOURS[objectiveIndex % COLOURS.length] as Colour;
}

function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : String.fromCharCode(64 + Math.floor(index / LETTERS)) + last;
}
