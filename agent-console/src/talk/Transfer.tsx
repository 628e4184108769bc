import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { colleagues } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { type Choice, Picker } from '../app/Picker.tsx';
import { SheetFrame } from '../app/Sheet.tsx';
import { Icon } from '../design/Icon.tsx';
import { MOMENTS, type Talk } from '../desk/model.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { momentOfQueue } from '../desk/views.ts';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

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
    const people: Choice[] = (others ?? [])
      .filter(each => each.id !== me?.id)
      .map(({ id, name, status }) => ({
        id: `agent-${id}`,
        name,
        icon: <Icon name="person" />,
        aside: status && (
          <span className="muted">
            {words(`presence.${status === 'online' || status === 'away' ? status : 'offline'}`)}
          </span>
        ),
        stays: true,
        run: () => choose({ name, agent: id }),
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
  const [reason, setReason] = useState('');
  const { name, queue, agent } = props.target;
  const send = async () => {
    props.close();
    const why = reason.trim() ? { reason: reason.trim() } : {};
    const to = queue ? { queue } : { agent };
    await desk.act(
      { name: 'transfer', conversation: props.talk.id, ...to, ...why },
      words('act.transferred', { name }),
    );
  };
  return (
    <SheetFrame title={words('transfer.to', { name })} close={props.close}>
      <form
        className="sheet-form"
        onSubmit={event => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="field">
          <label htmlFor="reason">{words('transfer.reason')}</label>
          <textarea
            id="reason"
            className="input area"
            dir="auto"
            rows={3}
            maxLength={500}
            // biome-ignore lint/a11y/noAutofocus: the only field of a dialog just opened
            autoFocus
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </div>
        <div className="sheet-foot">
          <button type="button" className="button" onClick={props.close}>
            {words('sheet.cancel')}
          </button>
          <button type="submit" className="button primary">
            <Icon name="transfer" /> {words('act.transfer')}
          </button>
        </div>
      </form>
    </SheetFrame>
  );
}
