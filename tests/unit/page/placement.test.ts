import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWidth, placeSidebar } from '@/lib/page/placement';

const wish = { side: 'right' as const, width: 380, windowWidth: 1_440 };

describe('the sidebar stands', () => {
  test('at the wished side where the host has no panel open', () => {
    expect(placeSidebar({ ...wish, panel: null })).toEqual({ side: 'right', inset: 0, covers: false });
  });

  test('at the wished side of a panel that leaves room on both', () => {
    expect(placeSidebar({ ...wish, panel: { left: 400, right: 700 } })).toEqual({
      side: 'right',
      inset: 0,
      covers: false,
    });
  });

  test('beside a panel that holds the edge', () => {
    expect(placeSidebar({ ...wish, panel: { left: 1_040, right: 1_440 } })).toEqual({
      side: 'right',
      inset: 400,
      covers: false,
    });
    expect(placeSidebar({ ...wish, side: 'left', panel: { left: 0, right: 400 } })).toEqual({
      side: 'left',
      inset: 400,
      covers: false,
    });
  });

  test('at the other side of a panel that leaves room there alone', () => {
    expect(placeSidebar({ ...wish, panel: { left: 500, right: 1_400 } })).toEqual({
      side: 'left',
      inset: 0,
      covers: false,
    });
  });

  test('over the panel, where it was wished, when there is room nowhere', () => {
    expect(placeSidebar({ ...wish, panel: { left: 80, right: 1_360 } })).toEqual({
      side: 'right',
      inset: 0,
      covers: true,
    });
  });

  test('never over the panel when there is room at either side of it', () => {
    const px = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(px, px, fc.constantFrom('left' as const, 'right' as const), (one, other, side) => {
        const panel = { left: Math.min(one, other), right: Math.max(one, other) };
        const windowWidth = 2_000;
        const width = 380;
        fc.pre(panel.left >= width || windowWidth - panel.right >= width);
        const place = placeSidebar({ side, width, windowWidth, panel });
        expect(place.covers).toBe(false);
        const left = place.side === 'left' ? place.inset : windowWidth - place.inset - width;
        expect(left >= panel.right || left + width <= panel.left).toBe(true);
      }),
    );
  });
});

test('a width is kept within its bounds and leaves a strip of the page', () => {
  const bounds = { least: 280, most: 720 };
  expect(fitWidth(100, bounds, 1_440)).toBe(280);
  expect(fitWidth(900, bounds, 1_440)).toBe(720);
  expect(fitWidth(700, bounds, 600)).toBe(480);
  expect(fitWidth(700, bounds, 300)).toBe(280);
});
