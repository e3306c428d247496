import type { DigestDocument } from '@/lib/client/types';
import { digestHtml } from '@/lib/exchange/digest/html';
import { digestMarkdown } from '@/lib/exchange/digest/markdown';

/** Puts a digest on the clipboard: as Markdown, or formatted with the Markdown beside it for plain fields. */
export async function copyDigest(document: DigestDocument, as: 'markdown' | 'formatted'): Promise<void> {
  const markdown = digestMarkdown(document);
  if (as === 'markdown') return navigator.clipboard.writeText(markdown);
  const item = new ClipboardItem({
    'text/html': new Blob([digestHtml(document)], { type: 'text/html' }),
    'text/plain': new Blob([markdown], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}
