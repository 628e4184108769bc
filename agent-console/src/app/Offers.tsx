import { Icon } from '../design/Icon.tsx';
import { left, type Offer } from '../desk/offers.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { useWords } from '../words/words.tsx';
import { MomentChip } from './MomentChip.tsx';

const SOON = 5;

/** Conversations that are offered to this agent, to accept before their time is over; keys answer the first. */
export function Offers() {
  const words = useWords();
  const offers = useView(view => view.offers);
  const skew = useView(view => view.skew);
  const now = useNow();
  const open = offers.filter(offer => left(offer, skew, now).seconds > 0);
  return (
    <div className="offers">
      <p className="sr" role="status">
        {open[0] ? `${words('offer.title')}: ${open[0].summary}` : ''}
      </p>
      {open.length > 0 && (
        <section aria-label={words('offer.title')}>
          {open.map((offer, i) => (
            <OneOffer
              key={`${offer.conversation}-${offer.gen}`}
              offer={offer}
              keyed={i === 0}
              {...left(offer, skew, now)}
            />
          ))}
        </section>
      )}
    </div>
  );
}

function OneOffer(props: { offer: Offer; keyed: boolean; seconds: number; part: number }) {
  const words = useWords();
  const desk = useDesk();
  const { offer, keyed, seconds, part } = props;
  return (
    <div className={`offer ${seconds <= SOON ? 'soon' : ''}`}>
      <div className="offer-what">
        <p className="offer-head">
          <MomentChip moment={offer.moment} />
          <span className="num offer-left" role="timer">
            {words('offer.left', { n: seconds })}
          </span>
        </p>
        <p dir="auto" className="offer-said">
          {offer.summary || words('offer.nothingSaid')}
        </p>
      </div>
      <div className="offer-acts">
        <button type="button" className="button" onClick={() => void desk.answer(offer, 'decline')}>
          <Icon name="close" /> {words('offer.decline')}
          {keyed && <kbd className="kbd wide">D</kbd>}
        </button>
        <button type="button" className="button primary" onClick={() => void desk.answer(offer, 'accept')}>
          <Icon name="check" /> {words('offer.accept')}
          {keyed && <kbd className="kbd wide">A</kbd>}
        </button>
      </div>
      <span className="offer-bar" aria-hidden="true">
        <i style={{ inlineSize: `${part * 100}%` }} />
      </span>
    </div>
  );
}
