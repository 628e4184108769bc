import { Link } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { Brand } from '../app/Brand.tsx';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';
import { Desks } from './Desks.tsx';
import { GoingOn } from './GoingOn.tsx';
import { OwnTalks } from './OwnTalks.tsx';
import { Parked } from './Parked.tsx';
import { PresenceMenu } from './PresenceMenu.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';

/** The left column: the agent's own conversations, the desks and who waits there, tickets. */
export function List(props: { me: Session; selected?: string }) {
  const words = useWords();
  return (
    <nav className="list" aria-label={words('list.title')}>
      <div className="list-head">
        <span className="brand">
          <Brand /> {words('brand')}
        </span>
        {props.me.role === 'supervisor' && (
          <Link
            to="/board"
            className="button quiet square"
            aria-label={words('key.board')}
            title={`${words('key.board')} (B)`}
          >
            <Icon name="board" />
          </Link>
        )}
        {props.me.role !== 'agent' && (
          <Link to="/rules" className="button quiet square" aria-label={words('key.rules')} title={words('key.rules')}>
            <Icon name="compass" />
          </Link>
        )}
        <Link
          to="/knowledge"
          className="button quiet square"
          aria-label={words('key.knowledge')}
          title={words('key.knowledge')}
        >
          <Icon name="book" />
        </Link>
        <button
          type="button"
          className="button quiet square"
          aria-label={words('palette.title')}
          title={`${words('palette.title')} (Ctrl K)`}
          onClick={() => ui.open('palette')}
        >
          <Icon name="search" />
        </button>
      </div>
      <PresenceMenu />
      <div className="list-scroll scroll">
        <OwnTalks kind="chat" selected={props.selected} />
        <OwnTalks kind="ticket" selected={props.selected} />
        <Parked selected={props.selected} />
        <Desks selected={props.selected} />
        {props.me.role === 'supervisor' && <GoingOn selected={props.selected} />}
      </div>
      <div className="list-foot">
        <SettingsMenu me={props.me} />
      </div>
    </nav>
  );
}
