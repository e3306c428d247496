import type { Page } from 'playwright-core';

/** Something that a badge does and must not. */
export interface BadgeFault {
  fault:
    | 'moves the page'
    | 'covers a control'
    | 'covers text'
    | 'is cut off'
    | 'is not drawn'
    | 'lies over a header'
    | 'is hidden'
    | 'is in an editor';
  /** The row's badge and the beginning of its text. */
  row: string;
  /** What it covers, or what cuts it off. */
  what: string;
}

/** Looks at every badge on screen: whether it moves, covers or loses something. No more than ten faults are told. */
export function badgeFaults(page: Page): Promise<BadgeFault[]> {
  return page.evaluate(() => {
    /** Px by which two things may touch without one hiding the other; a line of text has room above its letters. */
    const TOUCH = 2;
    const LEADING = 5;
    /** Times the area of its badge from which a control, as a link around a card, is a surface that badges stand on. */
    const SURFACE = 10;
    const CONTROLS = 'button, input, select, textarea, a[href], summary, [role="button"], [role="checkbox"]';
    const faults: BadgeFault[] = [];
    const rows = [...document.querySelectorAll<HTMLElement>('[data-throughline]')];
    const tell = (fault: BadgeFault['fault'], row: Element, what = '') =>
      faults.push({
        fault,
        what,
        row: `${row.getAttribute('data-throughline')} ${(row.textContent ?? '').slice(0, 40)}`,
      });

    type Box = { left: number; top: number; right: number; bottom: number };
    const overlap = (a: Box, b: Box, down = TOUCH) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > down;
    const areaOf = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);
    const isVisible = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';

    /** A positioned pseudo-element's used offsets are from its row's padding box. */
    const badgeBox = (row: HTMLElement): Box => {
      const style = getComputedStyle(row, '::after');
      const { left, top } = row.getBoundingClientRect();
      const x = left + row.clientLeft + Number.parseFloat(style.left);
      const y = top + row.clientTop + Number.parseFloat(style.top);
      return {
        left: x,
        top: y,
        right: x + Number.parseFloat(style.width),
        bottom: y + Number.parseFloat(style.height),
      };
    };

    /** The part of a badge that its row's scrollers show. */
    const shown = (row: Element, box: Box): Box => {
      const part = { ...box };
      for (let at: Element | null = row; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const frame = at.getBoundingClientRect();
        part.left = Math.max(part.left, frame.left);
        part.top = Math.max(part.top, frame.top);
        part.right = Math.min(part.right, frame.right);
        part.bottom = Math.min(part.bottom, frame.bottom);
      }
      return part;
    };

    /** Without words for screen readers alone, 1 px large: where a row holds no place for them, they scroll not with it. */
    const boxes = () =>
      rows.map((row) =>
        [row, ...row.querySelectorAll('*')]
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width > 1 || height > 1)
          .map((box) => JSON.stringify(box)),
      );
    const marked = boxes();
    const values = rows.map((row) => row.getAttribute('data-throughline') ?? '');
    for (const row of rows) row.removeAttribute('data-throughline');
    const bare = boxes();
    rows.forEach((row, nth) => {
      row.setAttribute('data-throughline', values[nth] ?? '');
    });
    rows.forEach((row, nth) => {
      if (marked[nth]?.join() !== bare[nth]?.join()) tell('moves the page', row);
    });

    type Thing = { what: string; box: Box; owner: Element; down: number };
    const texts: Thing[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const owner = text.parentElement;
      if (!text.nodeValue?.trim() || !owner || owner.clientWidth === 1 || !isVisible(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        texts.push({ what: text.nodeValue.slice(0, 60), box, owner, down: LEADING });
    }
    const controls = [...document.querySelectorAll(CONTROLS)].filter(isVisible).map(
      (owner): Thing => ({
        what: owner.outerHTML.slice(0, 120),
        box: owner.getBoundingClientRect(),
        owner,
        down: isInline(owner) ? LEADING : TOUCH,
      }),
    );

    const hittable = new CSSStyleSheet();
    hittable.replaceSync('[data-throughline]::after{pointer-events:auto!important}');
    const headers = [...document.querySelectorAll('*')].filter(
      (one) => getComputedStyle(one).position === 'sticky',
    );
    /** What is drawn in the middle of where two things overlap; a badge counts as its row. */
    const drawnAt = (a: Box, b: Box) =>
      document.elementFromPoint(
        (Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2,
        (Math.max(a.top, b.top) + Math.min(a.bottom, b.bottom)) / 2,
      );

    /** What a badge lies on and hides: not what another layer hides, as a peek hides a board, or what lies on it. */
    const covered = (row: Element, badge: Box, things: Thing[]) =>
      things.filter(({ box, down }) => overlap(badge, box, down) && drawnAt(badge, box) === row);

    document.adoptedStyleSheets.push(hittable);
    for (const row of rows) {
      const style = getComputedStyle(row, '::after');
      if (style.position !== 'absolute' || style.content === 'none') tell('is not drawn', row);
      if ((row.closest('[contenteditable]')?.getAttribute('contenteditable') ?? 'false') !== 'false')
        tell('is in an editor', row);
      const badge = badgeBox(row);
      const own = row.getBoundingClientRect();
      const seen = shown(row, badge);
      const drawn = drawnAt(badge, badge);
      if (drawn !== row && row.contains(drawn)) tell('is hidden', row, drawn?.outerHTML.slice(0, 120));
      for (const header of headers) {
        const box = header.getBoundingClientRect();
        if (!header.contains(row) && overlap(seen, box) && drawnAt(seen, box) === row)
          tell('lies over a header', row, header.outerHTML.slice(0, 120));
      }
      for (const thing of covered(row, seen, controls))
        if (areaOf(thing.box) < SURFACE * areaOf(badge)) tell('covers a control', row, thing.what);
      for (const { what } of covered(row, seen, texts)) tell('covers text', row, what);
      for (let at: HTMLElement | null = row; at; at = at.parentElement) {
        const clips = getComputedStyle(at);
        if (clips.overflowX === 'visible' && clips.overflowY === 'visible') continue;
        const frame = at.getBoundingClientRect();
        const isInSight = own.top >= frame.top && own.bottom <= frame.bottom;
        const isBeside = own.left >= frame.left && own.right <= frame.right;
        const isCut =
          (isInSight && (badge.top < frame.top - TOUCH || badge.bottom > frame.bottom + TOUCH)) ||
          (isBeside && (badge.left < frame.left - TOUCH || badge.right > frame.right + TOUCH));
        if (isCut) tell('is cut off', row, at.outerHTML.slice(0, 120));
      }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hittable);
    return faults.slice(0, 10);
  });
}
