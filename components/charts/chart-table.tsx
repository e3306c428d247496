import { t } from '@/lib/i18n';
import styles from './chart-table.module.css';

/** What a chart shows, as rows of text; the first cell of each names the row. */
export interface ChartRows {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The same data as the chart above it, for whoever reads tables better. */
export function ChartTable({ caption, columns, rows }: ChartRows & { caption: string }) {
  return (
    <details class={styles.details}>
      <summary class={styles.summary}>{t('charts.asTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class={styles.scroll} aria-label={`${caption}: ${t('charts.asTable')}`} tabIndex={0}>
        <table class={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beyond their place
              <tr key={index}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
