/**
 * Brings an element of the page into sight and draws a box around it for a moment. The box is ours and stands
 * in the overlay: the element itself is not touched.
 */
export function showFound(shadow: ShadowRoot, element: Element): void {
  const document = shadow.ownerDocument;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('div');
  box.className = 'found';
  box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  const end = (): void => {
    box.remove();
    document.removeEventListener('scroll', scrolled, true);
  };
  const scrolled = (): void => end();
  for (const old of shadow.querySelectorAll('.found')) old.remove();
  shadow.append(box);
  box.addEventListener('animationend', end);
  // The scroll events of bringing it into sight come with the next frame.
  document.defaultView?.requestAnimationFrame(() => {
    document.defaultView?.requestAnimationFrame(() => {
      if (box.isConnected) document.addEventListener('scroll', scrolled, true);
    });
  });
}
