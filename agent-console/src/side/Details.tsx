import { useEffect } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useTalk } from '../desk/useDesk.tsx';
import { details, useDetails } from '../signals/details.ts';
import { useWords } from '../words/words.tsx';
import { CustomerCard } from './Customer.tsx';
import { Journeys } from './Journeys.tsx';
import { Pages } from './Pages.tsx';
import { Past, Timeline } from './Timeline.tsx';
import { Why } from './Why.tsx';

/** The right column: what is known about this conversation and its customer. */
export function Details({ id }: { id: string }) {
  const words = useWords();
  const talk = useTalk(id);
  const [open, setOpen] = useDetails();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation is what closes it
  useEffect(() => void details.leave(), [id]);
  if (!talk || !open) return null;
  return (
    <aside
      className="side"
      aria-label={words('side.title')}
      onKeyDown={event => event.key === 'Escape' && details.leave()}
    >
      <button
        type="button"
        className="button quiet square side-close"
        aria-label={words('side.close')}
        onClick={() => setOpen(false)}
      >
        <Icon name="close" />
      </button>
      <div className="side-scroll scroll">
        <Why talk={talk} />
        <CustomerCard talk={talk} />
        <Journeys talk={talk} />
        <Pages talk={talk} />
        <Timeline talk={talk} />
        <Past talk={talk} />
      </div>
    </aside>
  );
}
