import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { waitingAt } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { Icon } from '../design/Icon.tsx';
import type { QueueLoad } from '../desk/model.ts';
import { useView } from '../desk/useDesk.tsx';
import { desksOf, momentOfQueue, targetOf, waitingThere } from '../desk/views.ts';
import { settings } from '../signals/settings.ts';
import { useStored } from '../signals/stored.ts';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { WaitingList } from './WaitingList.tsx';

/** The desks this agent may see, with how many wait at each; opened, a desk shows who. */
export function Desks(props: { selected?: string }) {
  const words = useWords();
  const loads = useView(view => view.queues);
  const me = useView(view => view.me);
  const desks = useMemo(() => desksOf(loads, me?.queues ?? [], me?.role === 'supervisor'), [loads, me]);
  useFreshLists(loads);
  const [chosen, setOpen] = useStored(settings.openDesks);
  const open = chosen ?? (me && me.queues.length <= 2 ? me.queues : []);
  const toggle = (queue: string) => setOpen(open.includes(queue) ? open.filter(q => q !== queue) : [...open, queue]);
  return (
    <section className="part" aria-label={words('list.desks')} data-part="desks">
      <h2 className="part-title">
        {words('list.desks')}{' '}
        <span className="count num">{words.number(desks.reduce((sum, desk) => sum + waitingThere(desk), 0))}</span>
      </h2>
      <ul>
        {desks.map(desk => (
          <li key={desk.queue}>
            <OneDesk
              desk={desk}
              open={open.includes(desk.queue)}
              toggle={() => toggle(desk.queue)}
              selected={props.selected}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type DeskProps = { desk: QueueLoad; open: boolean; toggle: () => void; selected?: string };

/** Who waits is asked for only while the desk is open. */
function OneDesk(props: DeskProps) {
  const found = useInfiniteQuery({ ...waitingAt(props.desk.queue), enabled: props.open });
  return (
    <>
      <DeskRow {...props} count={waitingThere(props.desk)} />
      {props.open && <WaitingList found={found} selected={props.selected} />}
    </>
  );
}

function DeskRow(props: DeskProps & { count: number }) {
  const words = useWords();
  const { queue, name, waiting, oldest, agents, moment } = props.desk;
  return (
    <button type="button" className="desk-row" aria-expanded={props.open} onClick={props.toggle} data-desk={queue}>
      <Icon name="right" className="desk-turn" />
      <MomentDot moment={moment ?? momentOfQueue(queue)} />
      <bdi className="clip desk-name">{deskName(words, queue, name)}</bdi>
      {agents === 0 && <span className="muted desk-nobody">{words('desk.nobody')}</span>}
      {waiting > 0 && oldest && <Waiting since={oldest} target={targetOf(queue, [props.desk])} />}
      <span className={`count num ${props.count > 0 ? 'some' : ''}`}>
        {words.number(props.count)}
        <span className="sr"> {words('list.waiting')}</span>
      </span>
    </button>
  );
}

/** Whenever the socket tells of the desks, their lists are asked for again, though not for each of a burst. */
function useFreshLists(loads: readonly QueueLoad[]): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the loads is what asks again
  useEffect(() => {
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: ['waiting'] }), 250);
    return () => clearTimeout(timer);
  }, [client, loads]);
}
