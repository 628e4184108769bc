import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { conversation, entriesOf } from '../api/conversations.ts';
import { Icon } from '../design/Icon.tsx';
import { contextOf } from '../desk/received.ts';
import { isMine } from '../desk/talk.ts';
import { useDesk, useTalk, useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { Composer } from './Composer.tsx';
import { Entries } from './Entries.tsx';
import { TalkHead } from './TalkHead.tsx';

/** One conversation: its own live log, or, for one that is over or another's, what may be seen of it. */
export function TalkPane({ id }: { id: string }) {
  const words = useWords();
  const desk = useDesk();
  const talk = useTalk(id);
  const allPending = useView(view => view.pending);
  const live = useView(view => view.link.is === 'live');
  const pending = useMemo(() => allPending.filter(each => each.conversation === id), [allPending, id]);
  const looked = useLooked(id);

  useEffect(() => {
    if (live || desk.view.talks[id]) desk.select(id);
  }, [desk, id, live]);
  useEffect(() => () => desk.select(undefined), [desk]);

  const read = useCallback(() => {
    if (document.visibilityState === 'visible' && document.hasFocus()) desk.read(id);
  }, [desk, id]);
  const top = talk?.entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry on a looked-at screen is read
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read, top]);

  if (!talk) return looked === 'none' ? <NotFound /> : <Loading />;
  return (
    <div className="talk" data-talk={talk.id}>
      <TalkHead talk={talk} />
      {talk.subject && (
        <p className="talk-subject">
          <Icon name="ticket" /> <bdi dir="auto">{talk.subject}</bdi>
        </p>
      )}
      <Entries key={talk.id} talk={talk} pending={pending} onEnd={read} />
      {talk.status === 'resolved' ? (
        <p className="talk-over">{words('talk.over')}</p>
      ) : (
        !isMine(talk) && <p className="talk-over">{words('talk.notYours')}</p>
      )}
      <Composer key={`write-${talk.id}`} talk={talk} />
    </div>
  );
}

/** What the server's history knows of a conversation that is not one's own. */
function useLooked(id: string): 'none' | 'some' | 'asking' {
  const desk = useDesk();
  const talk = useTalk(id);
  const own = talk !== undefined && isMine(talk);
  const found = useQuery({ ...conversation(id), enabled: !own });
  const past = useQuery({ ...entriesOf(id), enabled: !own && Boolean(found.data) });
  const { data } = found;
  useEffect(() => {
    if (!data) return;
    const { kind, status, number, queue, subject, owner } = data;
    const context = contextOf(data, {});
    desk.know(id, { kind, status, number, queue, subject, owner, context });
  }, [data, desk, id]);
  const items = past.data?.items;
  useEffect(() => {
    if (items) desk.remember(id, items);
  }, [items, desk, id]);
  if (found.data === null) return 'none';
  return found.data ? 'some' : 'asking';
}

function Loading() {
  const words = useWords();
  return (
    <div className="blank" role="status">
      <span className="spinner" />
      <span className="sr">{words('list.loading')}</span>
    </div>
  );
}

function NotFound() {
  const words = useWords();
  return (
    <div className="blank">
      <Icon name="search" className="blank-icon" />
      <h1>{words('talk.notFound')}</h1>
      <p className="muted">{words('talk.notFoundHint')}</p>
    </div>
  );
}

/** Nothing chosen yet. */
export function NoTalk() {
  const words = useWords();
  const desk = useDesk();
  const offline = useView(view => view.me !== undefined && view.me.status !== 'online');
  return (
    <div className="blank">
      <Icon name="chat" className="blank-icon" />
      <h1>{words('talk.none')}</h1>
      <p className="muted">{words(offline ? 'talk.noneOffline' : 'talk.noneHint')}</p>
      {offline && (
        <button type="button" className="button primary" onClick={() => void desk.presence('online')}>
          {words('talk.goOnline')}
        </button>
      )}
    </div>
  );
}
