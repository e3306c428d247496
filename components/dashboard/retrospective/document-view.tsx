import type { DocumentPart } from '@/lib/domain/document';
import styles from './document-view.module.css';

/** A text as it is shown and printed: parts one under the other. Its first heading is the page's own. */
export function DocumentView({ parts }: { parts: readonly DocumentPart[] }) {
  return (
    <article class={styles.document}>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Part key={place} {...part} />
      ))}
    </article>
  );
}

function Part(part: DocumentPart) {
  switch (part.part) {
    case 'heading':
      return part.level === 1 ? null : <h2 class={styles.heading}>{part.text}</h2>;
    case 'text':
      return <p class={styles.text}>{part.text}</p>;
    case 'list':
      return (
        <ul class={styles.items}>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table {...part} />;
  }
}

function Table({ head, rows }: Extract<DocumentPart, { part: 'table' }>) {
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two key results may have the same words
          <tr key={place}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[column]} data-name={head[column]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
