/** Longer lines are not read: no title is that long, and no document is stopped by one. */
export const LONGEST_LINE = 2_000;

/** The plain text of a Markdown span: emphasis, links, images, code marks and tags are taken off. */
export function withoutMarkup(markdown: string): string {
  return markdown
    .replace(ESCAPED, (_, sign: string) => String.fromCodePoint(SET_ASIDE + (sign.codePointAt(0) ?? 0)))
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[\[([^[\]]*)\]\]/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\s\d*])\*|\*(?![\s\d*])/g, '')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '')
    .replace(/&(amp|lt|gt|nbsp|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\p{Cc}\u200b\ufeff]/gu, ' ')
    .replace(/^(?:\s|\p{Extended_Pictographic}|\ufe0f|\u200d)+/u, '')
    .replace(/\s+/g, ' ')
    .trimEnd()
    .replace(/[\u{f0000}-\u{f007f}]/gu, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) - SET_ASIDE),
    );
}

/** A sign that is escaped is text: it is set aside among private characters while markup is taken off. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SET_ASIDE = 0xf0000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"' };

/** A line by its Markdown shape. `indent` is in columns; `text` is plain, without marker and markup. */
export type Shape =
  | { kind: 'blank' }
  | { kind: 'code' }
  | { kind: 'tooLong' }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; indent: number; ticked: boolean | null; text: string }
  | { kind: 'text'; indent: number; text: string }
  | { kind: 'row'; cells: string[] };

/** A wider table is none of key results. */
const MOST_CELLS = 40;

/** A line that is bold as a whole stands where a heading would, below all real ones. */
const BOLD_LEVEL = 7;

const ITEM =
  /^(?:[-*+•·▪◦–]|\(?\d{1,3}[.)、]|[(（]?[一二三四五六七八九十]{1,3}[)）、]|[a-z][.)])(?:\s+|(?<=[)）、])(?=\S))/i;
const TICK = /^\[([ xX✓✔])\]\s+/;

/** The shapes of a document's lines, one for each; fences, comments and front matter are `code`. */
export function shapesOf(lines: readonly string[]): Shape[] {
  const shapes: Shape[] = [];
  let until: RegExp | null = null;
  for (const [i, line] of lines.entries()) {
    const bare = line.length > LONGEST_LINE ? '' : line.trim();
    if (until !== null) {
      if (until.test(bare)) until = null;
      shapes.push({ kind: 'code' });
      continue;
    }
    until = opened(bare, i === 0);
    if (until !== null) shapes.push({ kind: 'code' });
    else if (line.length > LONGEST_LINE) shapes.push({ kind: 'tooLong' });
    else shapes.push(underlined(lines, i) ?? shapeOf(line, bare));
  }
  return shapes;
}

/** What ends a block that begins with this line, or null when none does. */
function opened(bare: string, first: boolean): RegExp | null {
  if (/^(```|~~~)/.test(bare)) return bare.startsWith('`') ? /^```/ : /^~~~/;
  if (bare.startsWith('<!--') && !bare.includes('-->')) return /-->/;
  return first && bare === '---' ? /^(---|\.\.\.)$/ : null;
}

/** A heading that is marked by the line below it. */
function underlined(lines: readonly string[], i: number): Shape | null {
  const below = lines[i + 1]?.trim() ?? '';
  if (below.length < 3 || below.length > LONGEST_LINE || !/^(=+|-+)$/.test(below)) return null;
  const shape = shapeOf(lines[i] ?? '', (lines[i] ?? '').trim());
  if (shape.kind !== 'text') return null;
  return { kind: 'heading', level: below.startsWith('=') ? 1 : 2, text: shape.text };
}

function shapeOf(line: string, bare: string): Shape {
  if (bare === '' || /^([-*_=] ?)+$/.test(bare)) return { kind: 'blank' };
  if (/^<!--.*-->$/.test(bare)) return { kind: 'code' };
  const heading = /^(#{1,6})\s+/.exec(bare);
  if (heading) {
    const text = withoutMarkup(bare.slice(heading[0].length).replace(/\s#+$/, ''));
    return { kind: 'heading', level: heading[1]?.length ?? 1, text };
  }
  if (bare.startsWith('|')) return { kind: 'row', cells: cellsOf(bare) };
  const indent = indentOf(line);
  const unquoted = bare.replace(/^(> ?)+/, '');
  const marker = ITEM.exec(unquoted);
  if (marker) return itemOf(unquoted.slice(marker[0].length), indent);
  if (/^(\*\*|__)[^*_]+\1[:：]?$/.test(unquoted)) {
    return { kind: 'heading', level: BOLD_LEVEL, text: withoutMarkup(unquoted) };
  }
  return { kind: 'text', indent, text: withoutMarkup(unquoted) };
}

function itemOf(rest: string, indent: number): Shape {
  const tick = TICK.exec(rest);
  const ticked = tick === null ? null : tick[1] !== ' ';
  return { kind: 'item', indent, ticked, text: withoutMarkup(tick ? rest.slice(tick[0].length) : rest) };
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split('|', MOST_CELLS)
    .map((cell) => withoutMarkup(cell.trim()));
}

function indentOf(line: string): number {
  const space = /^[\s>]*/.exec(line)?.[0] ?? '';
  return Array.from(space).reduce((columns, c) => columns + (c === '\t' ? 4 : 1), 0);
}
