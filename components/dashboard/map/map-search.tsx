import { useState } from 'preact/hooks';
import { TextField } from '@/components/ui/text-field';
import type { AlignedNode } from '@/lib/domain/alignment-tree';
import { folded } from '@/lib/domain/folded';
import { t } from '@/lib/i18n';
import styles from './map-search.module.css';

export interface MapSearchProps {
  nodes: readonly AlignedNode[];
  onFind: (id: string) => void;
}

/** Finds objectives by title, owner, or a key result's title or code; Enter leads from one to the next. */
export function MapSearch({ nodes, onFind }: MapSearchProps) {
  const [text, type] = useState('');
  const [turn, count] = useState(0);
  const wanted = folded(text);
  const found = wanted === '' ? [] : nodes.filter((node) => wordsOf(node).includes(wanted));

  function onKeyDown(event: KeyboardEvent): void {
    const next = found[turn % Math.max(1, found.length)];
    if (event.key !== 'Enter' || event.isComposing || !next) return;
    event.preventDefault();
    count(turn + 1);
    onFind(next.id);
  }

  return (
    <div class={styles.search}>
      <TextField
        label={t('map.search')}
        type="search"
        value={text}
        placeholder={t('map.searchHint')}
        onInput={(typed) => {
          type(typed);
          count(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p class={styles.count} role="status">
        {wanted !== '' && (found.length === 0 ? t('map.noMatch') : t('map.matches', found.length))}
      </p>
    </div>
  );
}

function wordsOf({ answer }: AlignedNode): string {
  const { objective, owner, keyResults } = answer;
  const results = keyResults.flatMap(({ keyResult }) => [keyResult.title, keyResult.code]);
  return folded([objective.title, owner?.name ?? '', ...results].join('\n'));
}
