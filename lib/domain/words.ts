/** Words that stand in every sentence and tell nothing about it. */
const EMPTY_WORDS = new Set(
  (
    'a an and are as at be by can do for from has have how if in into is it its more most new no not of on or our ' +
    'per so than that the their them this to up us use via was we what when which who will with you your ' +
    '的 了 和 与 及 或 在 是 把 被 将 对 为 从 到 等 个 我 们 我们 你 您 它 这 那 有 以 及其 一个 进行 通过 以及 可以 需要'
  ).split(' '),
);

const HAN = /\p{Script=Han}/u;
const SAYS_SOMETHING = /\p{L}/u;
const segmenter = new Intl.Segmenter(['zh', 'en'], { granularity: 'word' });

/**
 * The words of a text in their order, folded so that case and width do not matter. Chinese is cut into its
 * words; numbers and words that stand everywhere are left out.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = segment.normalize('NFKC').toLowerCase();
    if (isWordLike && SAYS_SOMETHING.test(word) && !EMPTY_WORDS.has(word)) words.push(word);
  }
  return words;
}

/** True for a word that may be matched by its beginning: a single Chinese character means too much. */
export function mayBegin(word: string): boolean {
  return HAN.test(word) ? word.length >= 2 : word.length >= 3;
}

/** How many letters may differ, as a share of the word; short words and Chinese must match to the letter. */
export function tolerance(word: string): number | boolean {
  return word.length >= 6 && !HAN.test(word) ? 0.2 : false;
}

/** True for a word that alone is reason enough to propose something. */
export function isTelling(word: string): boolean {
  return word.length >= (HAN.test(word) ? 2 : 3);
}
