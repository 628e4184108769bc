import { useState } from 'react';
import { type Choice, Picker } from '../app/Picker.tsx';
import { SheetFrame } from '../app/Sheet.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { localTime, until } from './until.ts';

type Props = { talk: Talk; close: () => void };

/** Sets a conversation aside: its slot is free, and the customer's next word brings it back. */
export function ParkSheet({ talk, close }: Props) {
  const words = useWords();
  const dates = useDates();
  const desk = useDesk();
  const [own, setOwn] = useState(false);
  const [opened] = useState(() => new Date());
  const title = words('park.title');
  const park = (at?: Date) =>
    void desk.act({ name: 'park', conversation: talk.id, ...(at && { until: at.toISOString() }) }, words('act.parked'));
  if (own) return <OwnTime park={park} close={close} />;
  const choices: Choice[] = [
    { id: 'customer', name: words('park.customer'), icon: <Icon name="chat" />, run: () => park() },
    ...until(opened).map(({ name, at }) => ({
      id: name,
      name: words(`park.${name}`),
      icon: <Icon name="clock" />,
      aside: <span className="muted num">{dates.full(at.toISOString())}</span>,
      run: () => park(at),
    })),
    {
      id: 'own',
      name: words('park.own'),
      icon: <Icon name="pause" />,
      stays: true,
      run: () => setOwn(true),
    },
  ];
  return <Picker title={title} hint={words('park.hint')} sections={[{ name: title, choices }]} close={close} />;
}

function OwnTime(props: { park: (at: Date) => void; close: () => void }) {
  const words = useWords();
  const [at, setAt] = useState(() => localTime(new Date(Date.now() + 3_600_000)));
  const chosen = new Date(at);
  const wrong = !(chosen.getTime() > useNow());
  return (
    <SheetFrame title={words('park.title')} close={props.close}>
      <form
        className="sheet-form"
        onSubmit={event => {
          event.preventDefault();
          if (wrong) return;
          props.close();
          props.park(chosen);
        }}
      >
        <div className="field">
          <label htmlFor="until">{words('park.when')}</label>
          <input
            id="until"
            type="datetime-local"
            className="input"
            value={at}
            aria-invalid={wrong || undefined}
            aria-describedby="until-says"
            // biome-ignore lint/a11y/noAutofocus: the only field of a dialog just opened
            autoFocus
            onChange={event => setAt(event.target.value)}
          />
          <p id="until-says" className="field-says" role="status">
            {wrong && words('park.past')}
          </p>
        </div>
        <div className="sheet-foot">
          <button type="button" className="button" onClick={props.close}>
            {words('sheet.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={wrong}>
            <Icon name="pause" /> {words('act.park')}
          </button>
        </div>
      </form>
    </SheetFrame>
  );
}

/** That a conversation is set aside, and until when. */
export function SetAside(props: { until?: string }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const { until: at } = props;
  return (
    <span className="chip" title={at && dates.full(at)}>
      <Icon name="pause" />
      {at ? words('park.asideUntil', { when: dates.when(at, now) }) : words('park.aside')}
    </span>
  );
}
