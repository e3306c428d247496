import { WEB_ADDRESS } from '@/lib/domain/bounds';
import type { DigestDocument, DigestItem, DigestLine } from './document';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The digest as a piece of HTML for the clipboard; whatever stands in a title stays words. */
export function digestHtml({ title, lead, sections }: DigestDocument): string {
  return [
    `<h1>${escaped(title)}</h1>`,
    ...lead.map((line) => `<p>${escaped(line)}</p>`),
    ...sections.map(
      ({ heading, items }) => `<h2>${escaped(heading)}</h2><ul>${items.map(itemHtml).join('')}</ul>`,
    ),
  ].join('');
}

function itemHtml({ text, details }: DigestItem): string {
  const below =
    details.length > 0 ? `<ul>${details.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</ul>` : '';
  return `<li>${escaped(text)}${below}</li>`;
}

function lineHtml({ text, url }: DigestLine): string {
  const words = escaped(text);
  return url && WEB_ADDRESS.test(url) ? `<a href="${escaped(url)}">${words}</a>` : words;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
