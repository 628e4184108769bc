import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../design/Icon.tsx';
import type { Pending, Talk } from '../desk/model.ts';
import { customerName } from '../desk/talk.ts';
import { useNow } from '../signals/now.ts';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Bubble, PendingBubble } from './Bubble.tsx';
import { EventLine } from './EventLine.tsx';
import { type Line, lines, readMark } from './lines.ts';

const NEAR = 80;

/** The conversation itself. Only the lines in sight are drawn; it stays at its end while one is there. */
export function Entries(props: { talk: Talk; pending: readonly Pending[]; onEnd: () => void }) {
  const { talk, pending, onEnd } = props;
  const words = useWords();
  const rows = useMemo(() => lines(talk.entries, pending), [talk.entries, pending]);
  const read = readMark(talk.entries, talk.seen);
  const customer = customerName(talk);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: i => (rows[i]?.is === 'said' ? 64 : 36),
    getItemKey: i => rows[i]?.key ?? i,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 12,
  });

  const toEnd = () => {
    if (rows.length > 0) virtual.scrollToIndex(rows.length - 1, { align: 'end' });
  };
  const size = virtual.getTotalSize();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever makes it longer keeps it at its end
  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [rows.length, size]);
  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    // the composer grows, the window shrinks: the end stays the end
    const watch = new ResizeObserver(() => {
      if (atEnd.current) el.scrollTop = el.scrollHeight;
    });
    watch.observe(el);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!away) onEnd();
  }, [away, onEnd]);

  const scrolled = () => {
    const el = box.current;
    if (!el) return;
    atEnd.current = el.scrollHeight - el.scrollTop - el.clientHeight < NEAR;
    setAway(!atEnd.current);
  };

  return (
    <div className="entries-frame">
      <section
        className="entries scroll"
        ref={box}
        onScroll={scrolled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        aria-label={words('talk.entries')}
      >
        <ol className="virtual" style={{ blockSize: size }}>
          {virtual.getVirtualItems().map(item => {
            const line = rows[item.index];
            return line ? (
              <li
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                className="virtual-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LineOf line={line} read={read} customer={customer} />
              </li>
            ) : null;
          })}
        </ol>
      </section>
      <Typing talk={talk} />
      {away && (
        <button type="button" className="button to-end" onClick={toEnd}>
          <Icon name="down" /> {words('talk.toEnd')}
        </button>
      )}
      <Announced talk={talk} />
    </div>
  );
}

function LineOf({ line, read, customer }: { line: Line; read: number; customer?: string }) {
  const dates = useDates();
  const now = useNow();
  switch (line.is) {
    case 'day':
      return <h2 className="day">{dates.dayName(line.at, now)}</h2>;
    case 'said':
      return <Bubble line={line} read={line.entry.seq === read} customer={customer} />;
    case 'event':
      return <EventLine entry={line.entry} />;
    case 'pending':
      return <PendingBubble pending={line.pending} />;
  }
}

function Typing({ talk }: { talk: Talk }) {
  const words = useWords();
  if (!talk.typing) return <p className="typing" />;
  return (
    <p className="typing on">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {talk.typing.name ? words('talk.typingName', { name: talk.typing.name }) : words('talk.typing')}
    </p>
  );
}

/** Reads new messages of the visitor out, without reading the past again while scrolling. */
function Announced({ talk }: { talk: Talk }) {
  const words = useWords();
  const last = talk.entries.findLast(e => e.kind === 'message' && e.from.kind === 'visitor');
  const [from] = useState(last?.seq ?? 0);
  const fresh = last && last.kind === 'message' && last.seq > from ? last : undefined;
  return (
    <p className="sr" role="log" aria-live="polite">
      {fresh ? words('talk.said', { name: fresh.from.name ?? words('customer.anonymous'), text: fresh.text }) : ''}
    </p>
  );
}
