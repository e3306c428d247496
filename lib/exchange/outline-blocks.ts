import { fieldOf } from './outline-fields';
import { markOf } from './outline-marks';
import { LONGEST_LINE, type Shape, shapesOf } from './outline-text';

/** A shape with the lines that it spans, by index: an item's text may run on over several. */
export interface Block {
  shape: Shape;
  lines: number[];
}

/** A document's lines as blocks; lines that continue a list item are joined to it. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const [i, shape] of shapesOf(lines).entries()) {
    const last = blocks.at(-1);
    if (last && last.shape.kind === 'item' && last.shape.text.length < LONGEST_LINE && continues(shape)) {
      last.shape = { ...last.shape, text: `${last.shape.text} ${shape.text}` };
      last.lines.push(i);
    } else {
      blocks.push({ shape, lines: [i] });
    }
  }
  return blocks;
}

function continues(shape: Shape): shape is Shape & { kind: 'text' } {
  return shape.kind === 'text' && markOf(shape.text) === null && fieldOf(shape.text) === null;
}

/** How deep a list entry that follows the block at `index` is indented; null when another shape follows. */
export function indentOfNext(blocks: readonly Block[], index: number): number | null {
  const next = blocks.slice(index + 1, index + 4).find(({ shape }) => shape.kind !== 'blank');
  return next?.shape.kind === 'item' ? next.shape.indent : null;
}
