import { WEB_ADDRESS } from '@/lib/domain/bounds';
import { markdownWords } from '@/lib/exchange/markdown-words';
import type { DigestDocument, DigestItem, DigestLine } from './document';

/** What would end an address in angle brackets, or begin another line. */
const ADDRESS_SIGNS = /[<>\s\\]/g;

/** The digest as Markdown. Whatever stands in a title stays words: no sign of it is one to Markdown. */
export function digestMarkdown({ title, lead, sections }: DigestDocument): string {
  const blocks = [
    `# ${markdownWords(title)}`,
    ...lead.map(markdownWords),
    ...sections.flatMap(({ heading, items }) => [
      `## ${markdownWords(heading)}`,
      items.map(itemText).join('\n'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemText({ text, details }: DigestItem): string {
  return [`- ${markdownWords(text)}`, ...details.map((detail) => `  - ${lineText(detail)}`)].join('\n');
}

function lineText({ text, url }: DigestLine): string {
  const words = markdownWords(text);
  if (!url || !WEB_ADDRESS.test(url)) return words;
  return `[${words}](<${url.replace(ADDRESS_SIGNS, (sign) => encodeURIComponent(sign))}>)`;
}
