import { useState } from 'react';
import { MomentDot } from '../app/MomentChip.tsx';
import { Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import { MOMENTS, type Talk } from '../desk/model.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useCorrection } from '../side/Why.tsx';
import { momentMeaning, momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { OUTCOMES, outcomeName } from './EventLine.tsx';

type Props = { talk: Talk; close: () => void };

/** Ends a conversation with what came of it. */
export function ResolveSheet({ talk, close }: Props) {
  const words = useWords();
  const desk = useDesk();
  const title = words('resolve.title');
  const resolve = (outcome?: string) => () =>
    void desk.act({ name: 'resolve', conversation: talk.id, ...(outcome && { outcome }) }, words('act.resolved'));
  const choices = OUTCOMES.map(outcome => ({
    id: outcome,
    name: outcomeName(words, outcome),
    icon: <Icon name="check" />,
    run: resolve(outcome),
  }));
  return <Picker title={title} hint={words('resolve.hint')} sections={[{ name: title, choices }]} close={close} />;
}

/** The six moments, to say which one it really is. */
export function MomentSheet({ talk, close }: Props) {
  const words = useWords();
  const correct = useCorrection(talk);
  const title = words('why.correctTitle');
  const [reason, setReason] = useState('');
  const [move, setMove] = useState(false);
  const choices = MOMENTS.map(moment => ({
    id: moment,
    name: momentName(words, moment),
    icon: <MomentDot moment={moment} />,
    about: momentMeaning(words, moment),
    aside: moment === talk.context.moment && <span className="chip">{words('why.now')}</span>,
    run: () => correct(moment, null, { ...(reason.trim() && { reason: reason.trim() }), ...(move && { move }) }),
  }));
  const foot = (
    <div className="picker-foot">
      <input
        className="input"
        dir="auto"
        maxLength={500}
        aria-label={words('why.reason')}
        placeholder={words('why.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        onKeyDown={event => {
          // the reason is said; what is left is to choose
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget
            .closest('[role="dialog"]')
            ?.querySelector<HTMLInputElement>('[role="searchbox"], [type="search"]')
            ?.focus();
        }}
      />
      <label>
        <input type="checkbox" checked={move} onChange={event => setMove(event.target.checked)} /> {words('why.move')}
      </label>
    </div>
  );
  return (
    <Picker title={title} hint={words('why.hint')} sections={[{ name: title, choices }]} close={close} foot={foot} />
  );
}
