/** Longer lines are cut: nobody writes such a key result, and the page must not wait for one. */
const LONGEST = 600;

const INVISIBLE = /(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{Variation_Selector})+/gu;
const ARROW = /[➡➔➜⟶⇨↦]/gu;
const PICTURE = /(?:\p{Extended_Pictographic}|\u{20E3})+/gu;
/** Bullets, check boxes, "3.", "KR2:", "O1 -": where the line stands, not what it says. */
const POSITION =
  /^(?:[\s\-*•·–—|]+|[>#]+\s+|\[[ xX]?\]|\(?\d{1,2}[.)、](?=\D)|(?:kr|o|okr|key result|objective|obj|目标|关键结果|resultado clave|objetivo)\s*\d{0,2}(?:\.\d{1,2})?\s*[:.)\-–、](?=\D)|kr\s?\d{1,2}(?:\.\d{1,2})?\s)/i;

/** The line as the rules read it: one form for each character, no marks that cannot be seen, no list position. */
export function normalise(text: string): string {
  let line = text
    .slice(0, LONGEST * 2)
    .normalize('NFKC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(ARROW, '→')
    .replace(PICTURE, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();
  for (let turn = 0; turn < 3; turn++) {
    const shorter = line.replace(POSITION, '').trimStart();
    if (shorter === line || shorter === '') break;
    line = shorter;
  }
  return line;
}
