import type { DocumentPart } from '@/lib/domain/document';
import { markdownWords } from './markdown-words';

/** A text as Markdown (CommonMark, with GitHub's tables). What people wrote stays text: it makes no heading, link or tag. */
export function documentMarkdown(parts: readonly DocumentPart[]): string {
  return `${parts.map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: DocumentPart): string {
  switch (part.part) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${markdownWords(part.text)}`;
    case 'text':
      return part.text.split(/\n/).map(markdownWords).join('  \n');
    case 'list':
      return part.items.map((item) => `- ${markdownWords(item)}`).join('\n');
    case 'table':
      return [
        part.head.map(markdownWords),
        part.head.map(() => '---'),
        ...part.rows.map((row) => row.map(markdownWords)),
      ]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
  }
}
