import { Article } from './Article';
import { Conversation } from './Conversation';
import { Home } from './Home';
import { Icon } from './icons';
import type { PanelState } from './state';

export function App({ state }: { state: PanelState }) {
  const { words, core, screen, opened } = state;
  const at = screen.value;
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={words('panel.label')}
      tabIndex={-1}
      hidden={!opened.value}
      dir={core.dir}
      lang={words.locale}
      data-theme={core.theme}
      data-position={core.host.options.position ?? 'end'}
      data-screen={at.is}
    >
      {at.is === 'home' && <Home state={state} />}
      {at.is === 'conversation' && <Conversation key={at.key} state={state} id={at.id} fresh={at.fresh} />}
      {at.is === 'article' && <Article state={state} {...at} />}
      <p class="unseen" role="status">
        {state.announced}
      </p>
    </section>
  );
}

export function CloseButton({ state }: { state: PanelState }) {
  return (
    <button type="button" class="round" aria-label={state.words('panel.close')} onClick={() => state.core.close()}>
      <Icon of="close" />
    </button>
  );
}

/** Said while the connection is away; what is written meanwhile is in the outbox. */
export function ConnectionBanner({ state }: { state: PanelState }) {
  const { words, session } = state;
  const now = session.client.state;
  const stopped = now.is === 'stopped' && now.why !== 'asked';
  const away = now.is === 'waiting' || (now.is === 'connecting' && now.attempt > 0);
  const lasts = session.client.lasts ? 'connection.kept' : 'connection.stay';
  const said = stopped
    ? words('connection.stopped')
    : away && `${words(navigator.onLine ? 'connection.lost' : 'connection.offline')} ${words(lasts)}`;
  return (
    <div class="banner" role="status" hidden={!said}>
      {said && (
        <>
          <Icon of="wifi" />
          <span>{said}</span>
        </>
      )}
    </div>
  );
}
