/** @jsxImportSource react */
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useRef } from 'react';
import { OPTIONS } from './options';

interface VirtualRowsProps<T> {
  items: readonly T[];
  /** Height of a row in CSS pixels, gap included. */
  size: number;
  className: string;
  /** What stays at the top while the rows go under it. */
  head?: ReactNode;
  idOf(item: T): string;
  render(item: T): ReactNode;
}

/** A scrolling list that mounts only the rows near its window, unless `?virtual=off`. */
export function VirtualRows<T>({ items, size, className, head, idOf, render }: VirtualRowsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: OPTIONS.virtual ? items.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 4,
  });
  const stuck = head && <div className="stuck">{head}</div>;
  const keyOf = (item: T, index: number) => (OPTIONS.recycle ? String(index) : idOf(item));

  if (!OPTIONS.virtual) {
    return (
      <div className={className} ref={scroller}>
        {stuck}
        {items.map((item, index) => (
          <Fragment key={keyOf(item, index)}>{render(item)}</Fragment>
        ))}
      </div>
    );
  }
  return (
    <div className={className} ref={scroller}>
      {stuck}
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }, place) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={OPTIONS.recycle ? place : keyOf(item, index)}
              style={{ position: 'absolute', insetInline: 0, top: start, height: size }}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
