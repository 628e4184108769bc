import { Icon } from '../design/Icon.tsx';
import { useTalk } from '../desk/useDesk.tsx';
import { settings } from '../signals/settings.ts';
import { useStored } from '../signals/stored.ts';
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
  const [open, setOpen] = useStored(settings.details);
  if (!talk || !open) return null;
  return (
    <aside className="side" aria-label={words('side.title')}>
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
