import type { Talk } from '../desk/model.ts';
import { waitingSince } from '../desk/talk.ts';
import { useView } from '../desk/useDesk.tsx';
import { pace, secondsSince, targetOf } from '../desk/views.ts';
import { useNow } from '../signals/now.ts';
import { shortTime, useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

const tones = { calm: '', soon: 'warn', late: 'bad' } as const;

/** How long a customer has been waiting, coloured against the desk's target and said in words too. */
export function Waiting(props: { since: string; target: number }) {
  const words = useWords();
  const seconds = secondsSince(props.since, useNow());
  const how = pace(seconds, props.target);
  const time = shortTime(seconds, words);
  const label = words(how === 'late' ? 'waiting.late' : 'waiting.within', {
    time,
    target: shortTime(props.target, words),
  });
  return <Clock tone={tones[how]} shown={time} label={label} />;
}

/** How long, where no target has been set for it: a ticket has a promise instead. */
export function Age(props: { since: string }) {
  const words = useWords();
  const time = shortTime(secondsSince(props.since, useNow()), words);
  return <Clock tone="" shown={time} label={words('list.waitingFor', { time })} />;
}

/** By when a ticket has been promised an answer. */
export function Due(props: { at: string }) {
  const words = useWords();
  const dates = useDates();
  const now = useNow();
  const left = Math.round((Date.parse(props.at) - now) / 1000);
  const label = words(left < 0 ? 'due.over' : 'due.by', { when: dates.full(props.at) });
  const tone = left < 0 ? 'bad' : left < 3600 ? 'warn' : '';
  return <Clock tone={tone} shown={words('due.in', { time: shortTime(Math.abs(left), words) })} label={label} />;
}

function Clock(props: { tone: string; shown: string; label: string }) {
  return (
    <span className={`chip num ${props.tone}`} title={props.label}>
      <span aria-hidden="true">{props.shown}</span>
      <span className="sr">{props.label}</span>
    </span>
  );
}

/** What this conversation owes its customer: an answer, by its desk's target or its ticket's promise. */
export function Owed({ talk }: { talk: Talk }) {
  const queues = useView(view => view.queues);
  const since = waitingSince(talk);
  if (!since) return null;
  if (talk.kind === 'ticket') return talk.promisedAt ? <Due at={talk.promisedAt} /> : null;
  return <Waiting since={since} target={targetOf(talk.queue, queues, talk.context.moment)} />;
}
