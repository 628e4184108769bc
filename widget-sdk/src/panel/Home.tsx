import type { ConversationView } from '../core/view';
import type { WordKey } from '../words';
import { AboutChip } from './AboutChip';
import { Answers } from './Answers';
import { CloseButton, ConnectionBanner } from './App';
import { Composer } from './Composer';
import { Icon } from './icons';
import type { PanelState } from './state';
import { dayOf, startOfDay, timeOf, whenOf } from './time';

export function Home({ state }: { state: PanelState }) {
  const { words, session } = state;
  const views = session.views().filter(view => view.lines.length > 0 || view.status === 'open');
  const open = state.openChat();
  return (
    <>
      <div class="hero">
        <CloseButton state={state} />
        <p class="greeting">{words(greeting(new Date().getHours()))}</p>
        <h2>{words('home.help')}</h2>
        <Hours state={state} />
      </div>
      <ConnectionBanner state={state} />
      <div class="body">
        <div class="ask">
          <AboutChip state={state} />
          <Composer
            state={state}
            id={undefined}
            placeholder={words('home.ask')}
            onText={text => state.ask(text)}
            onSend={text => state.say(text, undefined, false)}
          />
        </div>
        <Answers state={state} others={state.fitting.value} label={words('answers.fitting')} />
        {views.length > 0 && (
          <section class="past" aria-label={words('home.conversations')}>
            <h3>{words('home.conversations')}</h3>
            <ul>
              {views.map(view => (
                <Past key={view.id} state={state} view={view} />
              ))}
            </ul>
          </section>
        )}
        {open && (
          <button
            type="button"
            class="quiet wide"
            onClick={() => state.go({ is: 'conversation', id: undefined, fresh: true })}
          >
            {words('home.new')}
          </button>
        )}
      </div>
    </>
  );
}

function Hours({ state }: { state: PanelState }) {
  const { words, session } = state;
  const desks = session.client.welcome?.desks;
  if (!desks) return <p class="hours" />;
  const open = desks.some(desk => desk.open);
  const opens = desks.flatMap(desk => (desk.opensAt ? [Date.parse(desk.opensAt)] : [])).sort((a, b) => a - b)[0];
  const text = open
    ? words('home.open')
    : opens
      ? words('home.opens', { when: whenOf(words, opens, Date.now()) })
      : words('home.closed');
  return (
    <p class={open ? 'hours open' : 'hours'}>
      <span class="dot" aria-hidden="true" />
      {text}
    </p>
  );
}

function Past({ state, view }: { state: PanelState; view: ConversationView }) {
  const { words } = state;
  const last = view.lines.findLast(line => line.is === 'words');
  const title = view.ticket
    ? words('conversation.ticket', { number: view.ticket.number })
    : (view.agent?.name ?? words('conversation.team'));
  const now = Date.now();
  const when =
    view.updated === 0
      ? ''
      : startOfDay(view.updated) === startOfDay(now)
        ? timeOf(words, view.updated)
        : dayOf(words, view.updated, now);
  return (
    <li>
      <button type="button" class="card" onClick={() => state.go({ is: 'conversation', id: view.id, fresh: false })}>
        <span class="avatar" aria-hidden="true">
          {view.agent ? initial(view.agent.name) : <Icon of={view.ticket ? 'ticket' : 'chat'} />}
        </span>
        <span class="card-text">
          <span class="card-title">
            <bdi>{title}</bdi>
            {view.status === 'resolved' && <span class="tag">{words('conversation.ended')}</span>}
            <time>{when}</time>
          </span>
          <span class="card-line">
            <bdi>{last?.is === 'words' ? last.text : words('conversation.waiting')}</bdi>
          </span>
        </span>
        {view.unread > 0 && (
          <span class="count">
            <span aria-hidden="true">{new Intl.NumberFormat(words.locale).format(view.unread)}</span>
            <span class="unseen">{words('conversation.unread', { count: view.unread })}</span>
          </span>
        )}
      </button>
    </li>
  );
}

export function initial(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '';
}

function greeting(hour: number): WordKey {
  if (hour >= 5 && hour < 12) return 'home.morning';
  return hour >= 18 || hour < 5 ? 'home.evening' : 'home.day';
}
