import { useGradually } from '@/components/ui/use-gradually';
import type { DigestItem } from '@/lib/client/types';
import type { DigestView } from './digest-document';
import styles from './digest-text.module.css';

/** So many items fill a screen. */
const SCREENFUL = 40;

/** A digest as it will be read. */
export function DigestText({ view: { title, lead, sections } }: { view: DigestView }) {
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

/** The sections as far as so many items go. */
function firstOf(sections: DigestView['sections'], most: number) {
  let left = most;
  return sections.flatMap(({ heading, items }) => {
    const first = items.first(Math.max(0, left));
    left -= items.length;
    return first.length > 0 ? [{ heading, items: first }] : [];
  });
}

function Item({ item: { text, details } }: { item: DigestItem }) {
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
