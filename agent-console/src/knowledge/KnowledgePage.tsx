import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Asked, items, type Kind } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { Waiting } from '../rules/ReviewHead.tsx';
import { useWords } from '../words/words.tsx';
import { Deleted } from './Deleted.tsx';
import { Filters } from './Filters.tsx';
import { ItemRow } from './ItemRow.tsx';
import { KnowHead, useWrites } from './KnowHead.tsx';

export type Search = Asked & { kind?: Kind };

/** Answers and scripts of the shop: found, filtered, and what each lacks. */
export function KnowledgePage({ search }: { search: Search }) {
  const words = useWords();
  const writes = useWrites();
  const { kind = 'faq', ...asked } = search;
  const found = useInfiniteQuery({ ...items(kind, asked), placeholderData: keepPreviousData });
  const all = found.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <div className="rules know scroll">
      <KnowHead title={words('know.page')} />
      <Filters search={search} />
      <Deleted />
      {writes && (
        <div className="rules-add">
          <Link to="/knowledge/$kind/$id" params={{ kind, id: 'new' }} className="button primary">
            <Icon name="note" /> {words(kind === 'faq' ? 'know.newFaq' : 'know.newScript')}
          </Link>
        </div>
      )}
      {found.data ? (
        <>
          <p className="muted" role="status">
            {words(found.hasNextPage ? 'know.foundMore' : 'know.found', { n: all.length })}
          </p>
          <ul className="know-list" aria-label={words(kind === 'faq' ? 'know.faq' : 'know.scripts')}>
            {all.map(held => (
              <ItemRow key={held.id} kind={kind} held={held} />
            ))}
          </ul>
          {found.hasNextPage && (
            <button
              type="button"
              className="button"
              disabled={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {words('know.more')}
            </button>
          )}
        </>
      ) : (
        <Waiting failed={found.isError} again={found.refetch} />
      )}
    </div>
  );
}
