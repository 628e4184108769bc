import type { Colleague } from '../api/conversations.ts';
import { useWords } from '../words/words.tsx';

const ORDER = ['online', 'away', 'offline'];
const place = (status: string | undefined) =>
  (ORDER.indexOf(status ?? 'offline') + ORDER.length + 1) % (ORDER.length + 1);

/** Those who may have conversations: at this desk and present first, then whoever has most room. */
export function byRoom(people: Colleague[], queue: string | undefined): Colleague[] {
  const sits = (each: Colleague) => (queue && each.queues?.includes(queue) ? 0 : 1);
  const load = (each: Colleague) => each.chats ?? 0;
  return people
    .filter(each => each.role !== 'admin')
    .toSorted(
      (a, b) =>
        place(a.status) - place(b.status) || sits(a) - sits(b) || load(a) - load(b) || a.name.localeCompare(b.name),
    );
}

/** Whether somebody is there and how much they have; nothing where the server does not tell. */
export function PersonState({ person }: { person: Colleague }) {
  const words = useWords();
  const { status, chats, capacity } = person;
  if (!status) return null;
  const known = status === 'online' || status === 'away' ? status : 'offline';
  return (
    <span className="person-state muted">
      <span className={`presence-dot ${known}`} />
      {words(`presence.${known}`)}
      {known !== 'offline' && chats !== undefined && capacity !== undefined && (
        <span className="num">{words('presence.load', { n: chats, of: capacity })}</span>
      )}
    </span>
  );
}
