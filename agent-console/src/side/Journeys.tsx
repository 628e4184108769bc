import { MomentChip } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Journey, Talk } from '../desk/model.ts';
import { useNow } from '../signals/now.ts';
import { SafeLink, safeHref } from '../talk/text.tsx';
import { useDates } from '../words/say.ts';
import { useWords, type Word, type Words } from '../words/words.tsx';
import { Part } from './Part.tsx';
import { late, type Step, steps } from './parcel.ts';
import { journeyName } from './Why.tsx';

/** Every journey of this customer in its own moment; orders with where the parcel is. */
export function Journeys({ talk }: { talk: Talk }) {
  const words = useWords();
  const journeys = (talk.context.journeys ?? []).filter(each => each.kind !== 'none');
  return (
    <Part
      name="journeys"
      title={words('journey.title')}
      aside={<span className="count num">{journeys.length > 0 && words.number(journeys.length)}</span>}
    >
      {journeys.length === 0 && <p className="muted">{words('journey.noneKnown')}</p>}
      <ul className="journeys">
        {journeys.map(each => (
          <li key={`${each.kind}-${each.order}`} className={isThis(each, talk) ? 'journey this' : 'journey'}>
            <p className="journey-head">
              <Icon name={each.kind === 'order' ? 'box' : 'eye'} />
              <span className="journey-name">{journeyName(words, each)}</span>
              {isThis(each, talk) && <span className="sr">{words('journey.this')}</span>}
              {each.moment && <MomentChip moment={each.moment} />}
            </p>
            <Items journey={each} />
            {each.kind === 'order' && <Parcel journey={each} />}
          </li>
        ))}
      </ul>
    </Part>
  );
}

const isThis = (journey: Journey, { context }: Talk) =>
  context.journey?.kind === journey.kind && context.journey.order === journey.order;

function Items({ journey }: { journey: Journey }) {
  const titles = (journey.items ?? []).map(item => item.title ?? item.product).filter(Boolean);
  if (titles.length === 0) return null;
  return (
    <p className="journey-items" dir="auto">
      {titles.join(' · ')}
    </p>
  );
}

function Parcel({ journey }: { journey: Journey }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const href = safeHref(journey.trackingUrl);
  const overdue = late(journey, now);
  return (
    <>
      <ol className="parcel">
        {steps(journey).map(step => (
          <ParcelStep key={step.name} step={step} />
        ))}
      </ol>
      <p className="parcel-foot">
        {state(words, journey)}
        {journey.promisedAt && !journey.deliveredAt && (
          <span className={overdue ? 'chip bad' : 'chip'}>
            {words(overdue ? 'parcel.overdue' : 'parcel.promised', { day: dates.day(journey.promisedAt) })}
          </span>
        )}
        {href && <SafeLink href={href} text={words('parcel.track')} className="parcel-track" />}
      </p>
    </>
  );
}

function ParcelStep({ step }: { step: Step }) {
  const words = useWords();
  const dates = useDates();
  return (
    <li className={step.done ? 'done' : step.now ? 'now' : ''}>
      <span className="parcel-name">{words(`parcel.${step.name}`)}</span>
      <span className="parcel-at num">{step.at ? dates.day(step.at) : '\u00a0'}</span>
      <span className="sr">{words(step.done ? 'parcel.isDone' : 'parcel.isNot')}</span>
    </li>
  );
}

const TROUBLE = new Set(['delayed', 'exception', 'lost', 'returning']);
const SAID = new Set(['in_transit', 'out_for_delivery', ...TROUBLE]);

function state(words: Words, journey: Journey) {
  const ended = (['refunded', 'returned', 'cancelled'] as const).find(name => journey[`${name}At`]);
  if (ended) return <span className="chip">{words(`parcel.${ended}`)}</span>;
  const { shipment } = journey;
  if (!shipment || !SAID.has(shipment) || (journey.deliveredAt && shipment !== 'returning')) return null;
  return <span className={`chip ${TROUBLE.has(shipment) ? 'warn' : ''}`}>{words(`shipment.${shipment}` as Word)}</span>;
}
