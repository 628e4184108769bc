import { useQuery } from '@tanstack/react-query';
import { type Colleague, colleagues } from '../api/conversations.ts';
import { Icon } from '../design/Icon.tsx';
import { useView } from '../desk/useDesk.tsx';
import { byRoom } from '../talk/people.tsx';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

const OFTEN = 5_000;

/** Everybody who answers: whether they are there, and how much they have of what they take. */
export function People() {
  const words = useWords();
  const me = useView(view => view.me);
  const found = useQuery({ ...colleagues, refetchInterval: OFTEN });
  const people = byRoom(found.data ?? [], undefined);
  if (people.length === 0) return null;
  return (
    <>
      <h2 className="board-sub">{words('board.people')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div className="board-table" tabIndex={0}>
        <table aria-label={words('board.people')}>
          <thead>
            <tr>
              <th scope="col">{words('board.person')}</th>
              <th scope="col">{words('board.status')}</th>
              <th scope="col">{words('board.chats')}</th>
              <th scope="col">{words('board.tickets')}</th>
              <th scope="col">{words('board.at')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(each => (
              <Person key={each.id} person={each.id === me?.id ? { ...each, status: me.status } : each} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Person({ person }: { person: Colleague }) {
  const words = useWords();
  const { name, role, queues = [], status, capacity = 0, chats = 0, tickets = 0 } = person;
  const known = status === 'online' || status === 'away' ? status : 'offline';
  const full = capacity > 0 && chats >= capacity;
  return (
    <tr className={known === 'offline' ? 'away' : ''}>
      <th scope="row">
        <span className="board-person">
          <Icon name={role === 'supervisor' ? 'people' : 'person'} />
          <bdi>{name}</bdi>
        </span>
      </th>
      <td>
        <span className="person-state">
          <span className={`presence-dot ${known}`} />
          {words(`presence.${known}`)}
        </span>
      </td>
      <td>
        <span className={`board-load ${full ? 'full' : ''}`}>
          <span className="board-bar" aria-hidden="true">
            <i style={{ inlineSize: `${capacity > 0 ? Math.min(1, chats / capacity) * 100 : 0}%` }} />
          </span>
          <span className="num">{words('presence.load', { n: chats, of: capacity })}</span>
        </span>
      </td>
      <td className="num">{words.number(tickets)}</td>
      <td className="board-at">{queues.map(queue => deskName(words, queue)).join(', ') || words('board.none')}</td>
    </tr>
  );
}
