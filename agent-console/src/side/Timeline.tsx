import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pastOf, type Touchpoint, touchpointsOf } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { useNow } from '../signals/now.ts';
import { anyWord, momentName, useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Part } from './Part.tsx';
import { told } from './told.ts';
import { journeyName } from './Why.tsx';

/** Every contact with this customer, on every side, the newest first. */
export function Timeline({ talk }: { talk: Talk }) {
  const words = useWords();
  const customer = talk.context.customer?.id;
  const found = useInfiniteQuery({ ...touchpointsOf(customer ?? ''), enabled: Boolean(customer) });
  const points = found.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Part name="timeline" title={words('timeline.title')}>
      {found.isError && <p className="muted">{words('list.failed')}</p>}
      {!found.isError && points.length === 0 && (
        <p className="muted">{words(found.isFetching ? 'list.loading' : 'timeline.none')}</p>
      )}
      <ol className="timeline">
        {points.map(point => (
          <Point key={point.id} point={point} here={talk.id} />
        ))}
      </ol>
      {found.hasNextPage && (
        <button
          type="button"
          className="button small quiet"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {words('timeline.more')}
        </button>
      )}
    </Part>
  );
}

function Point({ point, here }: { point: Touchpoint; here: string }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const journey = typeof point.journey === 'object' ? point.journey : undefined;
  const more = point.data?.from?.kind === 'agent' ? '.agent' : point.data?.did ? `.${point.data.did}` : '';
  const name = anyWord(words, 'touch', point.kind + more);
  const text = told(words, point);
  return (
    <li>
      <MomentDot moment={point.moment} />
      <div className="point">
        <p className="point-head">
          {point.conversation && point.conversation !== here ? (
            <Link to="/c/$id" params={{ id: point.conversation }}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <time className="num muted" dateTime={point.at} title={dates.full(point.at)}>
            {dates.when(point.at, now)}
          </time>
        </p>
        {text && (
          <p className="point-text" dir="auto">
            {text}
          </p>
        )}
        <p className="muted point-where">
          {point.moment && momentName(words, point.moment)}
          {journey && journey.kind === 'order' && ` · ${journeyName(words, { kind: 'order', order: journey.order })}`}
        </p>
      </div>
    </li>
  );
}

/** The other conversations of this customer that this agent may see. */
export function Past({ talk }: { talk: Talk }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const customer = talk.context.customer?.id;
  const found = useQuery({ ...pastOf(customer ?? ''), enabled: Boolean(customer) });
  const others = (found.data?.items ?? []).filter(each => each.id !== talk.id);
  return (
    <Part
      name="past"
      title={words('past.title')}
      aside={<span className="count num">{others.length > 0 && words.number(others.length)}</span>}
    >
      {others.length === 0 && <p className="muted">{words(found.isFetching ? 'list.loading' : 'past.none')}</p>}
      <ul className="past">
        {others.map(each => (
          <li key={each.id}>
            <Link to="/c/$id" params={{ id: each.id }} className="past-link">
              <MomentDot moment={each.moment} />
              <span className="clip" dir="auto">
                {each.subject ?? each.preview ?? words('past.untitled')}
              </span>
              {each.kind === 'ticket' && <Icon name="ticket" />}
              <span className="num muted">{each.at && dates.when(each.at, now)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
