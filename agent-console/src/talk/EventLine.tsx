import { MomentChip } from '../app/MomentChip.tsx';
import { Icon, type IconName } from '../design/Icon.tsx';
import type { Entry } from '../desk/model.ts';
import { deskName, useDates } from '../words/say.ts';
import { useWords, type Words } from '../words/words.tsx';

/** Everything that happened to a conversation besides what was said: who did what, when. */
export function EventLine({ entry }: { entry: Entry }) {
  const words = useWords();
  const dates = useDates();
  return (
    <div className={`event event-${entry.kind}`}>
      <Icon name={icons[entry.kind] ?? 'clock'} />
      <span className="event-text">{described(words, entry, dates.full)}</span>
      {entry.kind === 'moment' && <MomentChip moment={entry.moment} />}
      {entry.kind === 'moment' && entry.reason && <bdi>{entry.reason}</bdi>}
      <time dateTime={entry.at} title={dates.full(entry.at)} className="num">
        {dates.time(entry.at)}
      </time>
    </div>
  );
}

const icons: Partial<Record<Entry['kind'], IconName>> = {
  moment: 'compass',
  queued: 'inbox',
  assigned: 'person',
  transferred: 'transfer',
  parked: 'pause',
  resolved: 'check',
  reopened: 'retry',
  rated: 'star',
  ticket: 'ticket',
};

function described(words: Words, entry: Entry, date: (at: string) => string): string {
  const who = entry.from.name ?? words(`party.${entry.from.kind}`);
  switch (entry.kind) {
    case 'moment':
      return entry.by === 'agent' ? words('event.corrected', { who }) : words('event.moment');
    case 'queued':
      return words(entry.as === 'ticket' ? 'event.queuedTicket' : 'event.queued', {
        desk: deskName(words, entry.queue),
      });
    case 'assigned':
      return words('event.assigned', { who: entry.agent.name });
    case 'transferred':
      return transferred(words, entry, who);
    case 'parked':
      return entry.until ? words('event.parkedUntil', { who, when: date(entry.until) }) : words('event.parked');
    case 'resolved':
      return ended(words, entry, who);
    case 'reopened':
      return words('event.reopened', { who });
    case 'rated':
      return words('event.rated', {
        score: entry.score,
        solved: entry.solved ?? 'unknown',
        text: entry.text ?? '',
      });
    case 'ticket':
      return words('event.ticket', { number: entry.number, when: date(entry.promisedAt) });
    default:
      return '';
  }
}

function transferred(words: Words, entry: Entry & { kind: 'transferred' }, who: string): string {
  const to = entry.toAgent?.name ?? deskName(words, entry.toQueue);
  const reason = entry.reason ?? '';
  return words(reason ? 'event.transferredWhy' : 'event.transferred', { who, to, reason });
}

function ended(words: Words, entry: Entry & { kind: 'resolved' }, who: string): string {
  return entry.outcome
    ? words('event.resolvedAs', { who, outcome: outcomeName(words, entry.outcome) })
    : words('event.resolved', { who });
}

export const OUTCOMES = ['solved', 'informed', 'sold', 'unsolved', 'no_answer', 'spam'] as const;

export function outcomeName(words: Words, outcome: string): string {
  const known = OUTCOMES.find(each => each === outcome);
  return known ? words(`outcome.${known}`) : outcome;
}
