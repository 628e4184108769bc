import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { goingOn, type Listed } from '../api/conversations.ts';
import { isMine } from '../desk/talk.ts';
import { useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { Row } from './Row.tsx';
import { Rows } from './Rows.tsx';
import { Since } from './WaitingList.tsx';

/** For those who see every desk: what colleagues have, to read along. */
export function GoingOn(props: { selected?: string }) {
  const words = useWords();
  const talks = useView(view => view.talks);
  const found = useInfiniteQuery(goingOn);
  const rows = useMemo(() => {
    const own = new Set(Object.values(talks).flatMap(talk => (isMine(talk) ? [talk.id] : [])));
    return (found.data?.pages.flatMap(page => page.items) ?? []).filter(listed => !own.has(listed.id));
  }, [found.data, talks]);
  const more = found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : undefined;
  const draw = (listed: Listed) => <OthersRow listed={listed} selected={listed.id === props.selected} />;
  return (
    <section className="part" aria-label={words('list.goingOn')} data-part="going-on">
      <h2 className="part-title">
        {words('list.goingOn')} <span className="count num">{words.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="part-empty">{words(found.isError ? 'list.failed' : 'list.noChats')}</p>
      ) : (
        <Rows rows={rows} draw={draw} more={more} />
      )}
    </section>
  );
}

function OthersRow({ listed, selected }: { listed: Listed; selected: boolean }) {
  const words = useWords();
  const { owner, subject, preview } = listed;
  const said = subject ?? preview ?? '';
  return (
    <Row
      id={listed.id}
      kind={listed.kind}
      moment={listed.moment}
      title={listed.customer?.name ?? words('customer.anonymous')}
      verified={listed.customer?.verified}
      preview={owner?.name ? words('list.with', { name: owner.name, text: said }) : said}
      selected={selected}
      meta={<Since listed={listed} />}
    />
  );
}
