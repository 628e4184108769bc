import type { Talk } from '../desk/model.ts';
import { SafeLink, safeHref } from '../talk/text.tsx';
import { anyWord, useDates } from '../words/say.ts';
import { useWords, type Words } from '../words/words.tsx';
import { Part } from './Part.tsx';

type Event = NonNullable<NonNullable<Talk['context']['session']>['events']>[number];
const SHOWN = 12;

/** How this session began and what was looked at, the newest first. */
export function Pages({ talk }: { talk: Talk }) {
  const words = useWords();
  const { arrival, events } = talk.context.session ?? {};
  const seen = steps(events ?? []).toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const came = origin(words, arrival?.referrer, arrival?.utm);
  return (
    <Part
      name="pages"
      title={words('pages.title')}
      aside={<span className="count num">{seen.length > 0 && words.number(seen.length)}</span>}
    >
      {came && (
        <p className="arrival">
          {came}
          {arrival?.visit ? <span className="muted"> · {words('pages.visit', { n: arrival.visit })}</span> : null}
        </p>
      )}
      {seen.length === 0 && !came && <p className="muted">{words('pages.none')}</p>}
      <ol className="trail">
        {seen.slice(0, SHOWN).map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail has no other name for its steps
          <Step key={`${event.at}-${event.name}-${i}`} event={event} />
        ))}
      </ol>
    </Part>
  );
}

/** A page looked at again and again in a row is one step. */
const steps = (events: Event[]): Event[] =>
  events.filter((event, i) => {
    const before = events[i - 1];
    return event.name !== 'page_view' || before?.name !== event.name || before.page?.url !== event.page?.url;
  });

function Step({ event }: { event: Event }) {
  const words = useWords();
  const dates = useDates();
  const title = event.page?.title ?? path(event.page?.url);
  const href = safeHref(event.page?.url);
  return (
    <li>
      <span className="trail-text">
        <span className="trail-name">{anyWord(words, 'shop', event.name)}</span>
        {title && <bdi className="clip">{href ? <SafeLink href={href} text={title} /> : title}</bdi>}
      </span>
      {event.at && <span className="num muted">{dates.time(event.at)}</span>}
    </li>
  );
}

function origin(words: Words, referrer?: string | null, utm?: Record<string, string> | null): string | undefined {
  const source = utm?.source ?? utm?.utm_source;
  const medium = utm?.medium ?? utm?.utm_medium;
  if (source) return words('pages.campaign', { source: [source, medium].filter(Boolean).join(' / ') });
  const host = hostOf(referrer);
  return host ? words('pages.from', { host }) : undefined;
}

function hostOf(address?: string | null): string | undefined {
  try {
    return address ? new URL(address).host : undefined;
  } catch {
    return undefined;
  }
}

function path(address?: string): string | undefined {
  try {
    return address && new URL(address).pathname;
  } catch {
    return address;
  }
}
