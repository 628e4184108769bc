import { useInfiniteQuery } from '@tanstack/react-query';
import { type Listed, parkedBy } from '../api/conversations.ts';
import { useView } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Row } from './Row.tsx';
import { Rows } from './Rows.tsx';

/** What this agent has set aside; for those who see every desk, what anybody has. Admins have no conversations. Not there while there is nothing. */
export function Parked(props: { selected?: string }) {
  const words = useWords();
  const me = useView(view => view.me);
  const talks = useView(view => view.talks);
  const owner = me?.role === 'supervisor' ? undefined : me?.id;
  const found = useInfiniteQuery({ ...parkedBy(owner), enabled: me !== undefined && me.role !== 'admin' });
  const listed = found.data?.pages.flatMap(page => page.items) ?? [];
  // the archive comes a moment later than the conversation's own log
  const rows = listed.filter(each => (talks[each.id]?.status ?? 'parked') === 'parked');
  const more = found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : undefined;
  if (rows.length === 0) return null;
  return (
    <section className="part" aria-label={words('list.parked')} data-part="parked">
      <h2 className="part-title">
        {words('list.parked')} <span className="count num">{words.number(rows.length)}</span>
      </h2>
      <Rows rows={rows} draw={each => <ParkedRow listed={each} selected={each.id === props.selected} />} more={more} />
    </section>
  );
}

function ParkedRow({ listed, selected }: { listed: Listed; selected: boolean }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const until = useView(view => view.talks[listed.id]?.parkedUntil);
  const when = dates.when(until ?? listed.at ?? '', now);
  return (
    <Row
      id={listed.id}
      kind={listed.kind}
      moment={listed.moment}
      title={listed.customer?.name ?? words('customer.anonymous')}
      verified={listed.customer?.verified}
      preview={listed.subject ?? listed.preview}
      selected={selected}
      meta={
        <span className="num" title={until && words('park.asideUntil', { when })}>
          <span className="sr">{words(until ? 'park.asideUntil' : 'list.parkedSince', { when })}</span>
          <span aria-hidden="true">{when}</span>
        </span>
      }
    />
  );
}
