import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { conversation, entriesOf, type Looked, type Profile, profile } from '../api/conversations.ts';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Customer, Talk } from '../desk/model.ts';
import { contextOf } from '../desk/received.ts';
import { isMine, waitingSince } from '../desk/talk.ts';
import { useDesk, useTalk, useView } from '../desk/useDesk.tsx';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Composer } from './Composer.tsx';
import { Entries } from './Entries.tsx';
import { TagLine } from './Tags.tsx';
import { TalkHead } from './TalkHead.tsx';

/** One conversation: its own live log, or, for one that is over or another's, what may be seen of it. */
export function TalkPane({ id }: { id: string }) {
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

  const empty = !talk || (!isMine(talk) && talk.entries.length === 0);
  if (empty && looked === 'none') return <NotFound />;
  if (!talk) return <Loading />;
  return (
    <div className="talk" data-talk={talk.id}>
      <TalkHead talk={talk} />
      <Subject talk={talk} />
      <TagLine talk={talk} />
      <Entries key={talk.id} talk={talk} pending={pending} onEnd={read} />
      <Foot key={`foot-${talk.id}`} talk={talk} />
    </div>
  );
}

/** What a ticket is about, and by when its customer was promised an answer. */
function Subject({ talk }: { talk: Talk }) {
  const words = useWords();
  const dates = useDates();
  const promised = talk.kind === 'ticket' && waitingSince(talk) ? talk.promisedAt : undefined;
  if (!talk.subject && !promised) return null;
  return (
    <p className="talk-subject">
      <Icon name="ticket" /> <bdi dir="auto">{talk.subject}</bdi>
      {promised && (
        <span className="muted talk-promised">{words('talk.promised', { when: dates.full(promised) })}</span>
      )}
    </p>
  );
}

/** Where one writes; for a conversation that is not one's own, a word about that and a way to leave a note. */
function Foot({ talk }: { talk: Talk }) {
  const words = useWords();
  const [noting, setNoting] = useState(false);
  const over = talk.status === 'resolved';
  const open = isMine(talk) && !over;
  useEffect(() => {
    if (open || noting) return;
    const composing = { insert() {}, focus: () => flushSync(() => setNoting(true)) };
    ui.composer = composing;
    return () => {
      if (ui.composer === composing) ui.composer = undefined;
    };
  }, [open, noting]);
  if (open || noting) return <Composer talk={talk} autoFocus={noting} />;
  return (
    <p className="talk-over">
      <span>{words(over ? 'talk.over' : 'talk.notYours')}</span>
      <button type="button" className="button small" onClick={() => setNoting(true)}>
        <Icon name="note" /> {words('composer.addNote')}
      </button>
    </p>
  );
}

/** What the server's history knows of a conversation that is not one's own. */
function useLooked(id: string): 'none' | 'some' | 'asking' {
  const desk = useDesk();
  const own = useView(view => view.talks[id]?.gen !== undefined);
  const found = useQuery({ ...conversation(id), enabled: !own }).data;
  const past = useQuery({ ...entriesOf(id), enabled: !own && Boolean(found) }).data?.items;
  const customer = found?.customer?.id ?? '';
  const known = useQuery({ ...profile(customer), enabled: !own && customer !== '' }).data;
  useEffect(() => {
    if (found) desk.know(id, standing(found, known));
  }, [found, known, desk, id]);
  useEffect(() => {
    if (past) desk.remember(id, past);
  }, [past, desk, id]);
  if (found === null) return 'none';
  return found ? 'some' : 'asking';
}

function standing(found: Looked, known: Profile | null | undefined): Partial<Talk> {
  const { kind, number, queue, subject, promisedAt, tags, top } = found;
  const status = found.state === 'parked' ? 'parked' : found.status;
  const customer = { verified: false, ...known, ...found.customer } as Customer;
  const context = { ...contextOf({ ...found, ...(known?.journeys && { journeys: known.journeys }) }, {}), customer };
  // who had it last does not have it any more
  const owner = status === 'assigned' || status === 'parked' || status === 'open' ? found.owner : undefined;
  return { kind, status, number, queue, subject, promisedAt, tags, top, owner, context };
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
