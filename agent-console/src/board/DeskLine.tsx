import { useInfiniteQuery } from '@tanstack/react-query';
import { waitingAt } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { Icon } from '../design/Icon.tsx';
import type { QueueLoad } from '../desk/model.ts';
import { momentOfQueue, targetOf } from '../desk/views.ts';
import { WaitingList } from '../list/WaitingList.tsx';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

const COLUMNS = 6;

/** One desk; opened, who waits there. */
export function DeskLine(props: { desk: QueueLoad; open: boolean; toggle: () => void }) {
  const words = useWords();
  const { desk, open, toggle } = props;
  const { queue, waiting, tickets = 0, oldest, agents = 0, free = 0 } = desk;
  const name = deskName(words, queue, desk.name);
  const nobody = agents === 0 && waiting + tickets > 0;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="board-desk" aria-expanded={open} onClick={toggle}>
            <Icon name="right" className="desk-turn" />
            <MomentDot moment={desk.moment ?? momentOfQueue(queue)} />
            <bdi>{name}</bdi>
          </button>
        </th>
        <td className={`num ${waiting > 0 ? 'some' : ''}`}>{words.number(waiting)}</td>
        <td className={`num ${tickets > 0 ? 'some' : ''}`}>{words.number(tickets)}</td>
        <td>
          {waiting > 0 && oldest ? <Waiting since={oldest} target={targetOf(queue, [desk])} /> : words('board.none')}
        </td>
        <td className={`num ${nobody ? 'bad' : ''}`}>{words.number(agents)}</td>
        <td className={`num ${free === 0 && waiting > 0 ? 'bad' : ''}`}>{words.number(free)}</td>
      </tr>
      {open && (
        <tr className="board-waiting">
          <td colSpan={COLUMNS}>
            <Waits queue={queue} name={name} />
          </td>
        </tr>
      )}
    </>
  );
}

function Waits({ queue, name }: { queue: string; name: string }) {
  const words = useWords();
  const found = useInfiniteQuery(waitingAt(queue));
  return (
    <section aria-label={words('board.who', { desk: name })}>
      <WaitingList found={found} />
    </section>
  );
}
