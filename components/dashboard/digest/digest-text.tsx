import { useGradually } from '@/components/ui/use-gradually';
import type { DigestDocument } from '@/lib/client/types';
import styles from './digest-text.module.css';

/** So many items fill a screen. */
const SCREENFUL = 40;

/** A digest as it will be read. */
export function DigestText({ document: { title, lead, sections } }: { document: DigestDocument }) {
  const drawn = useGradually(
    sections.reduce((sum, { items }) => sum + items.length, 0),
    SCREENFUL,
    SCREENFUL,
  );
  return (
    <article class={styles.text} aria-label={title}>
      <h2 class={styles.title}>{title}</h2>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {firstOf(sections, drawn).map(({ heading, items }) => (
        <section key={heading}>
          <h3 class={styles.heading}>{heading}</h3>
          <ul>
            {items.map((item) => (
              <Item key={item.text} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

type Section = DigestDocument['sections'][number];

/** The sections as far as so many items go. */
function firstOf(sections: readonly Section[], most: number): Section[] {
  let left = most;
  return sections.flatMap((section) => {
    const items = section.items.slice(0, Math.max(0, left));
    left -= section.items.length;
    return items.length > 0 ? [{ ...section, items }] : [];
  });
}

function Item({ item: { text, details } }: { item: Section['items'][number] }) {
  return (
    <li>
      {text}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail.text} class={styles.detail}>
              {detail.url ? (
                <a href={detail.url} target="_blank" rel="noreferrer">
                  {detail.text}
                </a>
              ) : (
                detail.text
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
