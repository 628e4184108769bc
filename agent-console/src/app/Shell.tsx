import { Outlet, useLocation, useMatch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Session } from '../api/session.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { unreadOf } from '../desk/views.ts';
import { useActions } from '../keys/actions.ts';
import { useKeys } from '../keys/useKeys.ts';
import { List } from '../list/List.tsx';
import { Details } from '../side/Details.tsx';
import { drafts } from '../signals/drafts.ts';
import { useWords } from '../words/words.tsx';
import { Banner, Notices } from './Banner.tsx';
import { Durability } from './Durability.tsx';
import { Offers } from './Offers.tsx';
import { Sheets } from './Sheets.tsx';

const PAGES = /\/(board|rules|accuracy|knowledge)(\/|$)/;

/** The desk: list, conversation, details. */
export function Shell({ me }: { me: Session }) {
  const words = useWords();
  const match = useMatch({ from: '/c/$id', shouldThrow: false });
  const { pathname } = useLocation();
  const selected = match?.params.id;
  const actions = useActions(selected, me.role);
  useKeys(actions);
  useTitle();
  useWarning();
  return (
    <div className={`shell ${selected || PAGES.test(pathname) ? 'on-talk' : 'on-list'}`}>
      <a className="skip" href="#main">
        {words('skip')}
      </a>
      <List me={me} selected={selected} />
      <main id="main" className="middle" tabIndex={-1}>
        <Durability />
        <Banner />
        <Offers />
        <div className="outlet">
          <Outlet />
        </div>
      </main>
      {selected && <Details id={selected} />}
      <Notices />
      <Sheets selected={selected} actions={actions} />
    </div>
  );
}

function useTitle(): void {
  const words = useWords();
  const unread = useView(view => unreadOf(view.talks));
  useEffect(() => {
    document.title = unread > 0 ? words('title.unread', { n: unread }) : words('brand');
  }, [unread, words]);
}

/** Asks before the page is left that alone holds what was typed. */
function useWarning(): void {
  const desk = useDesk();
  useEffect(() => {
    const ask = (event: Event) => {
      if (drafts.atRisk() || desk.view.pending.some(each => each.atRisk)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [desk]);
}
