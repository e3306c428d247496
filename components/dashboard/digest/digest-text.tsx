import type { DigestDocument } from '@/lib/client/types';
import styles from './digest-text.module.css';

/** A digest as it will be read. */
export function DigestText({ document: { title, lead, sections } }: { document: DigestDocument }) {
  return (
    <article class={styles.text} aria-label={title}>
      <h2 class={styles.title}>{title}</h2>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sections.map(({ heading, items }) => (
        <section key={heading}>
          <h3 class={styles.heading}>{heading}</h3>
          <ul>
            {items.map(({ text, details }) => (
              <li key={text}>
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
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
