import { useDesk, useView } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { useWords } from '../words/words.tsx';
import { MomentChip } from './MomentChip.tsx';

/** A conversation that is offered to this agent, to accept before its time is over. */
export function Offers() {
  const words = useWords();
  const desk = useDesk();
  const offers = useView(view => view.offers);
  const now = useNow();
  return (
    <div role="status" className="offers">
      {offers.map(offer => (
        <div key={offer.conversation} className="offer">
          <MomentChip moment={offer.moment} />
          <p dir="auto" className="clip">
            {offer.summary}
          </p>
          <span className="num muted">{Math.max(0, Math.ceil((Date.parse(offer.until) - now) / 1000))}</span>
          <button type="button" className="button small" onClick={() => void desk.answer(offer, 'decline')}>
            {words('offer.decline')}
          </button>
          <button type="button" className="button small primary" onClick={() => void desk.answer(offer, 'accept')}>
            {words('offer.accept')}
          </button>
        </div>
      ))}
    </div>
  );
}
