import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { colleagues } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { type Choice, Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import { MOMENTS, type Talk } from '../desk/model.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { momentOfQueue } from '../desk/views.ts';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { byRoom, PersonState } from './people.tsx';
import { WordsSheet } from './WordsSheet.tsx';

type Target = { name: string; queue?: string; agent?: string };

/** Gives a conversation to another desk or colleague, with a word about why. */
export function TransferSheet({ talk, close }: { talk: Talk; close: () => void }) {
  const words = useWords();
  const [target, setTarget] = useState<Target>();
  const sections = useTargets(talk, setTarget);
  if (target) return <Reason talk={talk} target={target} close={close} />;
  return <Picker title={words('transfer.title')} hint={words('transfer.hint')} sections={sections} close={close} />;
}

function useTargets(talk: Talk, choose: (target: Target) => void) {
  const words = useWords();
  const loads = useView(view => view.queues);
  const me = useView(view => view.me);
  const others = useQuery(colleagues).data;
  return useMemo(() => {
    const known = new Set([...MOMENTS.map(moment => moment.toLowerCase()), ...loads.map(load => load.queue)]);
    const desks: Choice[] = [...known]
      .filter(queue => queue !== talk.queue)
      .map(queue => {
        const load = loads.find(each => each.queue === queue);
        const name = deskName(words, queue, load?.name);
        return {
          id: `desk-${queue}`,
          name,
          icon: <MomentDot moment={load?.moment ?? momentOfQueue(queue)} />,
          aside: load && <span className="muted num">{words('transfer.free', { n: load.free ?? 0 })}</span>,
          stays: true,
          run: () => choose({ name, queue }),
        };
      });
    const people: Choice[] = byRoom(others ?? [], talk.queue)
      .filter(each => each.id !== me?.id)
      .map(each => ({
        id: `agent-${each.id}`,
        name: each.name,
        icon: <Icon name="person" />,
        aside: <PersonState person={each} />,
        stays: true,
        run: () => choose({ name: each.name, agent: each.id }),
      }));
    return [
      { name: words('transfer.desks'), choices: desks },
      { name: words('transfer.people'), choices: people },
    ];
  }, [loads, me, others, talk.queue, words, choose]);
}

function Reason(props: { talk: Talk; target: Target; close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const { name, queue, agent } = props.target;
  const send = (text: string) => {
    const to = queue ? { queue } : { agent };
    const why = text && { reason: text };
    const act = { name: 'transfer', conversation: props.talk.id, ...to, ...why };
    void desk.act(act, words('act.transferred', { name }));
  };
  return (
    <WordsSheet
      title={words('transfer.to', { name })}
      label={words('transfer.reason')}
      most={500}
      send={
        <>
          <Icon name="transfer" /> {words('act.transfer')}
        </>
      }
      sent={send}
      close={props.close}
    />
  );
}
