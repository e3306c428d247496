import { WEB_ADDRESS } from '@/lib/domain/bounds';
import type { DigestDocument, DigestItem, DigestLine } from './document';

/** What Markdown would take for a sign anywhere in a line. */
const SIGNS = /[\\`*_{}[\]<>#|~&!]/g;
/** What it would take for a list, a heading or a rule at the start of one. */
const START = /^(\s*)([-+=]|\d+(?=[.)]))/;
/** What would end an address in angle brackets, or begin another line. */
const ADDRESS_SIGNS = /[<>\s\\]/g;

/** The digest as Markdown. Whatever stands in a title stays words: no sign of it is one to Markdown. */
export function digestMarkdown({ title, lead, sections }: DigestDocument): string {
  const blocks = [
    `# ${escaped(title)}`,
    ...lead.map(escaped),
    ...sections.flatMap(({ heading, items }) => [`## ${escaped(heading)}`, items.map(itemText).join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemText({ text, details }: DigestItem): string {
  return [`- ${escaped(text)}`, ...details.map((detail) => `  - ${lineText(detail)}`)].join('\n');
}

function lineText({ text, url }: DigestLine): string {
  const words = escaped(text);
  if (!url || !WEB_ADDRESS.test(url)) return words;
  return `[${words}](<${url.replace(ADDRESS_SIGNS, (sign) => encodeURIComponent(sign))}>)`;
}

function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(SIGNS, '\\$&').replace(START, '$1\\$2');
}
