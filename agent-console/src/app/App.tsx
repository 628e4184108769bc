import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Session, session } from '../api/session.ts';
import { Icon } from '../design/Icon.tsx';
import { connected } from '../desk/connected.ts';
import { Desk } from '../desk/desk.ts';
import { DeskContext, useDesk, useView } from '../desk/useDesk.tsx';
import { Login } from '../screens/Login.tsx';
import { applyTheme, settings } from '../signals/settings.ts';
import { useStored } from '../signals/stored.ts';
import { ofTheBrowser, useWords, WordsProvider } from '../words/words.tsx';
import { Shell } from './Shell.tsx';

/** Signed in: the desk. Not: the login, at the same address, so that one comes back to where one was. */
export function App() {
  const me = useQuery(session);
  const [theme] = useStored(settings.theme);
  const [locale] = useStored(settings.locale);
  useEffect(() => applyTheme(theme), [theme]);
  const wanted = locale || ofTheBrowser() || me.data?.locale || 'en';
  return (
    <WordsProvider locale={wanted}>
      {me.data ? (
        <AtDesk key={me.data.id} me={me.data} locale={wanted} />
      ) : me.data === null ? (
        <Login />
      ) : (
        <Arriving problem={me.error} retry={() => void me.refetch()} />
      )}
    </WordsProvider>
  );
}

function AtDesk(props: { me: Session; locale: string }) {
  const locale = useRef(props.locale);
  const [desk] = useState(
    () =>
      new Desk(
        connected(props.me.id, () => locale.current),
        props.me.id,
      ),
  );
  const navigate = useNavigate();
  useEffect(() => {
    desk.goTo = id => void navigate({ to: '/c/$id', params: { id } });
    desk.start();
    return () => desk.stop();
  }, [desk, navigate]);
  useEffect(() => {
    if (locale.current === props.locale) return;
    // the server says why in the language of the hello
    locale.current = props.locale;
    desk.retry();
  }, [desk, props.locale]);
  return (
    <DeskContext value={desk}>
      <SignedOut />
      <Shell me={props.me} />
    </DeskContext>
  );
}

/** When the server has ended the session, the login comes up; drafts and the outbox wait. */
function SignedOut() {
  const desk = useDesk();
  const client = useQueryClient();
  const out = useView(view => view.link.is === 'signed-out');
  useEffect(() => {
    if (!out) return;
    void client.fetchQuery({ ...session, staleTime: 0 }).then(me => me && desk.retry());
  }, [out, client, desk]);
  return null;
}

function Arriving(props: { problem: Error | null; retry: () => void }) {
  const words = useWords();
  if (!props.problem) {
    return (
      <div className="blank whole" role="status">
        <span className="spinner" />
        <span className="sr">{words('list.loading')}</span>
      </div>
    );
  }
  return (
    <main className="blank whole">
      <Icon name="plug" className="blank-icon" />
      <h1>{words('link.unreachable')}</h1>
      <p className="muted">{words('link.unreachableHint')}</p>
      <button type="button" className="button primary" onClick={props.retry}>
        {words('talk.again')}
      </button>
    </main>
  );
}
