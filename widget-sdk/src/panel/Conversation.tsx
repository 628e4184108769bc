import { useEffect } from 'preact/hooks';
import type { ConversationView } from '../core/view';
import { AboutChip } from './AboutChip';
import { Answers } from './Answers';
import { CloseButton, ConnectionBanner } from './App';
import { Composer } from './Composer';
import { initial } from './Home';
import { Icon } from './icons';
import { Log } from './Log';
import { later } from './later';
import type { PanelState } from './state';
import { waitOf } from './time';

const Rating = later(parts => parts.endings().then(({ styles, Rating: shown }) => ({ styles, shown })));
const Ticket = later(parts => parts.endings().then(({ styles, Ticket: shown }) => ({ styles, shown })));
const Menu = later(parts => parts.endings().then(({ styles, Menu: shown }) => ({ styles, shown })));

interface Props {
  state: PanelState;
  id: string | undefined;
  fresh: boolean;
}

export function Conversation({ state, id, fresh }: Props) {
  const { words, session } = state;
  const view = state.view() ?? session.view(id);
  const typist = id === undefined ? undefined : session.typing.get(id);
  const waits = view.waiting && view.status === 'open' && view.kind === 'chat' && id !== undefined;
  useEffect(() => state.markRead());
  useEffect(() => {
    const look = () => state.markRead();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [state]);

  const write = (text: string) => {
    if (id !== undefined) session.client.typing(id, text !== '');
    else if (view.lines.length === 0) state.ask(text);
  };
  return (
    <>
      <Bar state={state} view={view} />
      <ConnectionBanner state={state} />
      <Log state={state} view={view}>
        {waits && <QueuePlace state={state} id={id} />}
        {view.ticket && view.status === 'open' && <Ticket state={state} ticket={view.ticket} />}
        {view.status === 'resolved' && view.id && <Rating state={state} conversation={view.id} rated={view.rated} />}
        <p class={typist === undefined ? 'typing' : 'typing on'} role="status">
          {typist !== undefined && (
            <>
              <span class="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              <span class="unseen">{words('message.typing', { name: typist || words('message.agent') })}</span>
            </>
          )}
        </p>
        <Answers state={state} others={waits ? session.suggested : []} label={words('answers.waiting')} />
      </Log>
      {view.status === 'resolved' ? (
        <Afterwards state={state} view={view} />
      ) : (
        <div class="write">
          {id === undefined && <AboutChip state={state} />}
          <Composer
            state={state}
            id={id}
            placeholder={words('composer.placeholder')}
            onText={write}
            onSend={text => {
              if (id !== undefined) session.client.typing(id, false);
              state.say(text, id, fresh);
            }}
          />
        </div>
      )}
    </>
  );
}

/** It has ended: go on with it, or with a new one. There is one open chat at a time. */
function Afterwards({ state, view: { id, kind, rated } }: { state: PanelState; view: ConversationView }) {
  const { words, session } = state;
  const may = id !== undefined && (kind === 'ticket' || !state.openChat());
  const reopen = (conversation: string) =>
    session.client.reopen(conversation).settled.catch(() => {
      state.announced.value = words('refused.other');
    });
  return (
    <div class="choices">
      {may && (
        <button type="button" class="quiet" onClick={() => reopen(id)}>
          {words('conversation.reopen')}
        </button>
      )}
      <button
        type="button"
        class={rated ? 'strong' : 'quiet'}
        onClick={() => state.go({ is: 'conversation', id: undefined, fresh: true })}
      >
        {words('home.new')}
      </button>
    </div>
  );
}

function Bar({ state, view }: { state: PanelState; view: ConversationView }) {
  const { words } = state;
  const name = view.agent?.name;
  const title = name ?? (view.id ? words('conversation.team') : words('conversation.new'));
  const line = view.ticket
    ? words('conversation.ticket', { number: view.ticket.number })
    : view.status === 'resolved'
      ? words('conversation.ended')
      : view.waiting
        ? words('conversation.waiting')
        : '';
  return (
    <div class="bar">
      <button type="button" class="round" aria-label={words('panel.back')} onClick={() => state.go({ is: 'home' })}>
        <Icon of="back" />
      </button>
      <span class="avatar" aria-hidden="true">
        {name ? initial(name) : <Icon of={view.ticket ? 'ticket' : 'chat'} />}
      </span>
      <div class="bar-title">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {line && <p>{line}</p>}
      </div>
      {view.id && view.status === 'open' && <Menu state={state} id={view.id} />}
      <CloseButton state={state} />
    </div>
  );
}

function QueuePlace({ state, id }: { state: PanelState; id: string }) {
  const { words, session } = state;
  const place = session.queue.get(id);
  if (!place) return null;
  return (
    <p class="queue" role="status">
      <Icon of="clock" />
      <span>
        <strong>{words('queue.position', { position: place.position })}</strong>
        {' · '}
        <span class="wait">{waitOf(words, place.wait)}</span>
      </span>
    </p>
  );
}
