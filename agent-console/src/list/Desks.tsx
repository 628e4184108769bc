import { useMemo } from 'react';
import { MomentDot } from '../app/MomentChip.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { Icon } from '../design/Icon.tsx';
import type { QueueLoad } from '../desk/model.ts';
import { useView } from '../desk/useDesk.tsx';
import { desksOf, momentOfQueue, targetOf } from '../desk/views.ts';
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
  const desks = useMemo(() => desksOf(loads, me?.queues ?? [], me?.role !== 'agent'), [loads, me]);
  const [chosen, setOpen] = useStored(settings.openDesks);
  const open = chosen ?? (me && me.queues.length <= 2 ? me.queues : []);
  const toggle = (queue: string) => setOpen(open.includes(queue) ? open.filter(q => q !== queue) : [...open, queue]);
  return (
    <section className="part" aria-label={words('list.desks')} data-part="desks">
      <h2 className="part-title">
        {words('list.desks')} <span className="count num">{desks.reduce((sum, desk) => sum + desk.waiting, 0)}</span>
      </h2>
      <ul>
        {desks.map(desk => (
          <li key={desk.queue}>
            <DeskRow desk={desk} open={open.includes(desk.queue)} toggle={() => toggle(desk.queue)} />
            {open.includes(desk.queue) && <WaitingList desk={desk} selected={props.selected} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeskRow(props: { desk: QueueLoad; open: boolean; toggle: () => void }) {
  const words = useWords();
  const { queue, name, waiting, oldest, agents, moment } = props.desk;
  return (
    <button type="button" className="desk-row" aria-expanded={props.open} onClick={props.toggle} data-desk={queue}>
      <Icon name="right" className="desk-turn" />
      <MomentDot moment={moment ?? momentOfQueue(queue)} />
      <bdi className="clip desk-name">{deskName(words, queue, name)}</bdi>
      {agents === 0 && <span className="muted desk-nobody">{words('desk.nobody')}</span>}
      {waiting > 0 && oldest && <Waiting since={oldest} target={targetOf(queue, [props.desk])} />}
      <span className={`count num ${waiting > 0 ? 'some' : ''}`}>
        {waiting}
        <span className="sr"> {words('list.waiting')}</span>
      </span>
    </button>
  );
}
