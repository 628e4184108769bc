import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Listed } from '../api/conversations.ts';

const ROW = 54;

/** Only the rows in sight are drawn; the next page is asked for before one comes to the end. */
export function Rows(props: { rows: Listed[]; draw: (listed: Listed) => ReactNode; more?: () => void }) {
  const { rows, more } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: i => rows[i]?.id ?? i,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 5) more();
  }, [last, rows.length, more]);
  return (
    <div className="waiting scroll" ref={box}>
      <ul className="virtual" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(item => {
          const listed = rows[item.index];
          if (!listed) return null;
          const style = { transform: `translateY(${item.start}px)`, blockSize: ROW };
          return (
            <li key={item.key} className="virtual-item" style={style}>
              {props.draw(listed)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
