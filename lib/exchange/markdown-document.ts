import type { DocumentPart } from '@/lib/domain/document';

/** A text as Markdown (CommonMark, with GitHub's tables). What people wrote stays text: it makes no heading, link or tag. */
export function documentMarkdown(parts: readonly DocumentPart[]): string {
  return `${parts.map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: DocumentPart): string {
  switch (part.part) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${plain(part.text)}`;
    case 'text':
      return part.text.split(/\n/).map(plain).join('  \n');
    case 'list':
      return part.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return [part.head.map(plain), part.head.map(() => '---'), ...part.rows.map((row) => row.map(plain))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
  }
}

/** Every sign that Markdown could read as one of its own, with a backslash before it; a line break becomes a blank. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, (sign, at: number, whole: string) =>
      needsEscape(sign, at, whole) ? `\\${sign}` : sign,
    );
}

/** Signs that mean something anywhere, and those that mean something only where a line begins. */
function needsEscape(sign: string, at: number, whole: string): boolean {
  if (/[\\`*_[\]<>|~&]/.test(sign)) return true;
  if (/[#+-]/.test(sign)) return at === 0;
  return /[.)]/.test(sign) && /^\d+$/.test(whole.slice(0, at)) && /^(\s|$)/.test(whole.slice(at + 1));
}
