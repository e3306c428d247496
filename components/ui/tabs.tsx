import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { countText } from '@/lib/i18n';
import { nextIndex } from './next-index';
import styles from './tabs.module.css';

export interface TabsProps<T extends string> {
  label: string;
  tabs: readonly { id: T; text: string; count?: number | undefined }[];
  chosen: T;
  onChoose: (id: T) => void;
  children: ComponentChildren;
}

/** A row of tabs with the chosen one's panel: arrows, Home and End move and choose. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = tabs[nextIndex(event.key, at, tabs.length, 'row') ?? -1];
    if (!to) return;
    event.preventDefault();
    onChoose(to.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${to.id}"]`)?.focus();
  }

  return (
    <>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        class={styles.list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            type="button"
            role="tab"
            class={styles.tab}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.text}
            {tab.count !== undefined && <span class={styles.count}>{countText(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} class={styles.panel}>
        {children}
      </div>
    </>
  );
}
