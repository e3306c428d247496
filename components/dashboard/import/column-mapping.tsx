import { Select } from '@/components/ui/select';
import type { Column, Table } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './column-mapping.module.css';

/** So many cells of a column are shown to tell it by. */
const EXAMPLES = 2;
const LONGEST_EXAMPLE = 60;

export interface ColumnMappingProps {
  table: Table;
  columns: readonly Column[];
  /** What columns may hold, in the order of the list. */
  choices: readonly Column[];
  onChange: (columns: Column[]) => void;
  /** Nothing can be created yet: the person has to say what is what. */
  isOpen: boolean;
}

/** What each column of a table holds, as it was guessed and as the person says. */
export function ColumnMapping({ table, columns, choices, onChange, isOpen }: ColumnMappingProps) {
  const known = columns.filter((column) => column !== 'ignore').length;
  const offered = [...new Set([...choices, ...columns])];
  const options = offered.map((value) => ({ value, text: t(`import.column.${value}`) }));
  return (
    <details class={styles.mapping} open={isOpen}>
      <summary class={styles.summary}>{t('import.columns', { known, all: columns.length })}</summary>
      <ul class={styles.columns}>
        {table.header.map((heading, index) => {
          const name = heading || t('import.columnNumber', { n: index + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are never reordered
            <li key={index} class={styles.column}>
              <div class={styles.words}>
                <p class={styles.heading}>{name}</p>
                <p class={styles.examples}>{examplesOf(table, index)}</p>
              </div>
              <Select
                label={t('import.columnHolds', { name })}
                labelHidden
                value={columns[index] ?? 'ignore'}
                options={options}
                onChange={(column) => onChange(columns.map((each, at) => (at === index ? column : each)))}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function examplesOf({ rows }: Table, index: number): string {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = cells[index]?.trim().slice(0, LONGEST_EXAMPLE) ?? '';
    if (text !== '' && !texts.includes(text)) texts.push(text);
    if (texts.length === EXAMPLES) break;
  }
  return texts.join(' · ');
}
