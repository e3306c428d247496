declare global {
  interface Window {
    /** Elements that were put into editable content and taken out again. */
    __reverted: string[];
  }
}

const TYPED = new Set(['BR', 'DIV', 'P', 'SPAN', 'A', 'B', 'I', 'FONT']);

/** Notion takes back what others insert into editable content, and complains in the console. */
export function lockEditableContent(): void {
  window.__reverted = [];
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // A database stands as an island in editable content.
      const nearest = target instanceof Element ? target.closest('[contenteditable]') : null;
      if (nearest?.getAttribute('contenteditable') !== 'true') continue;
      for (const node of addedNodes) if (node instanceof Element && !TYPED.has(node.tagName)) revert(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function revert(node: Element): void {
  window.__reverted.push(node.tagName);
  console.warn('Reverting mutation of childList', node.tagName);
  node.remove();
}
