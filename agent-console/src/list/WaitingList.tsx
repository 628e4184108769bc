import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Listed } from '../api/conversations.ts';
import type { Page } from '../api/http.ts';
import { Age, Due, Waiting } from '../app/Waiting.tsx';
import { useView } from '../desk/useDesk.tsx';
import { targetOf } from '../desk/views.ts';
import { useWords } from '../words/words.tsx';
import { Row } from './Row.tsx';
import { Rows } from './Rows.tsx';
import { useTake } from './useTake.ts';

/** Who waits at one desk, oldest first; only the rows in sight are drawn. */
export function WaitingList(props: { found: Found; selected?: string }) {
  const words = useWords();
  const { found } = props;
  const rows = found.data?.pages.flatMap(page => page.items) ?? [];
  const more = found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : undefined;
  if (found.isPending) return <p className="part-empty desk-empty">{words('list.loading')}</p>;
  if (found.isError) return <p className="part-empty desk-empty">{words('list.failed')}</p>;
  if (rows.length === 0) return <p className="part-empty desk-empty">{words('list.nobodyWaits')}</p>;
  const draw = (listed: Listed) => <WaitingRow listed={listed} selected={listed.id === props.selected} />;
  return <Rows rows={rows} draw={draw} more={more} />;
}

export type Found = UseInfiniteQueryResult<InfiniteData<Page<Listed>>>;

function WaitingRow({ listed, selected }: { listed: Listed; selected: boolean }) {
  const words = useWords();
  const take = useTake();
  const name = listed.customer?.name ?? words('customer.anonymous');
  return (
    <Row
      id={listed.id}
      kind={listed.kind}
      moment={listed.moment}
      title={name}
      verified={listed.customer?.verified}
      preview={listed.subject ?? listed.preview}
      selected={selected}
      meta={<Since listed={listed} />}
      action={
        <button type="button" className="button small row-take" onClick={() => void take(listed.id)}>
          {words('act.take')}
          <span className="sr"> {name}</span>
        </button>
      }
    />
  );
}

export function Since({ listed }: { listed: Listed }) {
  const loads = useView(view => view.queues);
  const { kind, promisedAt, waitingSince, queue, moment } = listed;
  if (kind === 'ticket' && promisedAt) return <Due at={promisedAt} />;
  if (!waitingSince) return null;
  if (kind === 'ticket') return <Age since={waitingSince} />;
  return <Waiting since={waitingSince} target={targetOf(queue, loads, moment)} />;
}
